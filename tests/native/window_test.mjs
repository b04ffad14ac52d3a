// What tests/native/window_test.sh runs under a virtual display.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Window, startAgain, until } from "./window.mjs";

const [program, folder] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const words = {};
for (const name of readdirSync(path.join(here, "../../assets/translations/en")))
  Object.assign(words, JSON.parse(readFileSync(path.join(here, "../../assets/translations/en", name), "utf8")));

let passed = 0, failed = 0;
let window;

async function check(what, test) {
  try {
    await test();
    passed++;
    console.log(`ok   ${what}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${what}\n     ${error.stack}`);
    if (window?.ended === undefined) try { console.log(`     ${window.picture(`failed-${failed}`).file}`); } catch { /* no picture then */ }
    window?.kill(); // or the next start would hand over to it
  }
}

function same(found, wanted, what = "value") {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}

const kept = path.join(folder, "data/seven-minutes");
// Documents on the device: file name → records by kind.
function documents() {
  const found = {};
  let names = [];
  try { names = readdirSync(kept); } catch { return found; }
  for (const name of names) if (/^doc%2f.*\.json$/.test(name)) found[name] = readFileSync(path.join(kept, name), "utf8");
  return found;
}
// All that is kept of them: the copies and the entries after them.
const anyDocument = () => Object.values(documents()).join("\n") + readdirSync(kept)
  .filter((name) => name.endsWith(".log")).map((name) => readFileSync(path.join(kept, name), "utf8")).join("\n");
const step = (name) => words[`exercise.step.${name}.name`];

async function goTo(name) {
  await window.enter("button", step(name));
  await window.see("heading", words[`exercise.step.${name}.title`]);
}

mkdirSync(path.join(folder, "saved"), { recursive: true });

await check("a window opens with its title and a picture that is not blank", async () => {
  window = await Window.open(program, folder);
  const { colors } = window.picture("home");
  if (colors < 200) throw new Error(`only ${colors} colors`);
});
if (!window) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(1);
}

await check("the exercise starts from the keyboard", async () => {
  await window.enter("button", words["ui.door.three.title"]);
  await window.see("heading", words["shelf.title"]);
  await window.enter("button", words["health_centre.title"]);
  await window.see("heading", words["exercise.step.meet.title"]);
});

await check("a guess chosen with the arrow keys is kept on disk", async () => {
  await window.tabTo("radio", words["ui.guess.met"]);
  window.key("space");
  await window.chosen(words["ui.guess.met"]);
  await until("the first guess on disk", () => /"met"/.test(anyDocument()));
  window.key("Right");
  await window.chosen(words["ui.guess.partly"]);
  await until("the second guess on disk", () => /"partly"/.test(anyDocument()));
  same(Object.keys(documents()).length, 1, "documents");
});

await check("a reason typed in set one is kept on disk", async () => {
  await goTo("set_one");
  await window.tabTo("textarea", /./);
  window.type("She would not have to tell it again, would she?");
  await until("the reason on screen", () => window.focused()?.value.endsWith("would she?"));
  await until("the reason on disk", () => anyDocument().includes("She would not have to tell it again, would she?"));
});

await check("an option of set two is marked by keyboard", async () => {
  await goTo("set_two");
  await window.tabTo("radio", words["exercise.role.alternative"]);
  window.key("space");
  await window.chosen(words["exercise.role.alternative"]);
  await until("the mark on disk", () => anyDocument().includes('"alternative"'));
  window.key("Right");
  await window.chosen(words["exercise.role.complement"]);
  await until("the other mark on disk", () => anyDocument().includes('"complement"'));
});

await check("minutes are moved with the arrow keys, and the account follows", async () => {
  await goTo("set_three");
  const slider = await window.tabTo("slider", /./);
  const before = slider.value, on_disk = anyDocument();
  window.key("Left");
  await until("the slider to move", () => window.find("slider", slider.label)?.value !== before);
  await until("the recipe on disk", () => anyDocument() !== on_disk);
  window.picture("recipe");
});

await check("what happens shows every person", async () => {
  await goTo("happens");
  window.picture("happens");
});

await check("notes in talk take new lines, corrections and Welsh letters", async () => {
  await goTo("talk");
  await window.tabTo("textarea", /./);
  window.type("Seven for all is not fair");
  window.key("Return");
  window.type("to Sandre");
  window.key("BackSpace");
  window.type("a, yn ei th");
  await until("the words before the letter", () => window.focused()?.value.endsWith("th"));
  window.typeRare("ŷ");
  await until("the letter", () => window.focused()?.value.endsWith("thŷ"));
  await until("the note on disk", () => anyDocument().includes("Seven for all is not fair\\nto Sandra, yn ei thŷ"));
  window.picture("talk");
});

await check("words are selected, cut and pasted", async () => {
  window.key("ctrl+a", "ctrl+x");
  await until("an empty field", () => window.focused()?.value === "");
  window.key("ctrl+v", "ctrl+v");
  await until("the words twice", () => (window.focused()?.value ?? "").split("Sandra").length === 3);
  window.key("ctrl+a", "BackSpace");
  window.type("Kept after all");
  await until("the new words on screen", () => window.focused()?.value === "Kept after all");
  await until("the new words on disk", () => anyDocument().includes("Kept after all"));
});

await check("undo takes the typing back and redo brings it again", async () => {
  window.key("ctrl+z");
  await until("undo", () => window.focused()?.value !== "Kept after all");
  window.key("ctrl+y");
  await until("redo", () => window.focused()?.value === "Kept after all");
});

let copy;
await check("a copy is saved as a file", async () => {
  window.key("ctrl+s");
  copy = await until("the copy", () => readdirSync(path.join(folder, "saved")).find((name) => name.endsWith(".json")));
  const json = JSON.parse(await until("its bytes", () => readFileSync(path.join(folder, "saved", copy), "utf8")));
  same(typeof json, "object");
  if (!JSON.stringify(json).includes("Kept after all")) throw new Error("the copy lacks the note");
});

await check("it quits when asked, without complaint", async () => {
  await window.quit();
  same(window.complaints, "", "complaints");
});

await check("started again, it carries on with the same work at the same step", async () => {
  const before = Object.keys(documents());
  window = await Window.open(program, folder);
  await window.enter("button", /^Carry on/);
  await window.see("heading", words["exercise.step.talk.title"]);
  await until("the note", () => window.nodes().some((node) => node.value === "Kept after all"));
  same(Object.keys(documents()), before, "documents");
  await window.quit();
});

await check("a saved copy named on the command line is known as the work that is here, and opens it", async () => {
  const before = Object.keys(documents());
  window = await Window.open(program, folder, [path.join(folder, "saved", copy)]);
  await until("the exercise", () => window.find("button", step("talk")));
  await window.see("status", words["merge.same"]);
  same(Object.keys(documents()), before, "documents");
  await goTo("talk");
  await until("the note", () => window.nodes().some((node) => node.value === "Kept after all"));
  await window.quit();
});

await check("a second start hands its file to the window that is open, and ends", async () => {
  const before = Object.keys(documents()).length;
  const theirs = readFileSync(path.join(folder, "saved", copy), "utf8").replace(/"id":"[^"]+"/, '"id":"a-colleagues-work"');
  writeFileSync(path.join(folder, "saved", "theirs.json"), theirs);
  window = await Window.open(program, folder);
  same(startAgain(program, folder, ["theirs.json"], path.join(folder, "saved")), 0, "what the second ended with");
  await until("the exercise", () => window.find("button", step("talk")));
  await until("one more document", () => Object.keys(documents()).length === before + 1);
  same(startAgain(program, folder, []), 0, "what a start without a file ended with");
  same(startAgain(program, folder, ["none.json"]), 1, "what a start with a file that is not there ended with");
  same(window.ended, undefined, "the first");
});

await check("after a kill the next start is the first again, and the work is there", async () => {
  const before = Object.keys(documents()).length;
  window.kill();
  await until("the end", () => window.ended !== undefined);
  window = await Window.open(program, folder);
  await window.enter("button", /^Carry on/);
  await until("the exercise", () => window.find("button", step("talk")));
  await goTo("talk");
  await until("the note", () => window.nodes().some((node) => node.value === "Kept after all"));
  same(Object.keys(documents()).length, before, "documents");
  await window.quit();
  same(window.complaints, "", "complaints");
});

await check("a file that is none of ours is refused in words", async () => {
  window = await Window.open(program, folder, [path.join(here, "window_test.sh")]);
  await until("the refusal", () => window.nodes().some((node) => node.label === words["error.not_our_file"]));
  await window.quit();
});

await check("in Welsh where the system speaks Welsh", async () => {
  mkdirSync(path.join(folder, "cymru"), { recursive: true });
  window = await Window.open(program, path.join(folder, "cymru"), [], { LANG: "cy_GB.UTF-8" });
  await window.see("button", "Tri chlaf");
  window.picture("home-cy");
  await window.quit();
});

// A disk of its own under what a person keeps, as far as this machine lets us have one.
function mounted(place, options) {
  mkdirSync(place, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

await check("a full disk and a read-only one are told, the work goes on, and the rescue file has it", async () => {
  const person = path.join(folder, "full"), disk = path.join(person, "data/seven-minutes");
  mkdirSync(path.join(person, "saved"), { recursive: true });
  if (!mounted(disk, "size=256k")) return console.log("     not tried: this machine lets nobody mount a small disk");
  try {
    window = await Window.open(program, person);
    await window.enter("button", words["ui.door.three.title"]);
    await window.see("heading", words["shelf.title"]);
    await window.enter("button", words["school.title"]);
    await window.see("heading", words["exercise.step.meet.title"]);
    await window.tabTo("radio", words["ui.guess.met"]);
    window.key("space");
    await window.see("status", words["ui.kept"]);

    const film = path.join(disk, "film");
    try { writeFileSync(film, "x".repeat(1 << 20)); } catch { /* as much as there is room for */ }
    window.key("Right");
    await window.see("status", words["keep.trouble.full.title"]);
    window.picture("full");
    await window.enter("button", words["keep.rescue"]);
    const rescue = await until("the rescue file", () => readdirSync(path.join(person, "saved"))[0]);
    await until("the work in it", () => /"level":"partly"/.test(readFileSync(path.join(person, "saved", rescue), "utf8")));
    unlinkSync(film);
    await window.enter("button", words["keep.again"]);
    await window.see("status", words["ui.kept"]);
    await until("the message to go", () => !window.find("region", words["keep.strip"]));

    execFileSync("mount", ["-o", "remount,ro", disk]);
    await window.tabTo("radio", words["ui.guess.partly"]);
    window.key("Right");
    await window.see("status", words["keep.trouble.locked.title"]);
    execFileSync("mount", ["-o", "remount,rw", disk]);
    await window.enter("button", words["keep.again"]);
    await window.see("status", words["ui.kept"]);
    await window.quit();
    window = await Window.open(program, person);
    await window.enter("button", /^Carry on/);
    await until("the last guess", () =>
      window.nodes().some((node) => node.role === "radio" && node.label === words["ui.guess.not_met"] && node.checked));
    await window.quit();
  } finally {
    window.kill();
    execFileSync("umount", ["-l", disk]);
  }
});

window.kill();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
