// Where work lives, and what happens when it cannot be kept there: the browser refuses, has no room or does not answer; a
// backup of everything, there and back; a file that is saved again in place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newContext, openPage, profiles, together } from "./support/browser.mjs";
import { drop } from "./support/copies.mjs";
import { enter, steps } from "./support/journey.mjs";
import { Clicker, Toucher, until } from "./support/person.mjs";

const shared = together();
const meet = steps.find((one) => one.step === "meet");

// `fault` is left in the page as window.fault before anything else runs there.
async function start({ language = "en", profile = "desktop", fault, init, picker } = {}) {
  const context = await newContext(shared.browser, { language, profile, picker, acceptDownloads: true });
  await context.addInitScript(breakStorage, fault);
  if (init) await context.addInitScript(init);
  const page = await openPage(context, shared.site.url);
  return { context, page, p: new (profiles[profile].hasTouch ? Toucher : Clicker)(page, language) };
}

// In the page: IndexedDB does what window.fault says, for every write from then on, and notes when it answered.
function breakStorage(fault) {
  window.fault = fault;
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...all) {
    if (window.fault === "refused") throw new DOMException("denied", "SecurityError");
    return open.apply(this, all);
  };
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
    const real = transaction.call(this, stores, mode, ...rest);
    if (mode !== "readwrite" || !window.fault) return real;
    if (window.fault === "silent") {
      // Waits behind one that is kept busy: as when another window holds the database.
      const busy = () => {
        if (window.fault === "silent") real.objectStore("blobs").get("none").onsuccess = busy;
      };
      busy();
      return real;
    }
    // As browsers do: the write seems to go well, and the transaction is given up at its end.
    const error = new DOMException("no room", window.fault === "full" ? "QuotaExceededError" : "UnknownError");
    Object.defineProperty(real, "error", { get: () => error });
    queueMicrotask(() => real.abort());
    real.addEventListener("abort", () => (window.answeredAt ??= performance.now()));
    return real;
  };
}

// When a status with those words came into the page, in the page's own time.
const watchFor = (page, words) => page.evaluate((words) => {
  window.saidAt = undefined;
  const look = () => {
    const there = [...document.querySelectorAll("[role=status]")].some((each) => each.textContent.includes(words));
    if (there) window.saidAt ??= performance.now();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
}, words);

const saving = async (p, ...press) => {
  const [download] = await Promise.all([p.page.waitForEvent("download"), p.press(...press)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path(), "utf8") };
};

for (const [fault, key, language] of [["full", "keep.trouble.full", "en"], ["broken", "keep.trouble.failed", "cy"]]) {
  test(`a browser whose storage is ${fault} is told within a second, the work goes on, and the rescue file has it`,
       async () => {
    const { context, page, p } = await start({ language });
    await enter(p);
    await p.untilKept();
    await watchFor(page, p.word(`${key}.title`));
    await page.evaluate((fault) => void (window.fault = fault), fault);
    await meet.begin(p);
    await p.isTold(p.word(`${key}.title`), p.region(p.word("keep.strip")));
    await p.isTold(p.word("keep.in_memory"), p.region(p.word("keep.strip")));
    const { answeredAt, saidAt } = await page.evaluate(() => ({ answeredAt: window.answeredAt, saidAt: window.saidAt }));
    assert.ok(saidAt - answeredAt < 1000, `said ${saidAt - answeredAt} ms after the answer`);
    await meet.found(p);
    const rescue = await saving(p, "button", p.word("keep.rescue"));
    assert.equal(rescue.name, p.word("keep.rescue_name"));

    // There is room again: what was done meanwhile is kept, and the message goes.
    await page.evaluate(() => void (window.fault = undefined));
    await p.press("button", p.word("keep.again"));
    await p.untilKept();
    await p.region(p.word("keep.strip")).waitFor({ state: "detached" });
    await p.reloadAndCarryOn("meet");
    await meet.found(p);
    assert.deepEqual(page.problems, []);
    await context.close();

    const other = await start({ language });
    await drop(other.page, rescue.name, rescue.bytes);
    await other.p.isAt("meet");
    await meet.found(other.p);
    await other.context.close();
  });
}

test("a browser that keeps nothing, as in some private windows, says so on Home; the work on a tablet goes on and is saved",
     async () => {
  const { context, page, p } = await start({ profile: "tablet", fault: "refused" });
  await p.isTold(p.word("keep.trouble.refused.title"));
  await p.isTold(p.word("keep.before"));
  await enter(p);
  await meet.begin(p);
  await p.isTold(p.word("keep.in_memory"));
  await meet.found(p);
  const { bytes } = await saving(p, "button", p.word("keep.rescue"));
  assert.match(bytes, /"type":"prediction"/);
  assert.deepEqual(page.problems, []);
  await context.close();
});

test("storage that does not answer is told after a second, and the message goes with the answer", async () => {
  const { context, page, p } = await start();
  await enter(p);
  await p.untilKept();
  await page.evaluate(() => void (window.fault = "silent"));
  await meet.begin(p);
  await p.isTold(p.word("keep.trouble.slow.title"));
  await page.evaluate(() => void (window.fault = undefined));
  await p.untilKept();
  await p.region(p.word("keep.strip")).waitFor({ state: "detached" });
  await context.close();
});

test("the first work asks the browser to keep it, and the sheet shows the answer, the room and the last backup",
     async () => {
  const { context, page, p } = await start({ init: () => {
    window.asked = 0;
    StorageManager.prototype.persisted = async () => window.asked > 0;
    StorageManager.prototype.persist = async () => ++window.asked > 0;
    StorageManager.prototype.estimate = async () => ({ usage: 1_234_567, quota: 50e9 });
  } });
  await enter(p);
  await p.untilKept();
  assert.equal(await page.evaluate(() => window.asked), 0, "looking is no work");
  await meet.begin(p);
  await until(() => page.evaluate(() => window.asked === 1), "it is asked once");
  await p.press("button", p.word("ui.home"));
  await p.isTold(p.word("keep.home.safe"));
  await p.press("link", p.word("keep.where"));
  await p.isTold(p.word("keep.safe.persistent"));
  const room = p.find("progressbar", p.word("keep.room"));
  assert.equal(await room.getAttribute("aria-valuetext"), p.word("keep.room.words", { used: "1.2 MB", room: "50 GB" }));
  const backup = await saving(p, "button", p.word("keep.make_all"));
  assert.match(backup.name, /-\d{4}-\d\d-\d\d\.json$/);
  assert.equal(await page.evaluate(() => window.asked), 1);
  assert.deepEqual(page.problems, []);
  await context.close();

  const other = await start({ language: "cy" });
  await drop(other.page, backup.name, backup.bytes);
  await other.p.isTold(other.p.count("keep.restored", 1));
  await other.p.carryOn();
  await other.p.isAt("meet");
  await meet.found(other.p);
  await drop(other.page, backup.name, backup.bytes);
  await other.p.isTold(other.p.count("keep.same", 1));
  assert.deepEqual(other.page.problems, []);
  await other.context.close();
});

test("on an iPhone outside the Home Screen the reason to add it there is given", async () => {
  const { context, p } = await start({ profile: "phone", init: () => {
    Object.defineProperty(navigator, "userAgent", { get: () => "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)" });
  } });
  await enter(p);
  await meet.begin(p);
  await p.untilKept();
  await p.press("button", p.word("ui.home"));
  await p.isTold(p.word("keep.home.seven_days"));
  await p.press("link", p.word("keep.where"));
  await p.isTold(p.word("keep.safe.home_screen"));
  await context.close();
});

// The browser's own handle of a real file, out of the page's private file system instead of the system's dialog.
const ownPicker = () => {
  window.picked = 0;
  window.showSaveFilePicker = async ({ suggestedName }) => {
    window.picked++;
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(suggestedName, { create: true });
  };
};
const inFile = (page, name) => page.evaluate(async (name) => {
  const folder = await navigator.storage.getDirectory();
  try {
    return await (await (await folder.getFileHandle(name)).getFile()).text();
  } catch (error) {
    if (error.name === "NotFoundError") return "";  // it is being replaced just now
    throw error;
  }
}, name);

test("a copy is saved in place where the browser can: asked once, then written again, and asked anew when somebody else "
     + "has written there", async () => {
  const { context, page, p } = await start({ picker: ownPicker });
  const name = p.word("ui.file_name"), again = p.word("keep.save_again", { where: name });
  const dialog = () => page.getByRole("dialog");
  await enter(p);
  await p.press("button", p.word("ui.display"));
  await p.press("button", p.word("ui.save_copy"), dialog());
  await p.isTold(p.word("ui.saved_as", { where: name }));
  assert.doesNotMatch(await inFile(page, name), /"type":"prediction"/);
  await p.press("button", p.word("ui.close"), dialog());
  await meet.begin(p);
  await p.press("button", p.word("ui.display"));
  await p.press("button", again, dialog());
  await until(async () => /"type":"prediction"/.test(await inFile(page, name)), "the same file has the new work");
  assert.equal(await page.evaluate(() => window.picked), 1);

  await page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(name)).createWritable();
    await file.write("somebody else's");
    await file.close();
  }, name);
  await p.press("button", again, dialog());
  await until(() => page.evaluate(() => window.picked === 2), "it is asked where to, before anything is written over");
  assert.deepEqual(page.problems, []);
  await context.close();
});

test("the picker that is closed saves nothing and says nothing", async () => {
  const { context, page, p } = await start({ picker: () => {
    window.showSaveFilePicker = async () => {
      window.turnedDown = true;
      throw new DOMException("The user aborted a request.", "AbortError");
    };
  } });
  await enter(p);
  await p.press("button", p.word("ui.display"));
  await p.press("button", p.word("ui.save_copy"), page.getByRole("dialog"));
  await until(() => page.evaluate(() => window.turnedDown === true), "it was opened");
  assert.equal(await p.region(p.word("ui.message")).count(), 0);
  assert.deepEqual(page.problems, []);
  await context.close();
});
