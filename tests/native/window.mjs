// The desktop program in a real window, played with a keyboard: starts it, follows its accessible tree through
// SEVEN_TREE_LOG, presses keys with xdotool. Waits for states, never for times.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const patience = 45_000; // ms; for one state

export async function until(what, check) {
  const end = Date.now() + patience;
  for (;;) {
    const found = check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for: ${typeof what === "function" ? what() : what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

function xdotool(...words) {
  return execFileSync("xdotool", words.map(String), { encoding: "utf8", timeout: patience }).trim();
}

const settings = (folder, log) => ({
  ...process.env, XDG_DATA_HOME: path.join(folder, "data"), SEVEN_TREE_LOG: log, SEVEN_SAVE_DIR: path.join(folder, "saved"),
  LANG: "en_GB.UTF-8", LANGUAGE: "", LC_ALL: "",
});

// Starts the program where it is not to open a window of its own; gives what it ended with.
export function startAgain(program, folder, words, cwd = folder) {
  return spawnSync(program, words, { cwd, env: settings(folder, path.join(folder, "second.jsonl")), timeout: patience }).status;
}

export class Window {
  // `folder` is the person's device: what is kept, what is saved, the log of the tree.
  static async open(program, folder, words = [], environment = {}) {
    const window = new Window();
    window.log = path.join(folder, `tree-${Date.now()}.jsonl`);
    window.folder = folder;
    window.ended = undefined;
    window.complaints = "";
    window.child = spawn(program, words, {
      env: { ...settings(folder, window.log), ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    window.child.stderr.on("data", (data) => { window.complaints += data; });
    window.child.on("exit", (code, signal) => { window.ended = code ?? signal; });
    const found = xdotool("search", "--sync", "--onlyvisible", "--pid", window.child.pid);
    window.id = found.split("\n").at(-1);
    xdotool("windowfocus", "--sync", window.id);
    await until("the first picture", () => window.tree().order.length > 5);
    return window;
  }

  // The tree as it is now: every patch so far, one on top of the other.
  tree() {
    if (this.ended !== undefined) throw new Error(`the program ended with ${this.ended}: ${this.complaints}`);
    const tree = this.known ?? { nodes: new Map(), order: [], focus: 0, modal: 0, read: 0 };
    this.known = tree;
    const text = existsSync(this.log) ? readFileSync(this.log, "utf8") : "";
    const whole = text.lastIndexOf("\n") + 1;
    for (const line of text.slice(tree.read, whole).split("\n")) {
      if (!line) continue;
      const patch = JSON.parse(line);
      for (const node of patch.nodes ?? []) tree.nodes.set(node.id, node);
      if (patch.order) tree.order = patch.order;
      if (patch.focus !== undefined) tree.focus = patch.focus;
      tree.modal = patch.modal;
    }
    tree.read = whole;
    return tree;
  }

  nodes() {
    const tree = this.tree();
    return tree.order.map((id) => tree.nodes.get(id));
  }
  find(role, name) { return this.nodes().find((node) => node.role === role && matches(node.label, name)); }
  focused() {
    const tree = this.tree();
    return tree.order.includes(tree.focus) ? tree.nodes.get(tree.focus) : undefined;
  }
  see(role, name) { return until(() => `${role} "${name}" among ${this.names()}`, () => this.find(role, name)); }
  names() { return this.nodes().filter((node) => node.label).map((node) => `${node.role} "${node.label}"`).join(", "); }

  key(...keys) { for (const key of keys) xdotool("key", "--clearmodifiers", key); }
  // In the middle of that place of the window, in its own pixels.
  click(x, y) { xdotool("mousemove", "--window", this.id, Math.round(x), Math.round(y), "click", 1); }
  resize(width, height) { xdotool("windowsize", "--sync", this.id, width, height); }
  type(words) { xdotool("type", "--clearmodifiers", "--delay", 8, words); }
  // A letter that the keyboard lacks: xdotool gives it a key for so long, in ms, and the program must read it by then.
  typeRare(letter) { xdotool("type", "--clearmodifiers", "--delay", 900, letter); }

  // A choice of that name has the focus and is made. The disk may know before the screen does.
  chosen(name) {
    return until(`"${name}" to be chosen`, () => {
      const now = this.focused();
      return now?.role === "radio" && now.label === name && now.checked === true;
    });
  }

  // Walks with the tab key until that node has the focus.
  async tabTo(role, name, back = false) {
    const walked = [];
    for (let step = 0; step < 300; step++) {
      const now = this.focused();
      if (now && now.role === role && matches(now.label, name)) return now;
      const before = this.tree().focus;
      if (walked.some((at) => at.id === before)) break; // once round
      walked.push({ id: before, words: now ? `${now.role} ${now.label}` : "nothing" });
      this.key(back ? "shift+Tab" : "Tab");
      await until("the focus to move", () => this.tree().focus !== before);
    }
    throw new Error(`the tab key never comes to ${role} "${name}": ${walked.map((at) => at.words).join(" | ")}`);
  }
  async enter(role, name) {
    const node = await this.tabTo(role, name);
    this.key("Return");
    return node;
  }

  // Colors in the picture of the window, and the picture itself as a file.
  picture(name) {
    const file = path.join(this.folder, `${name}.png`);
    execFileSync("import", ["-window", this.id, file], { timeout: patience });
    return { file, colors: Number(execFileSync("identify", ["-format", "%k", file], { encoding: "utf8" })) };
  }

  async quit() {
    this.key("ctrl+q");
    await until("the program to end", () => this.ended !== undefined);
    if (this.ended !== 0) throw new Error(`it ended with ${this.ended}: ${this.complaints}`);
  }
  kill() { if (this.ended === undefined) this.child.kill("SIGKILL"); }
}

function matches(label, name) { return name instanceof RegExp ? name.test(label ?? "") : label === name; }
