// The exercise in Firefox, by role and name only: on a desktop by mouse in English, on a tablet by touch in Welsh, with a
// reload in the middle of each step; and without the network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { firefoxTogether, unavailable } from "./support/firefox.mjs";
import { enter, steps } from "./support/journey.mjs";
import { Clicker, Toucher } from "./support/person.mjs";

const shared = firefoxTogether();
const options = { skip: unavailable() };

async function play(Kind, profile, language) {
  const firefox = await shared.launch({ profile, language });
  const page = await firefox.openPage(shared.site.url);
  const p = new Kind(page, language);
  await enter(p);
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
  await p.press("button", p.word("ui.home"));
  await p.sees("button", p.word("ui.carry_on_with", { what: p.scene("title") }));
  assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  assert.deepEqual(page.problems, []);
  await firefox.close();
}

test("a desktop plays all six steps by mouse, in English", options, () => play(Clicker, "desktop", "en"));
test("a tablet plays all six steps by touch, in Welsh", options, () => play(Toucher, "tablet", "cy"));
