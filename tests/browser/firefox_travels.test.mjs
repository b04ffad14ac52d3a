// What leaves the page in Firefox and comes back: each scenario to its picture, file and sheets; the link, the code, the
// pictures and a scenario of one's own opened in another Firefox.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drop, lasting, saveCopy } from "./support/copies.mjs";
import { firefoxTogether, unavailable } from "./support/firefox.mjs";
import { enter, steps } from "./support/journey.mjs";
import { dropAndPlay, isRefusedWithItsPlace } from "./support/own_scenario.mjs";
import { Clicker, Toucher } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";
import { playShort, shelf } from "./support/short_journey.mjs";

const shared = firefoxTogether();
const options = { skip: unavailable() };
const meet = steps.find(({ step }) => step === "meet");
const desktop = { profile: "desktop", language: "en" }, tablet = { profile: "tablet", language: "cy" };

// Lets `use(p)` act on Home, or what `url` opens, in a Firefox of its own.
async function visit(Kind, person, use, url = shared.site.url) {
  const firefox = await shared.launch(person);
  const p = new Kind(await firefox.openPage(url), person.language);
  await use(p);
  assert.deepEqual(p.page.problems, []);
  await firefox.close();
}

const bytesOf = async (p) => lasting(readFileSync(await (await saveCopy(p)).path(), "utf8"));
const saved = async (p, label) => {
  const [download] = await Promise.all([p.page.waitForEvent("download"), p.press("button", label)]);
  return readFileSync(await download.path());
};

test("each scenario plays from the shelf to its picture, its file and its sheets", options, async () => {
  for (const [i, id] of shelf.entries()) {
    const language = i % 2 ? "cy" : "en";
    await (id === "housing" ? visit(Toucher, tablet, (p) => playShort(p, id))
      : visit(Clicker, { ...desktop, language }, (p) => playShort(p, id)));
  }
});

test("link, code and both pictures of a result open in another Firefox with equal bytes", options, async () => {
  let bytes, link;
  const carriers = {};
  await visit(Clicker, { ...desktop, painted: true }, async (p) => {
    await enter(p);
    await meet.begin(p);
    bytes = await bytesOf(p);
    await goTo(p, "talk");
    await p.press("button", p.word("picture.button"));
    carriers["result.png"] = await saved(p, p.word("picture.small"));
    carriers["result.svg"] = await saved(p, p.word("picture.any"));
    await p.press("button", p.word("share.link"));
    await p.sees("textbox", p.word("share.link"));
    link = await p.find("textbox", p.word("share.link")).inputValue();
    await p.find("img", p.word("share.qr.alt")).evaluate((element) => element.scrollIntoView({ block: "center" }));
    await p.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    carriers["photo.png"] = await p.page.screenshot();
  });
  for (const [name, carrier] of Object.entries(carriers)) {
    await visit(Clicker, { ...desktop, language: "cy" }, async (p) => {
      await drop(p.page, name, carrier);
      await p.isAt("meet");
      assert.equal(await bytesOf(p), bytes, name);
    });
  }
  await visit(Toucher, tablet, async (p) => {
    await p.isTold(p.word("share.opened"));
    assert.equal(await bytesOf(p), bytes);
  }, link);
});

test("a scenario of one's own is dropped in and played; a broken one is refused with its place", options, () =>
  visit(Clicker, desktop, async (p) => {
    await isRefusedWithItsPlace(p);
    await dropAndPlay(p);
  }));
