// Two tabs of one browser on one document: both show what either does, at once, and nothing of either is lost.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { launchIn } from "./support/killable.mjs";
import { Clicker, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();

// Two pages, both at the talk over the same work. `open(url)` gives a page of the browser that is meant.
async function twoTabs(open) {
  const one = new Clicker(await open(shared.site.url), "en");
  await openCopy(one, await answeredCopy(shared));
  await goTo(one, "talk");
  await one.untilKept();
  const other = new Clicker(await open(shared.site.url), "en");
  await other.carryOn();
  await other.isAt("talk");
  return [one, other];
}

async function inOneContext() {
  const context = await newContext(shared.browser);
  const tabs = await twoTabs((url) => openPage(context, url));
  return { context, tabs };
}

const notes = (p) => p.find("textbox", p.word("exercise.notes")).first();
const buildOn = (p) => p.find("textbox", p.word("people.build_on")).first();

async function typeInto(p, field, words) {
  await field.focus();
  await p.page.keyboard.press("Control+End");
  await p.page.keyboard.type(words, { delay: 12 });
}

// Both fields read the same, and `isSo` holds for it.
async function bothRead(tabs, field, isSo, what) {
  let values;
  await until(async () => {
    values = await Promise.all(tabs.map((p) => field(p).inputValue()));
    return values[0] === values[1] && isSo(values[0]);
  }, what).catch((error) => assert.fail(`${error.message}: ${JSON.stringify(values)}`));
  return values[0];
}

const small = (text) => text.replace(/[^a-z]/g, "");
const large = (text) => text.replace(/[^A-Z]/g, "");

test("two tabs that type into the same field at once both have every letter, in its order", async () => {
  const { context, tabs } = await inOneContext();
  const [one, other] = tabs;
  await one.write(one.word("exercise.notes"), "");
  await bothRead(tabs, notes, (text) => text === "", "the field is empty in both");
  const ours = "thequickbrownfoxjumpsoverthelazydog", theirs = "PACKMYBOXWITHFIVEDOZENLIQUORJUGS";
  await Promise.all([typeInto(one, notes(one), ours), typeInto(other, notes(other), theirs)]);
  await bothRead(tabs, notes, (text) => small(text) === ours && large(text) === theirs, "both have all letters in order");
  await Promise.all(tabs.map((p) => p.untilKept()));
  for (const p of tabs) assert.deepEqual(p.page.problems, []);
  await context.close();
});

test("two fields of one record that are written at once are whole in both tabs", async () => {
  const { context, tabs } = await inOneContext();
  const [one, other] = tabs;
  const of = (p, key) => p.find("textbox", p.word(key, { name: p.scene("person.roger.short") })).first();
  const objection = (p) => of(p, "complaint.of"), answer = (p) => of(p, "complaint.answer");
  for (const field of [objection, answer]) await field(one).fill("");
  await bothRead(tabs, objection, (text) => text === "", "the field is empty in both");
  await Promise.all([typeInto(one, objection(one), "why is it always me"), typeInto(other, answer(other), "BECAUSE YOU ASKED")]);
  await bothRead(tabs, objection, (text) => text === "why is it always me", "the objection");
  await bothRead(tabs, answer, (text) => text === "BECAUSE YOU ASKED", "the answer");
  await Promise.all(tabs.map((p) => p.untilKept()));
  await context.close();
});

test("two records that are written at once are whole in both tabs, and undo in one shows in the other", async () => {
  const { context, tabs } = await inOneContext();
  const [one, other] = tabs;
  await one.write(one.word("exercise.notes"), "");
  await bothRead(tabs, notes, (text) => text === "", "the field is empty in both");
  await Promise.all([typeInto(one, notes(one), "said by one"), typeInto(other, buildOn(other), " and BY THE OTHER")]);
  await bothRead(tabs, notes, (text) => text === "said by one", "the one's words");
  const built = await bothRead(tabs, buildOn, (text) => text.endsWith(" and BY THE OTHER"), "the other's words");
  await Promise.all(tabs.map((p) => p.untilKept()));

  await one.write(one.word("exercise.notes"), "changed");
  await bothRead(tabs, notes, (text) => text === "changed", "the change in both");
  await other.undo();
  await bothRead(tabs, notes, (text) => text !== "changed", "undo in both");
  assert.equal(await buildOn(one).inputValue(), built);
  await other.redo();
  await bothRead(tabs, notes, (text) => text === "changed", "redo in both");
  await context.close();
});

test("while one tab types, words that come from the other leave the caret where it was", async () => {
  const { context, tabs } = await inOneContext();
  const [one, other] = tabs;
  await one.write(one.word("exercise.notes"), "start end");
  await bothRead(tabs, notes, (text) => text === "start end", "the words in both");
  await notes(one).focus();
  await notes(one).evaluate((field) => field.setSelectionRange(5, 5));
  await notes(other).focus();
  await other.page.keyboard.press("Control+Home");
  await other.page.keyboard.type("before ");
  await bothRead(tabs, notes, (text) => text === "before start end", "the words in both");
  await one.page.keyboard.type("!");
  await bothRead(tabs, notes, (text) => text === "before start! end", "the sign where the caret was");
  await context.close();
});

test("what two tabs have typed at once is all there after both are killed", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "seven-tabs-"));
  let browser = await launchIn(folder);
  try {
    const tabs = await twoTabs(browser.openPage);
    const [one, other] = tabs;
    await one.write(one.word("exercise.notes"), "");
    await bothRead(tabs, notes, (text) => text === "", "the field is empty in both");
    await Promise.all([typeInto(one, notes(one), "thequickbrownfox"), typeInto(other, notes(other), "PACKMYBOX")]);
    await Promise.all([typeInto(one, notes(one), "jumps"), typeInto(other, buildOn(other), " KEPT")]);
    const whole = await bothRead(tabs, notes, (text) => small(text) === "thequickbrownfoxjumps" && large(text) === "PACKMYBOX",
      "both have all letters");
    const built = await bothRead(tabs, buildOn, (text) => text.endsWith(" KEPT"), "the other field, too");
    await Promise.all(tabs.map((p) => p.untilKept()));
    await browser.kill();

    browser = await launchIn(folder);
    const again = new Clicker(await browser.openPage(shared.site.url), "en");
    await again.carryOn();
    await again.isAt("talk");
    assert.equal(await notes(again).inputValue(), whole);
    assert.equal(await buildOn(again).inputValue(), built);
  } finally {
    await browser.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what a newer version has written is left alone, and the person is told to save a copy and load again", async () => {
  const { context, tabs: [one] } = await inOneContext();
  // As a newer version in another tab would: the next entry of the log, which this version cannot read.
  const forged = await one.page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open("seven-minutes");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction("blobs", "readwrite").objectStore("blobs");
      store.getAllKeys(IDBKeyRange.bound("log/", "log/\uffff")).onsuccess = ({ target: { result } }) => {
        const last = String(result.at(-1)), folder = last.slice(0, last.lastIndexOf("/") + 1);
        const number = Number(last.slice(folder.length)) + 1;
        const entry = JSON.stringify({ entry: number, version: 99, at: 1, does: "dream", records: [], gone: [] });
        const key = folder + String(number).padStart(20, "0");
        store.put(new TextEncoder().encode(entry), key);
        store.transaction.oncomplete = () => resolve({ key, entry });
      };
    };
  }));
  await one.write(one.word("exercise.notes"), "pending words");
  await one.isTold(one.word("ui.newer_elsewhere"));
  await one.isTold(one.word("ui.not_kept"));
  const [download] = await Promise.all([one.page.waitForEvent("download"), one.press("button", one.word("ui.save_copy"))]);
  assert.match(await download.path().then(async (file) => (await import("node:fs")).readFileSync(file, "utf8")), /pending words/);
  const kept = await one.page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open("seven-minutes");
    opening.onsuccess = () => {
      const store = opening.result.transaction("blobs").objectStore("blobs");
      const all = IDBKeyRange.bound("log/", "log/\uffff");
      store.getAllKeys(all).onsuccess = ({ target: { result: keys } }) => {
        store.getAll(all).onsuccess = ({ target: { result } }) =>
          resolve({ key: keys.at(-1), entry: new TextDecoder().decode(result.at(-1)) });
      };
    };
  }));
  assert.deepEqual(kept, forged);
  await context.close();
});
