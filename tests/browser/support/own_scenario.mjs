// A scenario of one's own on the page, told once for any browser: dropped and played, and refused where it is broken.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { drop } from "./copies.mjs";
import { goTo } from "./screens.mjs";
import { root } from "./site.mjs";

export const template = readFileSync(`${root}assets/templates/scenario.json`, "utf8");
const steps = ["meet", "set_one", "set_two", "set_three", "happens", "talk"];

// Texts with a key in them: parts of small letters joined by points.
const keysOnPage = (page, id) => page.evaluate((start) => [...document.querySelectorAll("#mirror *")]
  .flatMap((element) => [element.getAttribute("aria-label") ?? "", element.childElementCount ? "" : element.textContent])
  .filter((text) => new RegExp(`\\b(${start}|exercise|ui|happens|talk|set_one|set_two)\\.[a-z]`).test(text)), id);

// Every step of what is open shows words, no keys.
export async function walkThrough(p, id) {
  for (const step of steps) {
    await goTo(p, step);
    assert.deepEqual(await keysOnPage(p.page, id), [], `${id} ${step}`);
  }
}

export async function dropAndPlay(p) {
  await drop(p.page, "library.json", template);
  await p.isTold(p.word("make_own.ready"));
  await p.press("button", p.word("make_own.play"));
  await p.isAt("meet");
  await walkThrough(p, "own");
  await p.untilKept();
}

// Words anywhere on the page, read as whole texts.
const reads = (p, pattern) => p.page.evaluate((source) => [...document.querySelectorAll("#mirror *")]
  .some((element) => !element.childElementCount && new RegExp(source).test(element.textContent)), pattern);

export async function isRefusedWithItsPlace(p) {
  const scenario = JSON.parse(template);
  scenario.people[1].offers[2].cover = [1];
  await drop(p.page, "library.json", JSON.stringify(scenario));
  await p.isTold(p.word("make_own.wrong"));
  assert.ok(await reads(p, "people\\[1\\]\\.offers\\[2\\]\\.cover"));
  assert.equal(await p.find("button", p.word("make_own.play")).count(), 0);
  await drop(p.page, "library.json", template.replace('"caps": {', '"caps": '));
  await p.page.waitForFunction(() => /line \d+/.test(document.getElementById("mirror").textContent));
}
