// The whole exercise by role and name only: on a phone by touch, on a desktop by the keyboard alone, in English and in
// Welsh, with a reload in the middle of each step.
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { playAll } from "./support/journey.mjs";
import { Toucher, Typist } from "./support/person.mjs";

const shared = together();

// One of them is drawn as well: the one with the fewest pixels.
async function play(Kind, profile, language) {
  const painted = profile === "phone" && language === "cy";
  const context = await newContext(shared.browser, { profile, language, deviceScaleFactor: 1, painted });
  const page = await openPage(context, shared.site.url);
  await playAll(new Kind(page, language), `${profile} ${language}`);
  await context.close();
}

for (const [language, name] of [["en", "English"], ["cy", "Welsh"]]) {
  test(`a phone plays all six steps by touch, in ${name}`, () => play(Toucher, "phone", language));
  test(`a desktop plays all six steps by keyboard alone, in ${name}`, () => play(Typist, "desktop", language));
}
