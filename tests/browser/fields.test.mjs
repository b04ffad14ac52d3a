// Words that people write: they land in the document whole, wherever the caret was and however they came.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { Clicker, Toucher, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();

async function atTalk(profile = "desktop", language = "en") {
  const context = await newContext(shared.browser, { painted: true, deviceScaleFactor: 1, profile, language,
    permissions: ["clipboard-read", "clipboard-write"] });
  const page = await openPage(context, shared.site.url);
  const p = new (profile === "desktop" ? Clicker : Toucher)(page, language);
  await openCopy(p, await answeredCopy(shared));
  await goTo(p, "talk");
  const notes = p.word("exercise.notes");
  return { context, page, p, notes, field: p.find("textbox", notes).first() };
}

// What the document holds, seen after a reload.
async function isKept({ p, notes }, text) {
  await p.reloadAndCarryOn("talk");
  await p.reads(notes, text);
}

test("typing in the middle keeps the caret where it is, and lines stay lines", async () => {
  const visit = await atTalk();
  const { page, p, notes, field } = visit;
  await p.write(notes, "one three");
  await field.focus();
  await page.keyboard.press("Control+Home");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("two ");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("four");
  await p.reads(notes, "one two three\nfour");
  await isKept(visit, "one two three\nfour");
  await visit.context.close();
});

test("what is pasted lands whole: several lines, accents joined, other scripts and signs", async () => {
  const visit = await atTalk("desktop", "cy");
  const { page, p, notes, field } = visit;
  await p.write(notes, "");
  await field.focus();
  await page.evaluate(() => navigator.clipboard.writeText("Tŷ w\u0302yneb\r\n日本 😀 <b>&amp;</b>"));
  await page.keyboard.press("Control+V");
  await until(async () => (await field.inputValue()).normalize("NFC") === "Tŷ ŵyneb\n日本 😀 <b>&amp;</b>", "it is all there");
  await isKept(visit, "Tŷ ŵyneb\n日本 😀 <b>&amp;</b>");
  await visit.context.close();
});

test("a composition is kept as it ends, also when it is taken back", async () => {
  const visit = await atTalk("phone");
  const { page, p, notes, field } = visit;
  await p.write(notes, "a");
  const keyboard = await visit.context.newCDPSession(page);
  const compose = async (text) => {
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await p.untilKept();  // the program has taken it in, and must not write it back
  };
  await compose("ni");
  await compose("");
  await until(async () => (await field.inputValue()) === "a", "nothing is left of it");
  for (const text of ["n", "ni", "nih", "nihon"]) await compose(text);
  await keyboard.send("Input.insertText", { text: "日本" });
  await p.reads(notes, "a日本");
  await isKept(visit, "a日本");
  await visit.context.close();
});

test("the words stand inside the painted frame, in the size of the text around", async () => {
  const visit = await atTalk();
  const { p, notes, field } = visit;
  await p.write(notes, "Ŵ");
  const found = await field.evaluate((element) => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    return { size: parseFloat(style.fontSize), line: parseFloat(style.lineHeight), top: parseFloat(style.paddingTop),
             left: parseFloat(style.paddingLeft), height: box.height, color: style.color,
             fits: element.scrollHeight <= element.clientHeight + 1, family: style.fontFamily };
  });
  assert.ok(found.size >= 16, `no smaller than 16 px, so that phones do not zoom: ${found.size}`);
  assert.ok(found.top + found.line <= found.height && found.left >= 4 && found.fits, JSON.stringify(found));
  assert.doesNotMatch(found.color, /, 0\)$/);
  assert.match(found.family, /Seven/);
  await visit.context.close();
});

test("writing is one step to take back, and it has a name", async () => {
  const visit = await atTalk();
  const { p, notes, field } = visit;
  const before = await field.inputValue();
  await p.write(notes, "Something new.");
  await field.blur();
  await until(async () => (await p.undoNames()).includes(p.word("step.talk.notes")), "Undo names the notes");
  await p.undo();
  await p.reads(notes, before);
  await visit.context.close();
});
