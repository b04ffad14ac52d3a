// The page in Firefox: the exercise by role and name only, on a desktop by mouse in English and on a tablet by touch in
// Welsh; what it draws, says to screen readers, keeps, saves and does without the network.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { openCopy, saveCopy } from "./support/copies.mjs";
import { firefoxTogether, unavailable } from "./support/firefox.mjs";
import { enter, playAll, steps } from "./support/journey.mjs";
import { Clicker, Toucher, Typist, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";
import { openSite } from "./support/site.mjs";

const shared = firefoxTogether();
const options = { skip: unavailable() };
const step = (name) => steps.find((one) => one.step === name);

// Lets `use(p, firefox)` act on Home in a Firefox of its own.
async function visit(Kind, person, use, url = shared.site.url) {
  const firefox = await shared.launch(person);
  const page = await firefox.openPage(url);
  await use(new Kind(page, person.language), firefox);
  await firefox.close();
}

const desktop = { profile: "desktop", language: "en" };
const tablet = { profile: "tablet", language: "cy" };

test("a desktop plays all six steps by mouse in Firefox, in English", options, () =>
  visit(Clicker, desktop, (p) => playAll(p, "Firefox desktop en")));

test("a tablet plays all six steps by touch in Firefox, in Welsh", options, () =>
  visit(Toucher, tablet, (p) => playAll(p, "Firefox tablet cy")));

test("the keyboard alone is enough in Firefox: it guesses, goes on, pulls minutes and takes them back", options, () =>
  visit(Typist, desktop, async (p) => {
    await enter(p);
    await step("meet").begin(p);
    await step("meet").finish(p);
    await goTo(p, "set_three");
    await step("set_three").begin(p);
    await step("set_three").found(p);
    assert.deepEqual(p.page.problems, []);
  }));

test("the page is painted, and Firefox's own tree has the roles and names that a person goes by", options, () =>
  visit(Clicker, { ...desktop, painted: true }, async (p) => {
    await enter(p);
    const colors = await colorsOf(p.page);
    assert.ok(colors > 50, `colours: ${colors}`);
    for (const role of ["heading", "radio", "radiogroup", "button", "navigation", "main", "region"])
      assert.equal(await p.page.announced(role), await p.page.getByRole(role).count(), role);
    for (const [role, name] of [["heading", p.word("exercise.step.meet.title")], ["region", p.scene("person.raj.name")],
                                ["radiogroup", p.scene("need.raj.right_medicine")], ["button", p.word("ui.help")]])
      assert.equal(await p.page.announced(role, name), 1, `${role} “${name}”`);
    assert.deepEqual(p.page.problems, []);
  }));

// How many colours the canvas shows.
function colorsOf(page) {
  return page.screenshot().then((png) => page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  }, png.toString("base64")));
}

test("what goes wrong in Firefox is noticed: an error, a warning, a part that is missing, a breach of the policy", options,
     () => visit(Clicker, desktop, async ({ page }) => {
       const { problems } = page;
       const noticed = (what) => until(async () => problems.some((problem) => what.test(problem)), String(what));
       await page.evaluate(() => void setTimeout(() => { throw new Error("boom"); }));
       await noticed(/boom/);
       await page.evaluate(() => console.warn("mind the gap"));
       await noticed(/mind the gap/);
       await page.evaluate(() => fetch("nothing-here").then(() => undefined, () => undefined));
       await noticed(/^404 .*nothing-here/);
       await page.evaluate(() => { document.body.append(Object.assign(document.createElement("script"), { text: "0" })); });
       await noticed(/policy.*script-src/);
     }));

test("a tap leaves no mouse events behind for what has moved under the finger", options, () =>
  visit(Toucher, tablet, async (p) => {
    await p.page.evaluate(() => {
      window.late = [];
      for (const type of ["mousedown", "mouseup", "click"]) addEventListener(type, () => late.push(type), { capture: true });
    });
    // The doors and the cards are gone before the finger leaves them.
    await enter(p);
    await step("meet").begin(p);
    assert.deepEqual(await p.page.evaluate(() => window.late), []);
  }));

test("goes on in Firefox without the network, closes and opens again", options, async () => {
  const site = await openSite();
  await visit(Clicker, desktop, async (p, firefox) => {
    await p.isTold(p.word("ui.offline.ready"));
    await enter(p);
    await step("meet").begin(p);
    await p.untilKept();
    await site.close();
    await p.page.close();

    const again = new Clicker(await firefox.openPage(site.url), "en");
    await again.isTold(again.word("ui.offline.ready"));
    await again.carryOn();
    await again.isAt("meet");
    await step("meet").found(again);
    await again.goOn("set_one");
    await step("set_one").begin(again);
    await again.untilKept();
    assert.deepEqual(again.page.problems, []);
  }, site.url);
});

test("a copy that is saved in Firefox opens in another Firefox, in another language", options, async () => {
  let copy;
  await visit(Clicker, desktop, async (p) => {
    await enter(p);
    await step("meet").begin(p);
    const download = await saveCopy(p);
    assert.equal(download.suggestedFilename(), p.word("ui.file_name"));
    copy = readFileSync(await download.path());
  });
  await visit(Toucher, tablet, async (p) => {
    await openCopy(p, copy);
    await step("meet").found(p);
    assert.deepEqual(p.page.problems, []);
  });
});
