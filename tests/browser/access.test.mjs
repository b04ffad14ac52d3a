// For everyone: axe finds nothing on any screen in any theme, targets are large enough for a finger, everything fits on a
// narrow screen and with text at 200 %, and the keyboard gets in and out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, require, together } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { Clicker, Toucher, Typist, until } from "./support/person.mjs";
import { enter } from "./support/journey.mjs";
import { everyScreen, goTo } from "./support/screens.mjs";

const shared = together();
const { source: axe } = require("axe-core");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const controls = ["button", "link", "checkbox", "radio", "tab", "option", "slider", "textbox"];

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
  return found.map((one) => `${one.id}: ${one.help}; ${one.nodes.slice(0, 3).map((node) => node.html).join(" | ")}` +
    ` (${one.nodes.length})`);
}

// The boxes of everything that can be pressed, changed or written in.
async function boxes(page) {
  const found = [];
  for (const role of controls) {
    found.push(...await page.getByRole(role).evaluateAll((elements, role) => elements.map((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute("aria-label") || element.textContent;
      return { name: `${role} “${name}”`, left, right, width, height };
    }), role));
  }
  return found;
}

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

// What `looks` find on each screen, under the screen's name.
async function faultsOnEveryScreen(p, looks) {
  const faults = {};
  await everyScreen(p, async (name) => {
    const found = [];
    for (const look of looks) found.push(...await look(p.page));
    if (found.length) faults[name] = found;
  }, async () => openCopy(p, await answeredCopy(shared)));
  return faults;
}

async function setTextSize(p, percent) {
  await p.press("button", p.word("ui.display"));
  await p.choose(`${percent} %`, p.find("radiogroup", p.word("ui.text_size")));
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
}

const walks = [
  ["a desktop in English, light", "desktop", "en", { look: "light" }, 100, [violations]],
  ["a desktop in Welsh, high contrast", "desktop", "cy", { look: "contrast" }, 100, [violations, sideways]],
  ["a phone in Welsh, dark", "phone", "cy", { look: "dark" }, 100, [violations, tooSmall, sideways]],
  ["a page 320 px wide, in English, dark", "narrow", "en", { look: "dark" }, 100, [violations, tooSmall, sideways]],
  ["a page 320 px wide, in Welsh, high contrast", "narrow", "cy", { look: "contrast" }, 100, [tooSmall, sideways]],
  ["a phone with text at 200 %, in Welsh", "phone", "cy", {}, 200, [violations, tooSmall, sideways]],
  ["a desktop with text at 200 %, in English", "desktop", "en", {}, 200, [violations, sideways]],
];

for (const [name, profile, language, look, percent, looks] of walks) {
  test(`everybody can use every screen and sheet: ${name}`, async () => {
    const { context, page, p } = await start(profile, language, look);
    if (percent !== 100) await setTextSize(p, percent);
    assert.deepEqual(await faultsOnEveryScreen(p, looks), {});
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    assert.deepEqual(page.problems, []);
    await context.close();
  });
}

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
