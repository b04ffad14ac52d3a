// Many documents: made, named, found, copied, thrown away and fetched back, and gone back to as they were. All of it is
// still there after the page was loaded again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { enter } from "./support/journey.mjs";
import { beginning, Clicker, Toucher, until } from "./support/person.mjs";

const shared = together();

async function visit(profile, language) {
  const context = await newContext(shared.browser, { profile, language });
  const page = await openPage(context, shared.site.url);
  const p = new (profile === "desktop" ? Clicker : Toucher)(page, language);
  const dialog = page.getByRole("dialog");
  const open = (what) => p.word("ui.carry_on_with", { what });
  const more = async (what, action) => {
    await p.press("button", p.word("documents.more", { what }));
    await p.press("button", p.word(action), dialog);
  };
  return { context, page, p, dialog, open, more,
    lists: (what) => p.sees("button", open(what)),
    async lacks(what) { await p.find("button", open(what)).waitFor({ state: "detached" }); },
    async toWork() {
      await p.press("button", p.word("ui.home"), page.getByRole("banner"));
      await p.press("button", p.word("documents.all"));
      await p.sees("heading", p.word("documents.title"));
    },
    async rename(what, name) {
      await more(what, "documents.rename");
      await p.write(p.word("documents.name"), name);
      await p.press("button", p.word("documents.rename.yes"));
      await p.sees("button", open(name));
    },
    async reload() {
      await page.reload();
      await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    } };
}

const guess = (p, level) =>
  p.choose(p.word(`ui.guess.${level}`), p.find("radiogroup", p.scene("need.raj.right_medicine")));
const guessed = (p, level) =>
  p.chosen(p.word(`ui.guess.${level}`), p.find("radiogroup", p.scene("need.raj.right_medicine")));

// A new exercise with one answer; ends on the page of all work.
async function make(v, name) {
  const { p } = v;
  const banner = v.page.getByRole("banner"), home = p.find("button", p.word("ui.home"), banner);
  if (await home.count()) await p.press("button", p.word("ui.home"), banner);
  await enter(p);
  await guess(p, "met");
  await p.untilKept();
  await v.toWork();
  await v.rename(p.scene("title"), name);
}

for (const [profile, language] of [["desktop", "en"], ["phone", "cy"]]) {
  test(`documents are named, found, copied, binned and fetched back (${profile}, ${language})`, async () => {
    const v = await visit(profile, language);
    const { p, page } = v;
    for (const name of ["Tŷ Ŵyn", "Group two", "Group three"]) await make(v, name);
    await p.isTold(p.count("documents.count", 3));

    await p.write(p.word("documents.search"), "ty");
    await v.lacks("Group two");
    await v.lists("Tŷ Ŵyn");
    await p.write(p.word("documents.search"), "");
    await v.lists("Group two");

    const copy = p.word("documents.copy_of", { what: "Group two" });
    await v.more("Group two", "documents.copy");
    await v.lists(copy);

    await v.more("Group three", "documents.remove");
    await v.lacks("Group three");
    await p.press("button", p.word("ui.undo"), p.region(p.word("ui.message")));
    await v.lists("Group three");
    await v.more("Group three", "documents.remove");
    await v.more("Tŷ Ŵyn", "documents.remove");
    await v.lacks("Tŷ Ŵyn");

    await v.reload();
    await p.press("button", p.word("documents.all"));
    await p.isTold(p.count("documents.count", 2));
    await p.press("button", p.word("documents.bin.show", { n: "2" }));
    const row = (name) => p.word("documents.for_good", { what: name });
    await p.press("button", row("Group three"));
    await p.press("button", p.word("ui.remove.yes"), v.dialog);
    await p.find("button", row("Group three")).waitFor({ state: "detached" });
    await p.press("button", p.word("documents.put_back"));
    await v.lists("Tŷ Ŵyn");
    const keys = await page.evaluate(() => new Promise((done) => {
      const asked = indexedDB.open("seven-minutes");
      asked.onsuccess = () => {
        const all = asked.result.transaction("blobs").objectStore("blobs").getAllKeys();
        all.onsuccess = () => (asked.result.close(), done(all.result.filter((key) => key.startsWith("doc/"))));
      };
    }));
    assert.equal(keys.length, 3);

    await p.press("button", v.open(copy));
    await guessed(p, "met");
    // The name is a step like any other.
    await p.undo();
    await v.toWork();
    await v.lists("Group two");
    await v.context.close();
  });
}

test("a moment kept by hand can be gone back to, also after a reload, and that can be undone", async () => {
  const v = await visit("desktop", "en");
  const { p } = v;
  await enter(p);
  await guess(p, "met");
  const moments = async () => {
    await p.press("button", p.word("together.play"));
    await p.press("button", p.word("moments.title"), v.dialog);
    await p.sees("dialog", p.word("moments.title"));
  };
  await moments();
  await p.write(p.word("moments.name"), "Before lunch");
  await p.press("button", p.word("moments.keep"));
  await p.isTold(p.word("moments.kept"));
  await p.sees("heading", "Before lunch");
  await p.press("button", p.word("ui.close"), v.dialog);
  await guess(p, "not_met");
  await p.untilKept();
  await v.reload();
  await p.carryOn();
  await guessed(p, "not_met");
  await moments();
  await p.press("button", p.word("moments.go_back"));
  await p.isTold(p.word("moments.went_back"));
  await guessed(p, "met");
  assert.match(await p.undoNames(), /Before lunch/);
  await p.untilKept();
  await v.reload();
  await p.carryOn();
  await guessed(p, "met");
  await p.undo();
  await guessed(p, "not_met");
  await until(async () => (await p.find("button", beginning(p.word("ui.redo"))).count()) > 0, "it can be done again");
  await v.context.close();
});
