// What everybody needs of every screen: axe finds nothing in any look, targets are large enough for a finger, everything
// fits on a narrow screen and with text at 200 %. Each access_*.test.mjs walks through all screens with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, require, together } from "./browser.mjs";
import { answeredCopy, openCopy } from "./copies.mjs";
import { Clicker, Toucher, until } from "./person.mjs";
import { everyScreen } from "./screens.mjs";
import { word } from "./words.mjs";

const { source: axe } = require("axe-core");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const controls = ["button", "a", "input", "textarea",
  ...["button", "link", "checkbox", "radio", "tab", "option", "slider"].map((role) => `[role=${role}]`)].join(", ");
const looks = { light: { colorScheme: "light", contrast: "no-preference" },
                dark: { colorScheme: "dark", contrast: "no-preference" },
                contrast: { colorScheme: "light", contrast: "more" } };

// A page of its own and whoever uses it: a hand with a mouse on a desktop, else with fingers.
export async function start(shared, profile, language, more = {}) {
  const context = await newContext(shared.browser, { profile, language, deviceScaleFactor: 1, ...more });
  const page = await openPage(context, shared.site.url);
  return { context, page, p: new (profile === "desktop" ? Clicker : Toucher)(page, language) };
}

// What axe finds, in words: the rule, what it is about, and the first elements.
export async function violations(page) {
  await page.evaluate(`window.axe || (() => { ${axe} })()`);
  const { violations: found } = await page.evaluate((values) => window.axe.run(document,
    { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
  const real = found.map((one) => ({ ...one, nodes: one.nodes.filter((node) => one.id !== "target-size" || !isClipped(node)) }));
  return real.filter(({ nodes }) => nodes.length).map((one) => `${one.id}: ${one.help}; ${one.nodes.slice(0, 3).map((node) => node.html).join(" | ")}` +
    ` (${one.nodes.length})`);
}

// axe measures what lies over a target without its clip-path, which a press and the eye go by: what has scrolled out of
// sight covers nothing.
const isClipped = ({ any }) => any.length > 0 && any.every(({ relatedNodes }) => relatedNodes.length > 0 &&
  relatedNodes.every(({ html }) => html.includes("clip-path: inset")));

// What lies on a plan's board moves and zooms with it, beyond the edges of the window too.
const onBoard = ["cards", "arrows", "lanes", "stages"].flatMap((part) =>
  ["en", "cy"].map((language) => `[aria-label="${word(language, `plan_board.${part}`)}"]`)).join(", ");

// The boxes of everything that can be pressed, changed or written in.
const boxes = (page) => page.evaluate(({ controls, onBoard }) => [...document.querySelectorAll(controls)]
  .filter((element) => !element.closest("[inert], [aria-hidden=true]") && !element.closest(onBoard) &&
    element.checkVisibility({ visibilityProperty: true }))
  .map((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
    return { name: `${role} “${element.getAttribute("aria-label") || element.textContent}”`, left, right, width, height };
  }), { controls, onBoard });

const tooSmall = async (page) => (await boxes(page)).filter(({ width, height }) => width < 43.5 || height < 43.5)
  .map(({ name, width, height }) => `${name} is ${width} × ${height}`);

// Nothing to press beyond the edges, and nothing that scrolls sideways.
async function sideways(page) {
  const width = page.viewportSize().width;
  const beyond = (await boxes(page)).filter(({ left, right }) => left < -0.5 || right > width + 0.5)
    .map(({ name, left, right }) => `${name} lies from ${left} to ${right} of ${width}`);
  const scrolled = await page.evaluate(() => {
    scrollTo(100, 0);
    return scrollX;
  });
  return scrolled === 0 ? beyond : [...beyond, `the page scrolls sideways by ${scrolled}`];
}

// Every screen and sheet in windows of all `sizes`, for a finger where `touch`. Where there is a `turn`, what axe finds in
// one look after the other, beginning with that one: three walks with three turns give each screen every look, once each
// on a desktop, a tablet and a phone. Faults by the screen's name.
async function faultsOnEveryScreen(shared, p, { sizes, touch, turn }) {
  const faults = {};
  const usual = p.page.viewportSize();
  let n = turn;
  const see = async (name) => {
    const found = [];
    for (const [width, height] of sizes) {
      await p.page.setViewportSize({ width, height });
      await settled(p.page, width);
      const here = [...await sideways(p.page), ...(touch ? await tooSmall(p.page) : [])];
      found.push(...here.map((fault) => `${width} × ${height}: ${fault}`));
    }
    const look = turn === undefined ? undefined : Object.keys(looks)[n++ % 3];
    await p.page.setViewportSize(usual);
    if (look) await p.page.emulateMedia(looks[look]);
    await settled(p.page, usual.width);
    if (look) found.push(...(await violations(p.page)).map((fault) => `${look}: ${fault}`));
    if (found.length) faults[name] = found;
  };
  await everyScreen(p, see, async () => openCopy(p, await answeredCopy(shared)));
  return faults;
}

// Until the mirror is as wide as the window.
const settled = async (page, width) => {
  await until(() => page.evaluate((width) => innerWidth === width, width), `the window is ${width} wide`);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
    requestAnimationFrame(done)))));
};

async function setTextSize(p, percent) {
  await p.press("button", p.word("ui.display"));
  await p.choose(`${percent} %`, p.find("radiogroup", p.word("ui.text_size")));
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
}

// One test for each walk: [name, profile, language, text size in %, how], `how` as above.
export function walkThrough(walks) {
  const shared = together();
  for (const [name, profile, language, percent, how] of walks) {
    test(`everybody can use every screen and sheet: ${name}`, async () => {
      const { context, page, p } = await start(shared, profile, language);
      if (percent !== 100) await setTextSize(p, percent);
      assert.deepEqual(await faultsOnEveryScreen(shared, p, how), {});
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      assert.deepEqual(page.problems, []);
      await context.close();
    });
  }
}
