// Copies that people keep: saved, checked by the command-line program, opened through the picker and by dropping. A
// broken file changes nothing.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { answeredCopy, drop, openCopy, saveCopy } from "./support/copies.mjs";
import { Clicker } from "./support/person.mjs";
import { root } from "./support/site.mjs";
import { enter, steps } from "./support/journey.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();
const meet = steps.find((one) => one.step === "meet");
const folder = mkdtempSync(path.join(tmpdir(), "seven-files-"));
const checker = process.env.SEVEN_CLI ?? `${root}build/native/seven-minutes-cli`;

async function start({ language = "en", profile = "desktop" } = {}) {
  const context = await newContext(shared.browser, { language, profile, acceptDownloads: true });
  const page = await openPage(context, shared.site.url);
  return { context, page, p: new Clicker(page, language) };
}

// Plays a little and saves a copy; gives its path.
async function savedCopy({ p }, name) {
  await enter(p);
  await meet.begin(p);
  const download = await saveCopy(p);
  const file = path.join(folder, name);
  await download.saveAs(file);
  assert.equal(download.suggestedFilename(), p.word("ui.file_name"));
  await p.isTold(p.word("ui.saved_as", { where: p.word("ui.file_name") }));
  return file;
}

async function pick({ page, p }, file) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), p.press("button", p.word("ui.open_file"))]);
  await chooser.setFiles(file);
}

test("saves a copy that the command-line program finds sound", { skip: !existsSync(checker) && "no ./dev build native yet" }, async () => {
  const visit = await start();
  const file = await savedCopy(visit, "checked.json");
  const said = execFileSync(checker, ["check", file], { encoding: "utf8" });
  assert.match(said, /ok, a document of version \d+/);
  await visit.context.close();
});

test("opens a saved copy through the picker, on another device and in another language", async () => {
  const first = await start();
  const file = await savedCopy(first, "picked.json");
  await first.context.close();
  const second = await start({ language: "cy" });
  await pick(second, file);
  await second.p.isAt("meet");
  await meet.found(second.p);
  await second.p.untilKept();
  assert.deepEqual(second.page.problems, []);
  await second.context.close();
});

test("opens a saved copy that is dropped on the page", async () => {
  const first = await start();
  const file = await savedCopy(first, "dropped.json");
  await first.context.close();
  const second = await start();
  await drop(second.page, "dropped.json", readFileSync(file));
  await second.p.isAt("meet");
  await meet.found(second.p);
  await second.context.close();
});

test("a picture, as PNG and as SVG, opens again by dropping and saves as the file that was saved before",
     async () => {
  const first = await start();
  await openCopy(first.p, await answeredCopy(shared));
  const before = readFileSync(await (await saveCopy(first.p)).path(), "utf8");
  await goTo(first.p, "talk");
  await first.p.press("button", first.p.word("picture.button"));
  const pictures = {};
  for (const [name, size] of [["result.png", "picture.small"], ["result.svg", "picture.any"]]) {
    const [download] = await Promise.all([first.page.waitForEvent("download"),
      first.p.press("button", first.p.word(size))]);
    pictures[name] = readFileSync(await download.path());
  }
  await first.context.close();
  for (const [name, bytes] of Object.entries(pictures)) {
    const second = await start({ language: "cy" });
    await drop(second.page, name, bytes);
    await second.p.isAt("meet");
    await second.p.untilKept();
    const after = readFileSync(await (await saveCopy(second.p)).path(), "utf8");
    assert.equal(after, before, name);
    assert.deepEqual(second.page.problems, []);
    await second.context.close();
  }
});

const broken = {
  "letter.json": ["Dear all,\nsee you on Monday.\n", "error.not_our_file"],
  "other.json": ['{"name":"something else","items":[1,2,3]}', "error.not_our_file"],
  "empty.json": ["", "error.not_our_file"],
};

for (const [language, name] of [["en", "English"], ["cy", "Welsh"]]) {
  test(`files that are not ours are refused in words, in ${name}, and what was there stays`, async () => {
    const visit = await start({ language });
    const { p } = visit;
    await enter(p);
    await meet.begin(p);
    for (const [file, [text, key]] of Object.entries(broken)) {
      await drop(visit.page, file, text);
      await p.isTold(p.word(key));
      await p.press("button", p.word("ui.close"), p.find("region", p.word("ui.message")));
      await meet.found(p);
    }
    await p.untilKept();
    const [file, [text, key]] = Object.entries(broken)[0];
    writeFileSync(path.join(folder, file), text);
    await p.press("button", p.word("ui.home"));
    await pick(visit, path.join(folder, file));
    await p.isTold(p.word(key));
    await p.press("button", p.word("ui.carry_on_with", { what: p.scene("title") }));
    await meet.found(p);
    assert.deepEqual(visit.page.problems, []);
    await visit.context.close();
  });
}

test("a file whose end is missing opens with what is left of it, and that is said", async () => {
  const visit = await start();
  const file = await savedCopy(visit, "cut.json");
  const text = readFileSync(file, "utf8");
  await drop(visit.page, "cut.json", text.slice(0, text.length - 10));
  await visit.p.isTold(visit.p.word("document.cut_off"));
  await visit.p.isAt("meet");
  const group = visit.p.find("radiogroup", visit.p.scene("need.raj.little_time_lost"));
  await visit.p.chosen(visit.p.word("ui.guess.not_met"), group);
  await visit.context.close();
});

test("a file of a newer version is refused and its version named", async () => {
  const visit = await start();
  const file = await savedCopy(visit, "newer.json");
  const copy = JSON.parse(readFileSync(file, "utf8"));
  const version = Object.keys(copy).find((key) => /version|schema/i.test(key));
  assert.ok(version, `the file says which version it has: ${Object.keys(copy)}`);
  copy[version] = 999;
  await drop(visit.page, "newer.json", JSON.stringify(copy));
  await visit.p.isTold(visit.p.word("error.too_new"));
  await meet.found(visit.p);
  await visit.context.close();
});
