// Chromium in a process group of its own, with a profile that stays: opened, edited through the page's elements, killed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { chromiumCommand, require, untilReady } from "../browser/support/browser.mjs";
import { enter } from "../browser/support/journey.mjs";
import { Clicker } from "../browser/support/person.mjs";
import { goTo } from "../browser/support/screens.mjs";
import { openSite } from "../browser/support/site.mjs";

const { chromium } = require("playwright-core");

async function start(profile) {
  const [program, ...words] = chromiumCommand();
  const child = spawn(program, [...words, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`,
    "--window-size=1200,760", "--disable-breakpad", "about:blank"], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once("exit", () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  // The whole group, by its id, which is that of its first process.
  const kill = async () => {
    process.kill(-child.pid, "SIGKILL");
    await ended;
  };
  return { address, kill };
}

// In the page: what the person has before them.
const look = ([field, group]) => [field.value,
  [...group.querySelectorAll("[role=radio]")].find((one) => one.getAttribute("aria-checked") === "true")?.textContent ?? ""];
const choices = (group) => [...group.querySelectorAll("[role=radio]")].map((one) => one.textContent);

// In the page: does one thing after the other, as assistive technology does, and tells how far it is and what can be seen.
async function edit([field, group, undo, kept, acts]) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const isKept = () => [...document.querySelectorAll("[role=status]")].some((one) => one.textContent === kept);
  const radios = () => [...group.querySelectorAll("[role=radio]")];
  // What was told before is kept when the page says so now.
  new MutationObserver(() => isKept() && window.tell("kept"))
    .observe(document.body, { subtree: true, childList: true, characterData: true });
  for (const [count, { type, choose, rest }] of acts.entries()) {
    if (type) {
      field.value = type;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    } else if (choose) radios().find((one) => one.textContent === choose).click();
    else undo.click();
    await frame();
    await frame();
    window.tell([count, [field.value, radios().find((one) => one.getAttribute("aria-checked") === "true")?.textContent ?? ""]]);
    if (isKept()) window.tell("kept");
    if (rest) await new Promise((done) => setTimeout(done, 200));
  }
}

// Things to do: mostly typing, each text said once; choosing and taking back now and then.
function someActs(random, labels) {
  const name = Math.floor(random.between(1, 1e9));
  return Array.from({ length: 400 }, (_, count) => {
    const rest = random.chance(0.05);
    if (random.chance(0.1)) return { undo: true, rest };
    if (random.chance(0.25)) return { choose: labels[Math.floor(random.between(0, labels.length))], rest };
    return { type: `${name} ${count}`, rest };
  });
}

// Whether `state`, as look() gives it, comes after `last`. On a busy machine the page is many acts ahead of what it has
// told: a text that only a later act writes is proof. Else one of the next three acts leads there; what is taken back
// leads to what was before it.
function leads(last, state, next, before) {
  const [found] = JSON.parse(state);
  if (next.some((act) => act.type === found)) return true;
  let [text, choice] = JSON.parse(last);
  for (const act of next.slice(0, 3)) {
    if (act.undo) return before.has(state);
    if (act.type) text = act.type;
    else choice = choice === act.choose ? "" : act.choose; // pressed again, it is taken back
    if (JSON.stringify([text, choice]) === state) return true;
  }
  return false;
}

export async function killBrowser({ count, random, witness, note }) {
  const site = await openSite(), profile = mkdtempSync(`${tmpdir()}/seven-kills-`);
  let killed = 0, acts = [], done = -1, alive;
  const before = new Set(); // everything that was seen
  try {
    for (let first = true; killed < count; first = false) {
      const browser = alive = await start(profile);
      // One kill in ten comes while the work is being opened.
      const early = !first && random.chance(0.1);
      const moment = early ? random.between(50, 1500) : random.between(150, 1500);
      let work;
      const session = (async () => {
        const connection = await chromium.connectOverCDP(browser.address);
        const [context] = connection.contexts();
        const page = context.pages()[0] ?? await context.newPage();
        page.setDefaultTimeout(20_000);
        await page.setViewportSize({ width: 1200, height: 760 });
        await page.goto(site.url);
        await untilReady(page);
        const p = new Clicker(page, "en");
        if (first) {
          await enter(p);
          await goTo(p, "set_one");
        } else {
          await p.carryOn();
          await p.isAt("set_one");
        }
        const where = p.region(p.scene("person.sandra.name"));
        const field = await p.find("textbox", new RegExp(`^${p.word("exercise.because")}`), where).elementHandle();
        const group = await p.find("radiogroup", p.word("exercise.placed.start"), where).first().elementHandle();
        const undo = await p.find("button", new RegExp(`^${p.word("ui.undo")}`)).first().elementHandle();
        const state = JSON.stringify(await page.evaluate(look, [field, group]));
        const told = JSON.stringify(witness.states);
        const gone = witness.found(state, (last) => leads(last, state, acts.slice(done + 1), before));
        if (gone > 0) note(`after kill ${killed}: ${gone} acknowledged steps are gone: ${state} after ${told}, act ${done}`);
        before.add(state);
        await page.exposeBinding("tell", (_, what) => {
          if (what === "kept") return witness.keptUntilNow();
          done = what[0];
          const seen = JSON.stringify(what[1]);
          before.add(seen);
          witness.saw(seen);
        });
        acts = someActs(random, await group.evaluate(choices));
        done = -1;
        work = page.evaluate(edit, [field, group, undo, p.word("ui.kept"), acts]);
        return work;
      })();
      session.catch(() => undefined);
      if (!early) {
        // Until the editing has begun; what cannot be opened ends the run with its reason.
        const failed = session.then(() => undefined, (error) => error);
        while (!work) {
          const error = await Promise.race([failed, new Promise((done) => setTimeout(done, 10, "wait"))]);
          if (error !== "wait" && !work) throw error;
        }
      }
      await new Promise((done) => setTimeout(done, moment));
      await browser.kill();
      alive = undefined;
      killed++;
      await Promise.race([session.catch(() => undefined), new Promise((done) => setTimeout(done, 2000))]);
      if (killed % 20 === 0) note(`${killed} kills, ${witness.steps} acknowledged steps, ${witness.lost} gone`);
    }
    return killed;
  } finally {
    await alive?.kill();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
