// The shelf of services on the real page: what a first visit loads, what comes after it, and scenarios of one's own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { openCopy, saveCopy } from "./support/copies.mjs";
import { enter, toShelf } from "./support/journey.mjs";
import { dropAndPlay, isRefusedWithItsPlace, template, walkThrough } from "./support/own_scenario.mjs";
import { Clicker, Toucher, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";
import { openSite, root } from "./support/site.mjs";

const shared = together();
const shelf = JSON.parse(readFileSync(`${root}assets/shelf.json`, "utf8"));

async function start(look = {}, Kind = Clicker, site = shared.site) {
  const context = await newContext(shared.browser, { acceptDownloads: true, ...look });
  const page = await openPage(context, site.url);
  return { context, page, p: new Kind(page, look.language ?? "en") };
}

const card = (p, id) => p.find("button", p.word(`${id}.title`));
const canBePressed = async (p, id) => (await card(p, id).first().getAttribute("aria-disabled")) !== "true";

for (const [Kind, look] of [[Toucher, { profile: "phone", language: "cy", deviceScaleFactor: 1 }],
  [Clicker, { profile: "desktop", language: "en" }]]) {
  test(`each service is taken from the shelf and walked through, ${look.profile}, ${look.language}`, async () => {
    const { context, page, p } = await start(look, Kind);
    for (const id of shelf) {
      await toShelf(p);
      await until(() => canBePressed(p, id), `${id} has come`);
      await p.press("button", p.word(`${id}.title`));
      await p.isAt("meet");
      await walkThrough(p, id);
      await goTo(p, "meet");
      await p.press("button", p.word("ui.home"));
      await p.sees("button", p.word("ui.carry_on_with", { what: p.word(`${id}.title`) }));
    }
    assert.deepEqual(page.problems, []);
    await context.close();
  });
}

test("a first visit loads one scenario; a card whose scenario is on its way says so and opens once it is there", async () => {
  const site = await openSite();
  site.answerWith(/scenarios\/all/, 503);
  const { context, page, p } = await start({}, Clicker, site);
  await toShelf(p);
  assert.equal(await canBePressed(p, "health_centre"), true);
  await p.sees("button", p.word("housing.title"));
  assert.equal(await canBePressed(p, "housing"), false);
  await until(() => site.transfers.some(({ url }) => /words\/cy/.test(url)), "the words of the other language have come");
  assert.equal(await canBePressed(p, "housing"), false);
  const first = site.transfers.map(({ url }) => url);
  assert.ok(first.some((url) => /content-/.test(url)) && first.some((url) => /words\//.test(url)));
  site.answerWith(undefined);
  await page.evaluate(() => void dispatchEvent(new Event("online")));
  await until(() => canBePressed(p, "housing"), "the card opens by itself");
  await p.press("button", p.word("housing.title"));
  await p.isAt("meet");
  await context.close();
  await site.close();
});

test("a scenario of one's own is saved as a template, dropped, looked at, played, and plays from its file elsewhere", async () => {
  const { context, page, p } = await start();
  await toShelf(p);
  await until(() => p.find("button", p.word("shelf.own.title")).first().getAttribute("aria-disabled").then((is) => is !== "true"),
              "the page for it has come");
  await p.press("button", p.word("shelf.own.title"));
  await p.sees("heading", p.word("make_own.parts"));
  await until(() => p.find("button", p.word("make_own.save")).first().getAttribute("aria-disabled").then((is) => is !== "true"),
              "the template has come");
  const [download] = await Promise.all([page.waitForEvent("download"), p.press("button", p.word("make_own.save"))]);
  assert.equal(readFileSync(await download.path(), "utf8"), template);

  await dropAndPlay(p);
  const bytes = readFileSync(await (await saveCopy(p)).path());
  assert.deepEqual(page.problems, []);
  await context.close();

  const there = await start({ language: "cy" });
  await openCopy(there.p, bytes);
  await there.p.sees("heading", "Mair");
  await walkThrough(there.p, "own");
  await there.context.close();
});

test("a broken scenario is refused with its place, and what was open stays", async () => {
  const { context, page, p } = await start();
  await enter(p);
  await isRefusedWithItsPlace(p);
  await p.press("button", p.word("shelf.services"));
  await p.press("button", p.word("ui.home"));
  await p.carryOn();
  await p.isAt("meet");
  assert.deepEqual(page.problems, []);
  await context.close();
});
