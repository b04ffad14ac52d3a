// The page around the program: what it shows when the program cannot run, and how it carries pointers, words, scrolling
// and the graphics between the browser and the program.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { launch, newContext, openPage, together, untilReady } from "./support/browser.mjs";
import { beginning, until } from "./support/person.mjs";
import { word } from "./support/words.mjs";

const shared = together();
const en = (key, values) => word("en", key, values);

async function withPage(look, use, path = "") {
  const context = await newContext(shared.browser, { painted: true, ...look });
  const page = await openPage(context, shared.site.url + path);
  try {
    await use(page, context);
    assert.deepEqual(page.problems, []);
  } finally {
    await context.close();
  }
}

// Through the door and the shelf, whose first card has the door's name.
async function enter(page, press = (button) => button.click()) {
  for (const [name, heading] of [["ui.door.three.title", "shelf.title"], ["health_centre.title", "exercise.step.meet.title"]]) {
    await press(page.getByRole("button", { name: en(name), exact: true }));
    await shown(page, heading);
  }
}
const step = (page, name) => page.getByRole("navigation").first()
  .getByRole("button", { name: en(`exercise.step.${name}.name`), exact: true });
const shown = (page, key, language = "en") => page.getByRole("heading", { name: word(language, key), level: 1 }).waitFor();

test("a browser without WebGL 2 is told what helps", async () => {
  const blind = await launch(["--disable-3d-apis"]);
  try {
    const page = await (await newContext(blind, { painted: true, language: "cy" })).newPage();
    await page.goto(shared.site.url);
    await shown(page, "page.unsupported.title", "cy");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "cy");
  } finally {
    await blind.close();
  }
});

test("door, shelf and first step are there before the second part of the program has come, and nothing waits for it", async () => {
  const context = await newContext(shared.browser, { painted: true });
  const page = await context.newPage();
  const held = [];
  await page.route(/later-.*\.wasm/, (route) => void held.push(route));
  await page.goto(shared.site.url);
  await untilReady(page);
  await enter(page);
  assert.deepEqual(held.map((route) => route.request().resourceType()), ["fetch"]);
  await Promise.all(held.map((route) => route.continue()));
  await context.close();
});

test("a part that does not arrive is said, and trying again works", async () => {
  const context = await newContext(shared.browser, { painted: true });
  const page = await context.newPage();
  let broken = true;
  await page.route(/seven-.*\.wasm/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto(shared.site.url);
  await shown(page, "page.failed.title");
  broken = false;
  await page.getByRole("button", { name: en("page.failed.again") }).click();
  await untilReady(page);
  await context.close();
});

test("content that the program cannot use is a crash with its name, and no work to lose", async () => {
  const context = await newContext(shared.browser, { painted: true });
  const page = await context.newPage();
  await page.route(/content-.*\.json/, (route) => route.fulfill({ contentType: "application/json", body: "{}" }));
  await page.goto(shared.site.url);
  await shown(page, "page.crashed.title");
  await page.getByText(en("page.crashed.empty")).waitFor();
  assert.equal(await page.getByRole("button", { name: en("page.crashed.save") }).count(), 0);
  assert.match(await page.locator("pre").textContent(), /^error\./);
  await context.close();
});

test("a crash keeps the work and offers it as a file that opens again", async () => {
  const context = await newContext(shared.browser, { painted: true });
  const page = await openPage(context, shared.site.url);
  await enter(page);
  await page.getByRole("radio", { name: en("ui.guess.met"), exact: true }).first().click();
  await page.getByRole("status").filter({ hasText: en("ui.kept") }).first().waitFor({ state: "attached" });
  await page.evaluate(() => void setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
  await shown(page, "page.crashed.title");
  await page.getByText(en("page.crashed.kept")).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"),
    page.getByRole("button", { name: en("page.crashed.save") }).click()]);
  const rescued = await readFile(await download.path());
  assert.equal(JSON.parse(rescued.toString()).format, "seven-minutes");

  await page.getByRole("button", { name: en("page.crashed.again") }).click();
  await untilReady(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"),
    page.getByRole("button", { name: en("ui.open_file"), exact: true }).first().click()]);
  await chooser.setFiles({ name: "rescue.json", mimeType: "application/json", buffer: rescued });
  await shown(page, "exercise.step.meet.title");
  assert.equal(await page.getByRole("main").getByRole("radio", { name: en("ui.guess.met"), exact: true, checked: true }).count(), 1);
  await context.close();
});

test("storage that is refused is said, on the page and after a crash", async () => {
  const context = await newContext(shared.browser, { painted: true });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); };
  });
  const page = await openPage(context, shared.site.url);
  await enter(page);
  await page.getByRole("radio", { name: en("ui.guess.met"), exact: true }).first().click();
  await page.getByRole("status").filter({ hasText: en("ui.not_kept") }).first().waitFor({ state: "attached" });
  await page.evaluate(() => void setTimeout(() => { throw new Error("boom"); }));
  await shown(page, "page.crashed.title");
  await page.getByText(en("page.crashed.unkept")).waitFor();
  await context.close();
});

test("a lost graphics context comes back with the same picture", () => withPage({}, async (page) => {
  // By keys alone, so that no hover and no pointer's focus makes a difference.
  await enter(page, (button) => button.press("Enter"));
  await step(page, "set_two").press("Enter");
  const before = await settled(page);
  await page.evaluate(() => {
    window.lose = document.getElementById("picture").getContext("webgl2").getExtension("WEBGL_lose_context");
    window.lose.loseContext();
  });
  await until(async () => (await still(page)) !== before, "the picture is gone");
  await step(page, "meet").press("Enter");
  await page.evaluate(() => window.lose.restoreContext());
  await step(page, "set_two").press("Enter");
  await until(async () => (await still(page)) === before, "the same picture is back");
}));

const still = async (page) => (await page.screenshot()).toString("base64");

// The picture once the offline copy is there, which the page says.
async function settled(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  let last = await still(page), now;
  await until(async () => {
    [now, last] = [last, await still(page)];
    return now === last;
  }, "the picture stands still");
  return last;
}

test("what lies beyond the screen is scrolled to and pressed, down and up", () => withPage({}, async (page) => {
  await enter(page);
  const radios = page.getByRole("main").getByRole("radio");
  const count = await radios.count();
  for (const n of [count - 1, 0, count - 2]) {
    const one = radios.nth(n);
    await one.click();
    assert.equal(await one.getAttribute("aria-checked"), "true");
    const box = await one.boundingBox();
    assert.ok(box.y > 100 && box.y + box.height < 850, `it is on the screen, at ${box.y}`);
  }
}));

test("a script or a screen reader that scrolls to an element makes the program scroll", () => withPage({}, async (page) => {
  await enter(page);
  const last = page.getByRole("main").getByRole("radio").last();
  const y = () => last.evaluate((element) => element.getBoundingClientRect().y);
  assert.ok((await y()) > 900);
  await last.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const top = () => page.evaluate(() => document.getElementById("origin").getBoundingClientRect().y);
  await until(async () => (await top()) === 0, "the mirror lies over the picture again");
  assert.ok((await y()) < 800, "and the element is on the screen: the program has scrolled");
}));

test("a click without a pointer presses, and a pointer's own click does not press twice", () => withPage({}, async (page) => {
  await enter(page, (button) => button.evaluate((element) => element.click()));
  await step(page, "set_three").click();
  const slider = page.getByRole("slider").first();
  const value = async () => Number(await slider.inputValue());
  const fewer = page.getByRole("main").getByRole("button", { name: beginning(en("ui.less_of", { what: "" }).trim()) }).first();
  const from = await value();
  // Another click right behind the release, as some screen readers make, however slow the machine is.
  await fewer.evaluate((element) => addEventListener("pointerup", () => setTimeout(() => element.click()), { once: true }));
  await fewer.click();
  await until(async () => (await value()) < from, "one press");
  await page.waitForFunction(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))));
  const stepped = from - (await value());
  await fewer.press("Enter");
  await until(async () => from - (await value()) === 2 * stepped, "the echo counted for nothing, and a key presses even right after");
}));

test("words arrive composed, in one piece, and stay the browser's while a person composes", () => withPage({}, async (page, context) => {
  await enter(page);
  await step(page, "talk").click();
  const field = page.getByRole("textbox").first();
  await field.fill("dw\u0302r y\u0302d");
  await field.blur();
  await until(async () => (await field.inputValue()) === "dŵr ŷd", "accents are joined to their letters");
  const keyboard = await context.newCDPSession(page);
  await field.focus();
  await page.keyboard.press("Control+End");
  await keyboard.send("Input.imeSetComposition", { text: "nihon", selectionStart: 5, selectionEnd: 5 });
  assert.equal(await field.inputValue(), "dŵr ŷdnihon");
  await keyboard.send("Input.insertText", { text: "日本" });
  await until(async () => (await field.inputValue()) === "dŵr ŷd日本", "what was composed is there");
}));

test("the canvas has one pixel for each of the screen's, at any ratio", async () => {
  for (const deviceScaleFactor of [1, 1.5, 2, 3]) {
    await withPage({ deviceScaleFactor, viewport: { width: 801, height: 601 } }, async (page) => {
      const size = await page.locator("canvas").evaluate(({ width, height }) => [width, height]);
      assert.deepEqual(size, [801, 601].map((length) => Math.round(length * deviceScaleFactor)));
    });
  }
});

test("nothing is drawn while nothing happens", () => withPage({}, async (page) => {
  await enter(page);
  await page.getByRole("status").filter({ hasText: en("ui.kept") }).first().waitFor({ state: "attached" });
  const frames = () => page.evaluate(() => window.bench.frames());
  // What is loaded when the page is idle has frames of its own.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("licences")));
  await page.waitForTimeout(1000);
  const before = await frames();
  await page.waitForTimeout(10000);
  assert.equal((await frames()) - before, 0);
}, "?bench"));

test("colours and motion follow the system while the page is open", () => withPage({}, async (page) => {
  await page.getByRole("status").filter({ hasText: en("ui.offline.ready") }).first().waitFor({ state: "attached" });
  const light = await settled(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await until(async () => (await still(page)) !== light, "it is dark");
  await page.emulateMedia({ colorScheme: "light" });
  await until(async () => (await still(page)) === light, "it is light again");
}));
