// A page of Firefox with the names of Playwright's that person.mjs and journey.mjs use, and no others.
import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { Found } from "./firefox_found.mjs";
import { patience, until } from "./person.mjs";

export class FirefoxPage {
  // `size` of the window in CSS pixels; files that are saved go to the folder `downloads`.
  constructor(page, { size, downloads }) {
    this.inner = page;
    this.size = size;
    this.downloads = downloads;
    this.problems = [];
    page.setDefaultTimeout(patience);
    this.keyboard = keyboardOf(page);
    this.mouse = mouseOf(page);
    this.touchscreen = { tap: (x, y) => page.touchscreen.tap(x, y) };
    this.finger = fingerOf(page);
  }

  // Goes there and waits until the program takes input. What goes wrong from now on is in `problems`.
  async open(url) {
    await this.inner.setViewport(this.size);
    await watchProblems(this.inner, this.problems);
    await this.inner.goto(url);
    await this.untilReady();
  }

  untilReady() { return this.waitForFunction(() => document.documentElement.dataset.ready === "true"); }

  getByRole(role, options) { return new Found(this, []).getByRole(role, options); }
  evaluate(what, value) { return this.inner.evaluate(what, value); }
  waitForFunction(what) { return until(() => this.inner.evaluate(what), String(what), patience); }
  viewportSize() { return this.size; }
  reload() { return this.inner.reload(); }
  waitForTimeout(milliseconds) { return new Promise((resolve) => setTimeout(resolve, milliseconds)); }
  screenshot() { return this.inner.screenshot().then((bytes) => Buffer.from(bytes)); }
  close() { return this.inner.close(); }

  // A file that Firefox has saved since then, once it is whole: it writes to a name of its own that ends in ".part",
  // beside an empty file of the right name, and renames at the end.
  async waitForEvent(what) {
    assert.equal(what, "download");
    const before = readdirSync(this.downloads);
    const arrived = () => readdirSync(this.downloads).filter((name) => !before.includes(name));
    const isWhole = ([name, ...others]) => name !== undefined && others.length === 0 && !name.endsWith(".part") &&
      (statSync(path.join(this.downloads, name), { throwIfNoEntry: false })?.size ?? 0) > 0;
    await until(async () => isWhole(arrived()), "a file is saved", patience);
    const [name] = arrived();
    return { path: async () => path.join(this.downloads, name), suggestedFilename: () => name };
  }

  // How many elements of that role and name are in the tree that Firefox itself makes for screen readers. Slow.
  async announced(role, name = "") {
    const handles = await this.inner.$$(`::-p-aria(${name.replace(/[[\]"\\]/g, "\\$&")}[role="${role}"])`);
    await Promise.all(handles.map((handle) => handle.dispose()));
    return handles.length;
  }
}

// Firefox keeps what the policy forbids to its own console; the page tells, too.
async function watchProblems(page, problems) {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error(`forbidden by the page's policy: ${violatedDirective} ${blockedURI}`));
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warn", "assert"].includes(message.type())) problems.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
}

// "Control+A" is a key with another held. BiDi goes by what keys write, not by where they are.
const meaning = (key, held) => (key === "Space" ? " " : held.length && key.length === 1 ? key.toLowerCase() : key);
const keyboardOf = (page) => ({
  async press(keys) {
    const held = keys.split("+"), key = held.pop();
    for (const one of held) await page.keyboard.down(one);
    await page.keyboard.press(meaning(key, held));
    for (const one of held.reverse()) await page.keyboard.up(one);
  },
  type: (text) => page.keyboard.type(text),
  // As a paste or a dictation does: no keys.
  insertText: (text) => page.evaluate((all) => void document.execCommand("insertText", false, all), text),
});

const mouseOf = (page) => ({
  move: (x, y, options) => page.mouse.move(x, y, options),
  down: () => page.mouse.down(),
  up: () => page.mouse.up(),
  click: (x, y) => page.mouse.click(x, y),
  wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX: Math.round(deltaX), deltaY: Math.round(deltaY) }),
});

const fingerOf = (page) => ({
  down: ({ x, y }) => page.touchscreen.touchStart(x, y),
  move: ({ x, y }) => page.touchscreen.touchMove(x, y),
  up: () => page.touchscreen.touchEnd(),
});
