// For everyone: axe finds nothing where the system forces its colours, the keyboard gets in and out, and what a person has
// chosen holds. The walks through every screen are in access_*.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start, violations } from "./support/access.mjs";
import { together } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { enter } from "./support/journey.mjs";
import { Clicker, Typist, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();

test("axe finds nothing where the system forces its own colours", async () => {
  const { context, page, p } = await start(shared, "desktop", "en", { forcedColors: "active" });
  assert.deepEqual(await violations(page), []);
  await enter(p);
  assert.deepEqual(await violations(page), []);
  await context.close();
});

test("Tab goes through the page in its order and leaves it at the end", async () => {
  const { context, page, p } = await start(shared, "desktop", "en");
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
  const { context, page } = await start(shared, "desktop", "en");
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
  const { context, page, p } = await start(shared, "desktop", "en");
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
  const { context, page, p } = await start(shared, "desktop", "en");
  await openCopy(p, await answeredCopy(shared));
  await goTo(p, "set_three");
  await p.choose("Cymraeg", page.getByRole("banner"));
  await new Clicker(page, "cy").isAt("set_three");
  await context.close();
});
