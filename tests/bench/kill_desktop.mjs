// The desktop program in a real window under a virtual display, its files in a folder that stays: opened, edited by mouse
// and keyboard, killed. What it painted is in the log of its accessible tree, frame by frame.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { root } from "../browser/support/site.mjs";
import { scenario, word } from "../browser/support/words.mjs";
import { Window, until } from "../native/window.mjs";

const height = 1240;  // of the window: a whole person and their reason are in view
const title = word("en", "exercise.step.set_one.title"), isField = (node) => node.role === "textarea";
const isChoice = ({ role }) => role === "radio" || role === "checkbox";

// A display of its own; keys do not repeat, or a busy machine presses one twice.
async function display() {
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1300x1300x24", "-r", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    child.stdio[3].once("data", (data) => resolve(String(data).trim()));
    child.once("exit", () => reject(new Error("Xvfb did not start")));
  });
  process.env.DISPLAY = `:${number}`;
  return () => child.kill();
}

// What the person had before them in each frame that was painted, and whether all of it was said to be kept.
function* frames(log) {
  const nodes = new Map();
  let order = [];
  const text = existsSync(log) ? readFileSync(log, "utf8") : "";
  for (const line of text.slice(0, text.lastIndexOf("\n") + 1).split("\n").filter(Boolean)) {
    const patch = JSON.parse(line);
    for (const node of patch.nodes ?? []) nodes.set(node.id, node);
    order = patch.order ?? order;
    const shown = order.map((id) => nodes.get(id));
    if (!shown.some(({ role, label }) => role === "heading" && label === title)) continue;
    yield {
      state: JSON.stringify({
        texts: shown.filter(isField).map(({ value }) => value ?? ""),
        chosen: shown.filter((node) => isChoice(node) && node.checked).map(({ id }) => id),
      }),
      kept: shown.some(({ role, label }) => role === "status" && label === word("en", "ui.kept")),
    };
  }
}

async function toSetOne(window, first) {
  window.resize(1280, height);
  if (first) {
    await window.enter("button", word("en", "ui.door.three.title"));
    await window.see("heading", word("en", "shelf.title"));
    await window.enter("button", scenario("en", "title"));
    await window.see("heading", word("en", "exercise.step.meet.title"));
    await window.enter("button", word("en", "exercise.step.set_one.name"));
  } else {
    const { box: [x, y, width, height] } =
      await window.see("button", word("en", "ui.carry_on_with", { what: scenario("en", "title") }));
    window.click(x + width / 2, y + height / 2);
  }
  await window.see("heading", title);
}

// Whether the last acts lead from `last` to `state`: letters at the end of a text, of which a busy machine has painted
// many too few, and of the last three one mark or choice each, and what is taken back.
function leads(last, state, acts) {
  const from = JSON.parse(last), to = JSON.parse(state), few = acts.slice(-3);
  const undone = few.some((act) => act === "undo"), letters = acts.filter((act) => act.length === 1).join("");
  const marks = few.filter((act) => act === "mark" || act === "undo").length;
  const differing = [...from.chosen.filter((id) => !to.chosen.includes(id)), ...to.chosen.filter((id) => !from.chosen.includes(id))];
  if (differing.length > 2 * marks) return false;
  return to.texts.every((text, i) => text === from.texts[i] ||
    (text.startsWith(from.texts[i]) && letters.includes(text.slice(from.texts[i].length))) ||
    (undone && from.texts[i].startsWith(text)));
}

// Edits until the program is gone; `acts` becomes what was done. The next comes when something was painted.
async function edit(window, random, acts) {
  const hand = spawn("xdotool", ["-"], { stdio: ["pipe", "ignore", "ignore"] });
  hand.stdin.on("error", () => undefined);
  const say = (words) => hand.stdin.write(`${words}\n`);
  const middle = ({ box: [x, y, width, height] }) => `mousemove --window ${window.id} ${Math.round(x + width / 2)} ${Math.round(y + height / 2)}`;
  const inView = ({ box: [, y, , tall] }) => y > 200 && y + tall < height - 80;
  let typing = false;
  try {
    while (window.ended === undefined) {
      const seen = window.nodes(), field = seen.find((node) => isField(node) && inView(node));
      const choices = seen.filter((node) => isChoice(node) && inView(node));
      const act = random.between(0, 10);
      const read = window.tree().read;
      if (act < 1) {
        acts.push("undo");
        say("key ctrl+z");
      }
      else if (act < 3 && choices.length > 0) {
        acts.push("mark");
        say(`${middle(choices[Math.floor(random.between(0, choices.length))])} click 1`);
        typing = false;
      } else if (field) {
        if (!typing) say(`${middle(field)} click 1`);
        typing = true;
        acts.push("abcdefghijklmnopqrstuvwxyz"[Math.floor(random.between(0, 26))]);
        say(`key ${acts.at(-1)}`);
      }
      const until = Date.now() + 400;
      do await new Promise((done) => setTimeout(done, random.chance(0.2) ? 300 : 12));
      while (window.ended === undefined && window.tree().read === read && Date.now() < until);
    }
  } catch (error) {
    if (window.ended === undefined) throw error;
  } finally {
    hand.stdin.destroy();
    hand.kill();
  }
}

export async function killDesktop({ count, random, witness, note }) {
  const closeDisplay = await display(), folder = mkdtempSync(`${tmpdir()}/seven-kills-`);
  mkdirSync(`${folder}/saved`);
  let killed = 0, acts = [], alive;
  try {
    for (let first = true; killed < count; first = false) {
      const window = alive = await Window.open(`${root}build/native/seven-minutes`, folder);
      const early = !first && random.chance(0.1), moment = early ? random.between(0, 600) : random.between(150, 2000);
      const doing = [];
      const session = (async () => {
        await toSetOne(window, first);
        void edit(window, random, doing);
      })();
      if (early) session.catch(() => undefined);
      else await session;
      await new Promise((done) => setTimeout(done, moment));
      window.kill();
      await until("the program to be gone", () => window.ended !== undefined);
      killed++;
      await session.catch(() => undefined);
      if (process.env.SEVEN_KEEP) cpSync(window.log, `${process.env.SEVEN_KEEP}/log-${killed}.jsonl`);
      let opened = false;
      for (const { state, kept } of frames(window.log)) {
        if (opened) witness.saw(state);
        const told = witness.states.slice(-4).join(" ");
        const gone = opened ? 0 : witness.found(state, (last) => leads(last, state, acts.slice(-20)));
        if (gone > 0) note(`after kill ${killed - 1}: ${gone} acknowledged steps are gone: ${state} after ${told}, ${acts.slice(-6)}`);
        opened = true;
        if (kept) witness.keptUntilNow();
      }
      if (opened) acts = doing;
      rmSync(window.log, { force: true });
      if (killed % 20 === 0) note(`${killed} kills, ${witness.steps} acknowledged steps, ${witness.lost} gone`);
    }
    return killed;
  } finally {
    alive?.kill();
    closeDisplay();
    rmSync(folder, { recursive: true, force: true });
  }
}
