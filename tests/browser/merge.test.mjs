// A colleague's copy comes back: it is put together with one's own, what both have changed is chosen, and the
// command-line program makes the same of the two files. The rules are those of core/document/merge.h.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { drop, openCopy, saveCopy } from "./support/copies.mjs";
import { Clicker, Toucher } from "./support/person.mjs";
import { root } from "./support/site.mjs";
import { enter, steps, turnTo } from "./support/journey.mjs";

const shared = together();
const meet = steps.find((one) => one.step === "meet");
const cli = process.env.SEVEN_CLI ?? `${root}build/native/seven-minutes-cli`;
const folder = mkdtempSync(path.join(tmpdir(), "seven-merge-"));

async function visit(use, { language = "en", profile = "desktop", Kind = Clicker } = {}) {
  const context = await newContext(shared.browser, { language, profile, acceptDownloads: true });
  const page = await openPage(context, shared.site.url);
  const given = await use(new Kind(page, language), page);
  assert.deepEqual(page.problems, []);
  await context.close();
  return given;
}

async function guess(p, person, need, level) {
  await turnTo(p, person);
  await p.choose(p.word(`ui.guess.${level}`), p.find("radiogroup", p.scene(`need.${person}.${need}`)));
}

async function guessed(p, person, need, level) {
  await turnTo(p, person);
  await p.chosen(p.word(`ui.guess.${level}`), p.find("radiogroup", p.scene(`need.${person}.${need}`)));
}

async function saved(p, name) {
  const file = path.join(folder, name);
  await (await saveCopy(p)).saveAs(file);
  return file;
}

// Begins on one device, lets somebody else go on with the file, changes something meanwhile, and gets the file back.
async function comesBack(name, use, options = {}) {
  await visit(async (p, page) => {
    await enter(p);
    await meet.begin(p);
    await p.untilKept();
    const sent = await saved(p, `${name}-sent.json`);
    const back = await visit(async (other) => {
      await openCopy(other, readFileSync(sent));
      await guess(other, "raj", "right_medicine", "partly");
      await guess(other, "sandra", "knows_the_history", "not_met");
      return saved(other, `${name}-back.json`);
    }, { language: "cy" });
    await guess(p, "raj", "right_medicine", "not_met");
    await guess(p, "roger", "chest_checked", "partly");
    const mine = await saved(p, `${name}-mine.json`);
    await drop(page, "back.json", readFileSync(back));
    await p.sees("dialog", p.word("merge.title"));
    await use({ p, page, mine, back });
  }, options);
}

for (const [language, profile, Kind] of [["en", "desktop", Clicker], ["cy", "phone", Toucher]]) {
  test(`a colleague's copy is put together with one's own, on a ${profile} in ${language}`, () =>
    comesBack(`${profile}`, async ({ p, page }) => {
      const dialog = page.getByRole("dialog");
      for (const key of ["merge.from_theirs", "merge.from_ours", "merge.both"])
        await dialog.getByText(p.word(key, { n: "1" })).first().waitFor({ state: "attached" });
      await p.press("button", p.word("merge.together"), dialog);
      await p.sees("dialog", p.word("merge.conflicts"));
      const which = dialog.getByRole("radiogroup");
      assert.equal(await which.count(), 1);
      await p.choose(p.word("merge.theirs"), which);
      await p.choose(p.word("merge.ours"), which);
      await p.press("button", p.word("merge.choices_made"), dialog);
      const found = async () => {
        await guessed(p, "raj", "right_medicine", "not_met");
        await guessed(p, "raj", "little_time_lost", "not_met");
        await guessed(p, "sandra", "knows_the_history", "not_met");
        await guessed(p, "roger", "chest_checked", "partly");
      };
      await found();
      await p.reloadAndCarryOn("meet");
      await found();
    }, { language, profile, Kind }));
}

test("the command-line program makes the same of the two files as the page",
     { skip: !existsSync(cli) && "no ./dev build native yet" }, () =>
  comesBack("cli", async ({ p, page, mine, back }) => {
    await p.press("button", p.word("merge.together"), page.getByRole("dialog"));
    await p.press("button", p.word("merge.choices_made"), page.getByRole("dialog"));
    const here = JSON.parse(readFileSync(await saved(p, "cli-together.json"), "utf8"));
    const there = JSON.parse(execFileSync(cli, ["merge", mine, back], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    assert.deepEqual(here.records, there.records);
    assert.deepEqual(here.stamps, there.stamps);
    assert.deepEqual(here.seen, there.seen);
  }));

test("the same file again is opened without a question", () => visit(async (p, page) => {
  await enter(p);
  await meet.begin(p);
  await p.untilKept();
  const file = await saved(p, "same.json");
  await drop(page, "same.json", readFileSync(file));
  await p.isTold(p.word("merge.same"));
  await meet.found(p);
}));
