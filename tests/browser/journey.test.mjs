// The whole exercise by role and name only: on a phone by touch, on a desktop by the keyboard alone, in English and in
// Welsh, with a reload in the middle of each step.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { Toucher, Typist } from "./support/person.mjs";
import { steps } from "./support/journey.mjs";

const shared = together();

async function play(Kind, profile, language) {
  const context = await newContext(shared.browser, { profile, language, deviceScaleFactor: 1 });
  const page = await openPage(context, shared.site.url);
  const p = new Kind(page, language);
  await p.press("button", p.word("ui.door.three.title"));
  for (const [i, step] of steps.entries()) {
    const from = Date.now();
    await p.isAt(step.step);
    await step.begin(p);
    await p.reloadAndCarryOn(step.step);
    await step.found(p);
    await step.finish(p);
    await p.untilKept();
    const next = steps[i + 1]?.step;
    if (next) await p.goOn(next);
    if (process.env.SEVEN_TIMES) console.log(`${profile} ${language} ${step.step}: ${Date.now() - from} ms`);
  }
  // The last button leads home, where the work waits.
  await p.press("button", p.word("ui.home"));
  await p.sees("button", p.word("ui.carry_on_with", { what: p.word("ui.three_patients") }));
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  assert.deepEqual(page.problems, []);
  await context.close();
}

for (const [language, name] of [["en", "English"], ["cy", "Welsh"]]) {
  test(`a phone plays all six steps by touch, in ${name}`, () => play(Toucher, "phone", language));
  test(`a desktop plays all six steps by keyboard alone, in ${name}`, () => play(Typist, "desktop", language));
}
