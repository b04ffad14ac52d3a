// Nothing runs while nothing happens: no frame, no animation callback, no timer faster than a second.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { Clicker, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();

// Counts what the page asks the browser to call back soon, in window.asked.
function countCallbacks() {
  window.asked = { frames: 0, timers: [] };
  const frame = window.requestAnimationFrame, timer = window.setTimeout, interval = window.setInterval;
  window.requestAnimationFrame = (call) => {
    window.asked.frames++;
    return frame.call(window, call);
  };
  window.setTimeout = (call, after, ...rest) => {
    window.asked.timers.push(after ?? 0);
    return timer.call(window, call, after, ...rest);
  };
  window.setInterval = (call, every, ...rest) => {
    window.asked.timers.push(every ?? 0);
    return interval.call(window, call, every, ...rest);
  };
}

const asked = (page) => page.evaluate(() => ({
  frames: window.bench.frames(), callbacks: window.asked.frames, timers: window.asked.timers.length,
}));

// Once nothing has been drawn for a second, nothing is drawn for ten more.
async function rests(page) {
  let before = await asked(page);
  await until(async () => {
    await page.waitForTimeout(1000);
    const now = await asked(page);
    const still = now.frames === before.frames;
    before = now;
    return still;
  }, "the page comes to rest", 20000);
  await page.waitForTimeout(10000);
  const after = await asked(page);
  assert.equal(after.frames - before.frames, 0, "frames in ten seconds");
  assert.equal(after.callbacks - before.callbacks, 0, "animation callbacks in ten seconds");
  assert.ok(after.timers - before.timers <= 10, `timers in ten seconds: ${after.timers - before.timers}`);
}

test("ten seconds after an undo, its message still there, nothing has been drawn", async () => {
  const context = await newContext(shared.browser, { painted: true });
  await context.addInitScript(countCallbacks);
  const page = await openPage(context, `${shared.site.url}?bench`);
  const p = new Clicker(page, "en");
  await openCopy(p, await answeredCopy(shared));
  await goTo(p, "set_three");
  await p.turn("button", p.word("exercise.hand_back", { share: "5 %" }), true);
  await p.undo();
  await p.isTold(p.word("ui.undone", { what: p.word("step.bank", { share: "5 %" }) }));
  await rests(page);
  await context.close();
});

test("a step, with motion reduced, is drawn in a few frames and then rests", async () => {
  const context = await newContext(shared.browser, { painted: true });
  const page = await openPage(context, `${shared.site.url}?bench`);
  const p = new Clicker(page, "en");
  await openCopy(p, await answeredCopy(shared));
  await p.isTold(p.word("ui.kept"));
  await page.waitForTimeout(500);
  const frames = () => page.evaluate(() => window.bench.frames());
  const before = await frames();
  await goTo(p, "happens");
  await page.waitForTimeout(1000);
  assert.ok((await frames()) - before <= 12, `frames for a step: ${(await frames()) - before}`);
  await context.close();
});
