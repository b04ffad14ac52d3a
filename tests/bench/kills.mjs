// ./dev bench kills [N] [browser|desktop] [SEED]: ends the browser and the desktop program N times each at random moments
// while somebody edits, starts them again on the same files, and counts the acknowledged steps that are gone. What the
// screen showed and when it said that all of it was kept is noted outside, before the kill.
//
// A kill takes the program, not the computer: what the system has been handed is safe from it. Against power cuts there
// are fsync and strict durability, which this cannot show.
import { killBrowser } from "./kill_browser.mjs";
import { killDesktop } from "./kill_desktop.mjs";
import { keepSection, machine } from "./results.mjs";

// The same numbers from the same seed (mulberry32).
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { between: (low, high) => low + next() * (high - low), chance: (share) => next() < share };
}

// What was on screen, one after the other, and the last of it that was said to be kept.
export class Witness {
  states = [];
  kept = -1;     // index of the last state that was acknowledged
  steps = 0;     // states that were acknowledged, all runs together
  lost = 0;
  takenBack = 0; // starts with an older state, to which an undo led that was not seen any more
  ahead = 0;     // times that more was there than had been acknowledged

  saw(state) { if (state !== this.states.at(-1)) this.states.push(state); }
  keptUntilNow() {
    this.steps += this.states.length - 1 - this.kept;
    this.kept = this.states.length - 1;
  }
  // After a new start. `follows(last)`: whether what was done last, and not seen any more, leads from the last state to
  // this one; if that is an older one, something was taken back. The number of acknowledged steps that are gone.
  found(state, follows = () => false) {
    const at = this.states.lastIndexOf(state), seen = this.kept < 0 || at >= this.kept;
    const sound = seen || follows(this.states.at(-1));
    if (!seen && sound && at >= 0) this.takenBack++;
    const gone = sound ? 0 : this.kept - at;
    this.lost += gone;
    if (sound && this.kept >= 0 && at !== this.kept) this.ahead++;
    this.states = [state];
    this.kept = 0;
    return gone;
  }
}

async function run(name, count, seed, kill) {
  const random = chance(seed), witness = new Witness(), from = Date.now();
  console.log(`${count} kills of ${name} from seed ${seed}`);
  const killed = await kill({ count, random, witness, note: (words) => console.log(`  ${words}`) });
  const seconds = (Date.now() - from) / 1000;
  console.log(`${name}: ${killed} kills, ${witness.steps} acknowledged steps, ${witness.lost} gone; ` +
    `more than that was there ${witness.ahead} times, ${witness.takenBack} times an undo nobody saw; ${(seconds / killed).toFixed(1)} s each`);
  if (count >= 200) keep(name, [killed, witness.steps, witness.lost, seed, `${(seconds / killed).toFixed(1)} s`]);
  return witness.lost;
}

function keep(name, cells) {
  keepSection(`What \`./dev bench kills\` found last: ${name}`, [
    `${machine()}. Scripted typing, choosing and undoing; the seed repeats the moments of the kills, ` +
    `\`./dev bench kills 200 both SEED\`. A step counts as acknowledged when the screen has said “Kept on this device” ` +
    "after it. A kill (SIGKILL) ends the programs and not the computer: what they had handed to the system outlives " +
    "them. That it would outlive a power cut, too, rests on `fsync` and on `durability: \"strict\"`, and is not shown here.",
    "", "| kills | acknowledged steps | of them gone | seed | each |", "| ---: | ---: | ---: | ---: | ---: |",
    `| ${cells.join(" | ")} |`]);
}

const [count = "200", which = "both", seed = String(Date.now() % 1e9)] = process.argv.slice(2);
let lost = 0;
if (which !== "desktop") lost += await run("Chromium, its whole process group", Number(count), Number(seed), killBrowser);
if (which !== "browser") lost += await run("the desktop program", Number(count), Number(seed), killDesktop);
if (lost > 0) process.exitCode = 1;
