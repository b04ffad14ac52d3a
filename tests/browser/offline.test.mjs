// After the first visit the network is not needed, and nothing is ever asked of anybody but the page's own origin.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together, untilReady } from "./support/browser.mjs";
import { Clicker, until } from "./support/person.mjs";
import { openSite } from "./support/site.mjs";
import { enter, steps } from "./support/journey.mjs";
import { word } from "./support/words.mjs";

const shared = together();
const step = (name) => steps.find((one) => one.step === name);

// What the pages of a context, and their service workers, ask for from now on.
function requestsOf(context) {
  const urls = [];
  context.on("request", (request) => urls.push(request.url()));
  return urls;
}

async function carryOn(p) {
  await p.press("button", p.word("ui.carry_on_with", { what: p.scene("title") }));
}

test("goes offline after the first visit, closes, opens again, and finishes", async () => {
  const site = await openSite();
  const context = await newContext(shared.browser, { painted: true, deviceScaleFactor: 1 });
  const urls = requestsOf(context);
  let page = await openPage(context, site.url);
  let p = new Clicker(page, "en");
  await p.isTold(p.word("ui.offline.ready"));
  await enter(p);
  await step("meet").begin(p);
  await p.untilKept();

  await context.setOffline(true);
  await site.close();
  await page.close();
  page = await openPage(context, site.url);
  p = new Clicker(page, "en");
  await p.isTold(p.word("ui.offline.ready"));
  await carryOn(p);
  await step("meet").found(p);
  for (const name of ["set_one", "set_two", "set_three", "happens", "talk"]) {
    await p.press("button", p.word(`exercise.step.${name}.name`), page.getByRole("navigation").first());
    await p.isAt(name);
    if (name === "set_three") await step(name).finish(p);
    if (name === "talk") await step(name).begin(p);
  }
  await p.untilKept();
  await page.close();

  page = await openPage(context, site.url);
  p = new Clicker(page, "en");
  await carryOn(p);
  await p.isAt("talk");
  await step("talk").found(p);
  assert.deepEqual(page.problems, []);
  assert.deepEqual([...new Set(urls.map((url) => new URL(url).origin))], [site.origin]);
  await context.close();
});

test("a visit asks nobody but its own origin, on any page", async () => {
  const context = await newContext(shared.browser, { language: "cy" });
  const urls = requestsOf(context);
  const page = await openPage(context, shared.site.url);
  const p = new Clicker(page, "cy");
  for (const name of ["ui.about", "ui.sources", "ui.accessibility"]) {
    await p.press("link", p.word(name));
    await p.sees("heading", p.word(name));
    await p.press("button", p.word("ui.home"));
  }
  await p.isTold(p.word("ui.offline.ready"));
  assert.deepEqual([...new Set(urls.map((url) => new URL(url).origin))], [shared.site.origin]);
  await context.close();
});

test("the offline copy is all or nothing: one file that fails leaves none, the page works, the next visit mends it", async () => {
  const site = await openSite();
  const context = await newContext(shared.browser);
  // Only the offline copy needs it; the page itself can do without.
  site.answerWith(/licences\.txt/);
  let page = await openPage(context, site.url);
  let p = new Clicker(page, "en");
  await p.isTold(p.word("ui.offline.failed"));
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await enter(p);
  await step("meet").begin(p);
  await p.untilKept();
  await page.close();

  site.answerWith(undefined);
  page = await openPage(context, site.url);
  p = new Clicker(page, "en");
  await p.isTold(p.word("ui.offline.ready"));
  await page.close();

  await context.setOffline(true);
  await site.close();
  page = await openPage(context, site.url);
  p = new Clicker(page, "en");
  await carryOn(p);
  await step("meet").found(p);
  await context.close();
});

test("a new version waits while the old one is open, and takes over when nobody uses it any more", async () => {
  const site = await openSite();
  const context = await newContext(shared.browser);
  let page = await openPage(context, site.url);
  await new Clicker(page, "en").isTold(word("en", "ui.offline.ready"));
  const [old] = await page.evaluate(() => caches.keys());
  const build = old.replace("app-", ""), next = build.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  site.rewrite(/sw\.js/, (text) => text.replaceAll(build, next));

  await page.reload();
  await untilReady(page);
  const waiting = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting !== null);
  await until(waiting, "the new version waits");
  assert.ok((await page.evaluate(() => caches.keys())).includes(old), "the open page keeps its own parts");
  await page.close();

  page = await openPage(context, site.url);
  await until(async () => (await page.evaluate(() => caches.keys())).join() === `app-${next}`, "the old copy is gone");
  assert.deepEqual(page.problems, []);
  await context.close();
  await site.close();
});
