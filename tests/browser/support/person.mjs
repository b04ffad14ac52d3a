// Somebody at the page, who finds everything by role and name and acts by finger, by mouse or by keyboard alone. The same
// journey can be told for each of them. The page is Playwright's, or Firefox's in its manner (firefox_page.mjs).
import assert from "node:assert/strict";
import { counted, hasWord, scenario, word } from "./words.mjs";

// How long anybody waits for anything, milliseconds. A test that passes never waits so long; a machine that is a few
// times slower than usual must not make one fail.
export const patience = 45000;
const mostTabs = 150;  // more stops than that between two places is no way for anybody

class Person {
  constructor(page, language) {
    this.page = page;
    this.language = language;
  }

  word(key, values) { return hasWord(this.language, key) ? word(this.language, key, values) : this.scene(key, values); }
  scene(key, values) { return scenario(this.language, key, values); }
  count(key, n, values) { return counted(this.language, key, n, values); }

  // The elements of that role and name; `within` narrows to one of the page's parts.
  find(role, name, within = this.page) {
    return within.getByRole(role, name instanceof RegExp ? { name } : { name, exact: true });
  }

  region(name) { return this.find("region", name); }
  heading(name) { return this.find("heading", name); }

  async sees(role, name, within) {
    await this.find(role, name, within).first().waitFor({ state: "attached" });
  }

  // A status is known by what it says.
  async isTold(words, within = this.page) {
    await within.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached" });
  }

  // A toggle or checkbox ends up as wanted.
  async turn(role, name, on, within) {
    const target = this.find(role, name, within).first();
    if ((await stateOf(target)) !== on) await this.press(role, name, within);
    await until(async () => (await stateOf(target)) === on, `${role} “${name}” is ${on ? "on" : "off"}`);
  }

  async chosen(name, within) {
    const target = this.find("radio", name, within).first();
    await until(async () => (await stateOf(target)) === true, `“${name}” is chosen`);
  }

  async reads(name, text, within) {
    const field = this.find("textbox", name, within).first();
    await until(async () => (await field.inputValue()) === text, `“${name}” reads “${text}”`);
  }

  untilKept() { return untilKept(this.page, this.language); }

  async isAt(step) { await this.sees("heading", this.word(`exercise.step.${step}.title`)); }

  // By the button at the foot, whose words are short on small screens.
  async goOn(step) {
    const names = ["name", "short"].map((kind) => this.word(`exercise.step.${step}.${kind}`));
    const foot = this.page.getByRole("contentinfo");
    if (step === "happens") names.push(this.word("ui.see_what_happens"));
    for (const name of names) if (await this.find("button", name, foot).count()) return this.press("button", name, foot);
    assert.fail(`no button leads to ${names[0]}`);
  }

  // Leaves and comes back.
  async reloadAndCarryOn(step) {
    await this.untilKept();
    await this.page.reload();
    await this.page.waitForFunction(() => document.documentElement.dataset.ready === "true");
    await this.carryOn();
    await this.isAt(step);
  }

  // From Home to where they were.
  carryOn() { return this.press("button", this.word("ui.carry_on_with", { what: this.scene("title") })); }

  // Undo and Redo say what they would do: in their name, or in their description where there is no room.
  undo() { return this.press("button", beginning(this.word("ui.undo"))); }
  redo() { return this.press("button", beginning(this.word("ui.redo"))); }
  undoNames() { return this.nameAndDescription("button", beginning(this.word("ui.undo"))); }
  redoNames() { return this.nameAndDescription("button", beginning(this.word("ui.redo"))); }

  async nameAndDescription(role, name) {
    return this.find(role, name).first().evaluate((element) => [element.textContent,
      ...(element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent ?? "")].join(" "));
  }
}

export const beginning = (words) => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}( |$)`);

const stateOf = (target) => target.evaluate((element) => {
  for (const name of ["aria-checked", "aria-pressed", "aria-expanded", "aria-selected"])
    if (element.hasAttribute(name)) return element.getAttribute(name) === "true";
  return undefined;
});

// Waits until `isSo` answers true, and says what was waited for when it never does.
export async function until(isSo, what, milliseconds = patience) {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const twoFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

// “Kept on this device” is said only when a write is durable, and “Keeping…” as soon as something changed.
export async function untilKept(page, language) {
  await twoFrames(page);
  await page.getByRole("status").filter({ hasText: word(language, "ui.kept") }).first().waitFor({ state: "attached" });
}

// Where the middle of an element is, and whether a press there would meet it.
const place = (target) => target.evaluate((element) => {
  const box = element.getBoundingClientRect();
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  // Dots of one plot may lie over each other; the program takes the one whose middle is nearest.
  const meets = hit !== null && (element.contains(hit) ||
    (hit.role === "option" && hit.closest("[role=listbox]") === element.closest("[role=listbox]")));
  return { x, y, reachable: meets, height: innerHeight };
});

// Scrolls by `by(pixels, x)`, as the person does, until a press in the middle of the target meets it. `x` is the target's
// own column, once it turned out that the usual place scrolls something else.
async function bring(target, by) {
  await target.waitFor({ state: "attached" });
  let before, column;
  for (let tries = 0; tries < 60; tries++) {
    const at = await place(target);
    if (at.reachable) {
      await twoFrames(target.page());
      const then = await place(target);
      if (then.reachable && then.x === at.x && then.y === at.y) return at;
      continue;
    }
    if (before === at.y) column = at.x;
    before = at.y;
    const far = at.y - at.height / 2;
    await by(Math.sign(far) * Math.min(Math.abs(far), at.height * 0.4), column);
  }
  assert.fail(`could not be scrolled to: ${target}`);
}

// Playwright itself only taps.
async function fingerOf(page) {
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...at) => session.send("Input.dispatchTouchEvent", {
    type, touchPoints: at.map(({ x, y }) => ({ x, y, id: 1 })),
  });
  return { down: (at) => touch("touchStart", at), move: (at) => touch("touchMove", at), up: () => touch("touchEnd") };
}

// By finger: taps, and drags of a slider's handle.
export class Toucher extends Person {
  async tap(target) {
    const { x, y } = await bring(target, (pixels, column) => this.swipe(pixels, column));
    await this.page.touchscreen.tap(x, y);
  }

  press(role, name, within) { return this.tap(this.find(role, name, within).first()); }

  async choose(name, within) {
    const target = this.find("radio", name, within).first();
    if ((await stateOf(target)) !== true) await this.tap(target);
    await this.chosen(name, within);
  }

  // One finger, moved in steps and held still before it leaves, so that nothing slides on.
  async drag(from, to, hold = 0) {
    this.finger ??= this.page.finger ?? await fingerOf(this.page);
    await this.finger.down(from);
    for (let i = 1; i <= 6; i++)
      await this.finger.move({ x: from.x + (to.x - from.x) * i / 6, y: from.y + (to.y - from.y) * i / 6 });
    if (hold) await this.page.waitForTimeout(hold);
    await this.finger.up();
  }

  // Up or down the page, with the finger at its edge or in a column.
  async swipe(pixels, x = 8) {
    const middle = this.page.viewportSize().height / 2;
    const by = pixels + Math.sign(pixels) * 10;
    await this.drag({ x, y: middle + by / 2 }, { x, y: middle - by / 2 }, 120);
    await twoFrames(this.page);
  }

  async write(name, text, within) {
    const field = this.find("textbox", name, within).first();
    await this.tap(field);
    await until(() => field.evaluate((element) => element === document.activeElement), `“${name}” takes words`);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
    await this.reads(name, text, within);
  }

  // Draws the handle `pixels` to the right, in small moves as a finger does.
  async pull(name, pixels) {
    const { x, y } = await bring(this.find("slider", name).first(), (by, column) => this.swipe(by, column));
    await this.drag({ x, y }, { x: x + pixels, y });
  }
}

// By mouse, with its wheel.
export class Clicker extends Person {
  bring(target) {
    return bring(target, async (pixels, column) => {
      const { width, height } = this.page.viewportSize();
      await this.page.mouse.move(column ?? width / 2, height / 2);
      await this.page.mouse.wheel(0, pixels);
      await twoFrames(this.page);
    });
  }

  async click(target) {
    const { x, y } = await this.bring(target);
    await this.page.mouse.click(x, y);
  }

  press(role, name, within) { return this.click(this.find(role, name, within).first()); }

  async choose(name, within) {
    const target = this.find("radio", name, within).first();
    if ((await stateOf(target)) !== true) await this.click(target);
    await this.chosen(name, within);
  }

  async write(name, text, within) {
    await this.find("textbox", name, within).first().fill(text);
    await this.reads(name, text, within);
  }

  async pull(name, pixels) {
    const { x, y } = await this.bring(this.find("slider", name).first());
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + pixels, y, { steps: 6 });
    await this.page.mouse.up();
  }
}

// By Tab, Shift+Tab, arrows, Enter, Space and letters, and nothing else: no pointer, no focus by script.
export class Typist extends Person {
  // Where the focus is, seen from the target: there, in the same set, before it or after it.
  async reach(role, name, within) {
    const target = this.find(role, name, within).first();
    await target.waitFor({ state: "attached" });
    for (let presses = 0; presses < mostTabs; presses++) {
      const where = await target.evaluate((element) => {
        const active = document.activeElement;
        if (active === element) return "there";
        const set = element.closest("[role=radiogroup], [role=tablist], [role=listbox]");
        if (set && active && set.contains(active)) return "set";
        if (!active || active === document.body) return "before";
        return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? "before" : "after";
      });
      if (where === "there") return target;
      await this.page.keyboard.press(where === "set" ? "ArrowRight" : where === "before" ? "Tab" : "Shift+Tab");
    }
    assert.fail(`${role} “${name}” was not reached within ${mostTabs} presses of Tab`);
  }

  async press(role, name, within) {
    await this.reach(role, name, within);
    await this.page.keyboard.press("Enter");
  }

  // An arrow chooses as it moves; the first of a set is chosen by Space.
  async choose(name, within) {
    const target = await this.reach("radio", name, within);
    if ((await stateOf(target)) !== true) await this.page.keyboard.press("Space");
    await this.chosen(name, within);
  }

  async write(name, text, within) {
    await this.reach("textbox", name, within);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    await this.reads(name, text, within);
  }

  // One press of an arrow is a minute; `pixels` tells the direction only.
  async pull(name, pixels) {
    await this.reach("slider", name);
    await this.page.keyboard.press(pixels < 0 ? "ArrowLeft" : "ArrowRight");
  }
}
