// For everyone: axe finds nothing on any screen in any theme, targets are large enough for a finger, everything fits on a
// narrow screen and with text at 200 %, and the keyboard gets in and out.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newContext, openPage, require, together } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { Clicker, Toucher, Typist, until } from "./support/person.mjs";
import { enter } from "./support/journey.mjs";
import { everyScreen, goTo } from "./support/screens.mjs";
import { word } from "./support/words.mjs";

const shared = together();
const { source: axe } = require("axe-core");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const controls = ["button", "a", "input", "textarea",
  ...["button", "link", "checkbox", "radio", "tab", "option", "slider"].map((role) => `[role=${role}]`)].join(", ");
const looks = { light: { colorScheme: "light", contrast: "no-preference" },
                dark: { colorScheme: "dark", contrast: "no-preference" },
                contrast: { colorScheme: "light", contrast: "more" } };

async function start(profile, language, more = {}) {
  const context = await newContext(shared.browser, { profile, language, deviceScaleFactor: 1, ...more });
  const page = await openPage(context, shared.site.url);
  return { context, page, p: new (profile === "desktop" ? Clicker : Toucher)(page, language) };
}

// What axe finds, in words: the rule, what it is about, and the first elements.
async function violations(page) {
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
async function faultsOnEveryScreen(p, { sizes, touch, turn }) {
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

const phone = [[390, 844], [320, 700], [844, 390]], tablet = [[1024, 768], [820, 1180]];
const desktop = [[1440, 900], [1280, 720], [1024, 768]];  // the projectors of village halls among them
const walks = [
  ["a desktop and projectors in English", "desktop", "en", 100, { sizes: desktop, turn: 0 }],
  ["a desktop and projectors in Welsh, text at 200 %", "desktop", "cy", 200, { sizes: desktop }],
  ["a tablet, both ways round, in Welsh", "tablet", "cy", 100, { sizes: tablet, touch: true }],
  ["a tablet, both ways round, in English, text at 200 %", "tablet", "en", 200, { sizes: tablet, touch: true, turn: 1 }],
  ["phones, upright and on their side, in Welsh", "phone", "cy", 100, { sizes: phone, touch: true, turn: 2 }],
  ["a phone, upright and on its side, in Welsh, text at 200 %", "phone", "cy", 200,
    { sizes: [[390, 844], [844, 390]], touch: true }],
];

// Two at a time: each waits for frames more than it computes.
describe("everybody can use every screen and sheet in every look", { concurrency: 2 }, () => {
  for (const [name, profile, language, percent, how] of walks) {
    test(name, async () => {
      const { context, page, p } = await start(profile, language);
      if (percent !== 100) await setTextSize(p, percent);
      assert.deepEqual(await faultsOnEveryScreen(p, how), {});
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      assert.deepEqual(page.problems, []);
      await context.close();
    });
  }
});

test("axe finds nothing where the system forces its own colours", async () => {
  const { context, page, p } = await start("desktop", "en", { forcedColors: "active" });
  assert.deepEqual(await violations(page), []);
  await enter(p);
  assert.deepEqual(await violations(page), []);
  await context.close();
});

test("Tab goes through the page in its order and leaves it at the end", async () => {
  const { context, page, p } = await start("desktop", "en");
  const walk = async () => {
    const seen = [];
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate(() => {
        const active = document.activeElement;
        return active === document.body || !document.hasFocus() ? undefined : active.dataset.node;
      });
      if (now === undefined || now === seen[0]) return seen;
      assert.ok(!seen.includes(now), "no stop comes twice");
      seen.push(now);
    }
    return assert.fail("Tab never leaves the page");
  };
  const home = await walk();
  assert.ok(home.length >= 6, `home has its stops: ${home.length}`);
  await enter(p);
  await goTo(p, "set_three");
  await page.evaluate(() => document.activeElement.blur());
  const stops = await walk();
  const inOrder = await page.evaluate((ids) => ids.every((id, i) => i === 0 ||
    (document.querySelector(`[data-node="${ids[i - 1]}"]`)
      .compareDocumentPosition(document.querySelector(`[data-node="${id}"]`)) & Node.DOCUMENT_POSITION_FOLLOWING)), stops);
  assert.ok(inOrder, "the tab key follows the order in which the page is read");
  await context.close();
});

test("a sheet keeps the keyboard inside, Escape closes it, and the focus goes back to where it was", async () => {
  const { context, page } = await start("desktop", "en");
  const p = new Typist(page, "en");
  await p.press("button", p.word("ui.help"));
  await p.page.getByRole("dialog").waitFor({ state: "attached" });
  const inside = () => page.getByRole("dialog").evaluate((dialog) => dialog.contains(document.activeElement));
  await until(inside, "the focus is in the sheet");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await until(() => p.find("button", p.word("ui.help")).evaluate((button) => button === document.activeElement),
              "the focus is back on Help");
  await context.close();
});

test("the person's choice of language, theme and text size holds over the system's, and over a reload", async () => {
  const { context, page, p } = await start("desktop", "en");
  await p.press("button", p.word("ui.display"));
  await p.choose(p.word("ui.theme.dark"), p.find("radiogroup", p.word("ui.theme")));
  await p.choose("150 %", p.find("radiogroup", p.word("ui.text_size")));
  await p.choose("Cymraeg", page.getByRole("dialog"));
  const welsh = new Clicker(page, "cy");
  await welsh.press("button", welsh.word("ui.close"), page.getByRole("dialog"));
  await page.reload();
  await welsh.sees("button", welsh.word("ui.door.three.title"));
  assert.equal(await page.evaluate(() => document.documentElement.lang), "cy");
  await welsh.press("button", welsh.word("ui.display"));
  await welsh.chosen(welsh.word("ui.theme.dark"), welsh.find("radiogroup", welsh.word("ui.theme")));
  await welsh.chosen("150 %", welsh.find("radiogroup", welsh.word("ui.text_size")));
  await context.close();
});

test("the language can change in the middle of a step without losing the place", async () => {
  const { context, page, p } = await start("desktop", "en");
  await openCopy(p, await answeredCopy(shared));
  await goTo(p, "set_three");
  await p.choose("Cymraeg", page.getByRole("banner"));
  await new Clicker(page, "cy").isAt("set_three");
  await context.close();
});
