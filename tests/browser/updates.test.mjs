// A newer version of the program, with two real builds: installed beside the old one, offered, used when the person
// agrees, in all tabs together. Until then the old page is untouched; what fails on the way leaves it whole.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newContext, openPage, together, untilReady } from "./support/browser.mjs";
import { twoBuilds } from "./support/builds.mjs";
import { drop, saveCopy } from "./support/copies.mjs";
import { enter, steps } from "./support/journey.mjs";
import { Clicker, until } from "./support/person.mjs";
import { openSite } from "./support/site.mjs";

const builds = twoBuilds();
const shared = together();
const meet = steps.find(({ step }) => step === "meet");

const copies = (page) => page.evaluate(async () => (await caches.keys()).sort());
const onlyCopy = (page, { copy }) =>
  until(async () => (await copies(page)).join() === copy, `${copy} is the only copy`);
// What a refused file makes the browser say is no problem of the page.
const problemsOf = (page) => page.problems.filter((words) => !/Failed to load resource/.test(words));

// A site on which a build is published, and somebody there whose copy is finished.
async function visited(build, prepare = () => undefined) {
  const site = await openSite();
  site.publish(build.folder);
  prepare(site);
  const context = await newContext(shared.browser);
  const p = await someoneAt(context, site);
  await p.isTold(p.word("ui.offline.ready"));
  await onlyCopy(p.page, build);
  const close = async () => { await context.close(); await site.close(); };
  return { site, context, p, close };
}

async function someoneAt(context, site) {
  return new Clicker(await openPage(context, site.url), "en");
}

const isOffered = (p) => p.isTold(p.word("ui.newer.ready"));
const agree = (p) => p.press("button", p.word("ui.newer.use"), p.region(p.word("ui.newer.title")));
const runs = (p, build) => p.sees("heading", build.heading);

// The page is another one than when this began.
async function reloaded(page, act) {
  await page.evaluate(() => { window.before = true; });
  await act();
  await until(() => page.evaluate(() => window.before === undefined).catch(() => false), "the page has been loaded anew");
  await untilReady(page);
}

test("an old page keeps its own parts, those it has not fetched yet included, while a newer version waits", async () => {
  // The page's own second part does not come at first; the copy has it.
  const { site, context, p, close } = await visited(builds.old, (site) => site.answerWith(/\/later-/, 404, 1));
  site.publish(builds.next.folder);
  const other = await someoneAt(context, site);
  for (const each of [p, other]) {
    await isOffered(each);
    await runs(each, builds.old);
  }
  assert.deepEqual(await copies(p.page), [builds.old.copy, builds.next.copy].sort());
  await p.press("link", p.word("ui.about"));
  await p.sees("heading", p.word("ui.about"));
  await p.press("button", p.word("ui.home"));

  await p.press("button", p.word("ui.newer.later"));
  await until(async () => (await p.find("button", p.word("ui.newer.use")).count()) === 0, "the line is put away");
  await runs(p, builds.old);
  await isOffered(other);
  assert.deepEqual([...problemsOf(p.page), ...problemsOf(other.page)], []);
  await close();
});

test("agreed in one tab, the newer version is used in all of them, and no work is lost", async () => {
  const { site, context, p, close } = await visited(builds.old);
  await enter(p);
  await meet.begin(p);
  await p.untilKept();
  site.publish(builds.next.folder);
  const other = await someoneAt(context, site);
  await isOffered(p);
  await isOffered(other);
  await reloaded(p.page, () => reloaded(other.page, () => agree(other)));
  for (const each of [p, other]) await runs(each, builds.next);
  await onlyCopy(p.page, builds.next);
  await p.carryOn();
  await meet.found(p);

  await context.setOffline(true);
  await site.close();
  await p.page.reload();
  await untilReady(p.page);
  await runs(p, builds.next);
  assert.deepEqual([...problemsOf(p.page), ...problemsOf(other.page)], []);
  await close();
});

// Writes go on and nothing is heard of them, until `release`.
function holdAnswers() {
  const held = [];
  const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete");
  let holding = true;
  Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
    set(heard) { set.call(this, (event) => (holding ? held.push(() => heard(event)) : heard(event))); },
  });
  window.release = () => {
    holding = false;
    for (const answer of held.splice(0)) answer();
  };
}

test("a tab whose work is not kept yet stays, with all its own parts, and goes when it is", async () => {
  const { site, context, p, close } = await visited(builds.old, (site) => site.answerWith(/\/later-/, 404, 1));
  await enter(p);
  site.publish(builds.next.folder);
  const other = await someoneAt(context, site);
  await isOffered(p);
  await p.page.evaluate(holdAnswers);
  await meet.begin(p);
  await p.isTold(p.word("ui.keeping"));
  await reloaded(other.page, () => agree(other));
  await runs(other, builds.next);
  // The other build answers now, and has another second part.
  await p.page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  assert.deepEqual(await copies(p.page), [builds.old.copy, builds.next.copy].sort());
  await p.goOn("set_one");
  await p.isAt("set_one");
  await reloaded(p.page, () => p.page.evaluate(() => window.release()));
  await runs(p, builds.next);
  await p.carryOn();
  await p.isAt("set_one");
  await p.page.reload();
  await onlyCopy(p.page, builds.next);
  assert.deepEqual([...problemsOf(p.page), ...problemsOf(other.page)], []);
  await close();
});

test("a download that fails leaves the old version whole, and is tried again", async () => {
  const { site, context, p, close } = await visited(builds.old);
  site.publish(builds.next.folder);
  const failed = async (how) => {
    const before = site.spoilt();
    const other = await someoneAt(context, site);
    const settled = () => other.page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration();
      return installing === null && waiting === null && (await caches.keys()).length === 1;
    });
    await until(() => site.spoilt() > before, `the newer version was asked for, and ${how}`);
    await until(settled, `nothing is left of what ${how}`);
    assert.deepEqual(await copies(p.page), [builds.old.copy]);
    await runs(other, builds.old);
    assert.equal(await other.find("button", other.word("ui.newer.use")).count(), 0);
    await other.page.close();
  };
  // Always the same part: the browser has the others from the first try on.
  for (const [how, status] of [["is missing", 404], ["breaks off", "cut"]]) {
    site.answerWith(/\/later-/, status);
    await failed(how);
  }
  site.answerWith(undefined);
  site.rewrite(/\/later-/, (text) => `${text}\n// other bytes`);
  await failed("has other bytes");

  // The old one still opens without any network.
  await context.setOffline(true);
  await p.page.reload();
  await untilReady(p.page);
  await runs(p, builds.old);
  site.rewrite(undefined);
  await context.setOffline(false);
  const again = await someoneAt(context, site);
  await isOffered(again);
  await reloaded(again.page, () => agree(again));
  await runs(again, builds.next);
  await close();
});

test("an older version that is published again is installed the same way, and opens what the newer one wrote", async () => {
  const { site, context, p, close } = await visited(builds.next);
  await enter(p);
  await meet.begin(p);
  await p.untilKept();
  const written = readFileSync(await (await saveCopy(p)).path(), "utf8");
  site.publish(builds.old.folder);
  const other = await someoneAt(context, site);
  await isOffered(other);
  await reloaded(p.page, () => reloaded(other.page, () => agree(other)));
  await runs(p, builds.old);
  await onlyCopy(p.page, builds.old);

  // What only a newer version can read is refused by its name, and nothing else is touched.
  const version = Number(/"version":\s*(\d+)/.exec(written)[1]) + 1;
  await drop(p.page, "newer.json", Buffer.from(written.replace(/"version":\s*\d+/, `"version":${version}`)));
  await p.isTold(p.word("error.too_new", { place: String(version) }));
  await p.carryOn();
  await meet.found(p);
  assert.deepEqual([...problemsOf(p.page), ...problemsOf(other.page)], []);
  await close();
});

test("a newer version that is taken back before anybody agreed is not offered any more, and nothing is reloaded", async () => {
  const { site, context, p, close } = await visited(builds.old);
  site.publish(builds.next.folder);
  const other = await someoneAt(context, site);
  await isOffered(p);
  site.publish(builds.old.folder);
  await p.page.evaluate(() => { window.before = true; });
  const third = await someoneAt(context, site);
  for (const each of [p, other, third])
    await until(async () => (await each.find("button", each.word("ui.newer.use")).count()) === 0, "nothing is offered");
  assert.equal(await p.page.evaluate(() => window.before), true);
  await third.page.reload();
  await untilReady(third.page);
  await runs(third, builds.old);
  assert.deepEqual(problemsOf(p.page), []);

  // What was taken back goes with the last page.
  for (const each of [p, other, third]) await each.page.close();
  const left = () => Promise.any(context.serviceWorkers().map(copies)).catch(() => []);
  await until(async () => (await left()).join() === builds.old.copy, "what was taken back is gone");
  await close();
});
