// ./dev bench: sizes, times and idle frames of the page, and the time that the recipes take. Prints a table and keeps it
// in tests/bench/RESULTS.md with machine, versions and date. Medians of several runs; nothing here can fail a build.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import os from "node:os";
import { launch, newContext, openPage, require } from "../browser/support/browser.mjs";
import { answeredCopy, openCopy } from "../browser/support/copies.mjs";
import { Clicker } from "../browser/support/person.mjs";
import { goTo } from "../browser/support/screens.mjs";
import { openSite, root } from "../browser/support/site.mjs";
import { word } from "../browser/support/words.mjs";
import { board } from "./board.mjs";
import { median, processorTime, timeByFrame } from "./frames.mjs";
import { keepSection, machine } from "./results.mjs";

const runs = 5;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time) => (time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`);
const now = () => Number(process.hrtime.bigint()) / 1e6;

// What the peers take comes from design/bench-contract.md; they are not run here.
const rows = [];
function row(what, value, limit) {
  rows.push([what, value, limit]);
  console.log(`${what.padEnd(74)} ${value.padStart(10)}   ${limit}`);
}

async function slowDown(page, { network = true } = {}) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  if (!network) return;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions",
    { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
}

// In the page: when it takes input and when it has answered a first press, milliseconds since it was asked for.
function timeStart(door, heading) {
  window.times = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.documentElement?.dataset.ready !== "true") return;
      watch.disconnect();
      const ready = performance.now();
      [...document.querySelectorAll("button")].find((button) => button.textContent === door).click();
      const look = () => {
        if ([...document.querySelectorAll("h1")].some((one) => one.textContent === heading))
          resolve({ ready, answered: performance.now() });
        else setTimeout(look);
      };
      look();
    });
    watch.observe(document, { subtree: true, attributes: true, childList: true });
  });
}

async function visit(context, url, slow) {
  const page = await context.newPage();
  if (slow) await slowDown(page, slow);
  await page.addInitScript(`(${timeStart})(${JSON.stringify(word("en", "ui.door.three.title"))}, ` +
    `${JSON.stringify(word("en", "shelf.title"))})`);
  await page.goto(url);
  return { page, ...(await page.evaluate(() => window.times)) };
}

async function bytes(browser) {
  const site = await openSite();
  const context = await newContext(browser, { painted: true });
  const page = await openPage(context, site.url);
  const first = site.transfers.reduce((sum, one) => sum + one.bytes, 0), parts = site.transfers.length;
  await new Clicker(page, "en").isTold(word("en", "ui.offline.ready"));
  await page.waitForTimeout(1000);
  const whole = site.transfers.reduce((sum, one) => sum + one.bytes, 0);
  await context.close();
  await site.close();
  const budget = execFileSync(process.execPath, [`${root}web/build/site.mjs`, "--budget"], { encoding: "utf8" });
  row("first visit, compressed: what Home, the shelf and the first step need",
      `${/first visit ([\d.]+) kB/.exec(budget)[1]} kB`, "≤ 300 kB (Excalidraw 351, tldraw 523)");
  row(`the same with the later steps, which are fetched at once (${parts} files)`, kilobytes(first), "");
  row("whole offline copy, compressed, all that went out", kilobytes(whole), "≤ 838 kB (the design: 500)");
}

async function cold(browser, site) {
  const ready = [], answered = [];
  for (let i = 0; i < runs; i++) {
    const context = await newContext(browser, { painted: true });
    const found = await visit(context, site.url, {});
    ready.push(found.ready);
    answered.push(found.answered);
    await context.close();
  }
  row("cold, CPU 4× slower, 1.6 Mbit/s, 150 ms: usable", milliseconds(median(ready)), "");
  row("cold, the same: first press answered", milliseconds(median(answered)), "≤ 1,950 ms (Excalidraw 3,900, tldraw 6,000)");
}

async function warm(browser) {
  const site = await openSite();
  const context = await newContext(browser, { painted: true });
  const first = await openPage(context, site.url);
  await new Clicker(first, "en").isTold(word("en", "ui.offline.ready"));
  await first.close();
  await site.close();
  await context.setOffline(true);
  for (const [name, slow, limit] of [["second visit without network, CPU 4× slower: usable", { network: false }, "≤ 300 ms"],
    ["second visit without network: usable", undefined, ""]]) {
    const ready = [];
    for (let i = 0; i < runs; i++) {
      const found = await visit(context, site.url, slow);
      ready.push(found.ready);
      await found.page.close();
    }
    row(name, milliseconds(median(ready)), limit);
  }
  await context.close();
}

// Remembers the program's memory in window.heap.
function keepMemory() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const usual = WebAssembly[name];
    WebAssembly[name] = async (source, imports) => {
      const made = await usual.call(WebAssembly, source, imports);
      const parts = [...Object.values((made.instance ?? made).exports), ...Object.values(imports ?? {}).flatMap(Object.values)];
      window.heap ??= parts.find((part) => part instanceof WebAssembly.Memory);
      return made;
    };
  }
}

async function running(browser, site) {
  const context = await newContext(browser, { painted: true });
  await context.addInitScript(timeByFrame);
  await context.addInitScript(keepMemory);
  const page = await openPage(context, `${site.url}?bench`);
  const p = new Clicker(page, "en");
  await openCopy(p, await answeredCopy({ browser, site }));
  await goTo(p, "set_three");
  await page.waitForTimeout(2500);
  const frames = () => page.evaluate(() => window.bench.frames());
  const before = await frames();
  await page.waitForTimeout(10000);
  row("frames in 10 s idle", String((await frames()) - before), "0 (Excalidraw and tldraw 600)");

  const edge = p.find("slider", p.word("ui.bar.edge", { who: p.scene("person.raj.short"),
    other: p.scene("person.sandra.short"), role: p.scene("role.gp.short") }));
  const { x, y } = await p.bring(edge.first());
  await page.mouse.move(x, y);
  await page.mouse.down();
  const script = await processorTime(page);
  await page.evaluate(() => (window.worked = []));
  const from = await script();
  for (let i = 1; i <= 60; i++) await page.mouse.move(x + 3 * (i < 30 ? i : 60 - i), y);
  await page.mouse.up();
  const until = await script();
  const took = await page.evaluate(() => window.worked);
  row(`one frame while minutes are pulled, processor time of the main thread (mean of ${took.length})`,
      milliseconds((until - from) / took.length), "≤ 4 ms");
  row("the same by the clock on the wall, median", milliseconds(median(took)), "");
  row("the slowest of them", milliseconds(Math.max(...took)), "");
  row("wasm memory, the exercise open", kilobytes(await page.evaluate(() => window.heap?.buffer.byteLength ?? 0)), "");
  await context.close();
}

function recipes() {
  const program = `${root}build/native/seven-minutes-cli`, scenario = `${root}assets/scenarios/health_centre.json`;
  if (!existsSync(program)) return row("recipes of the health centre, native", "not built", "");
  const times = [], start = [];
  for (let i = 0; i < 41; i++) {
    const from = now();
    execFileSync(program, ["recipes", scenario, "--json"]);
    times.push(now() - from);
    const other = now();
    execFileSync(program, ["check", scenario]);
    start.push(now() - other);
  }
  row("recipes of the health centre, native, with starting the program", milliseconds(median(times)), "");
  const alone = median(times) - median(start);
  row("the same without starting the program and reading", alone < 0.5 ? "< 0.5 ms" : milliseconds(alone), "< 2 ms");
}

// The document's core as wasm under node: the engine of Chromium, the flags of the page.
function largeDocument() {
  const program = `${root}build/web/document_bench.js`;
  if (!existsSync(program)) return row("a document of 10,000 records, wasm", "not built", "");
  const found = JSON.parse(execFileSync(process.execPath, [...nodeOptions(), program], { encoding: "utf8" }));
  const size = `${found.records.toLocaleString("en-GB")} records (${kilobytes(found.bytes)})`;
  row(`opening a document of ${size}, wasm`, milliseconds(found.open), "≤ 100 ms");
  row("one step in it, with its entry, without the write", fine(found.step), "≤ 1 ms plus the write");
  row("the slowest of 101", fine(found.step_slowest), "");
  row("undoing it", fine(found.undo), "≤ 1 ms");
  row("the slowest of 101", fine(found.undo_slowest), "");
}
const fine = (time) => `${time.toFixed(2)} ms`;
// The glue of Emscripten 3.1.6 takes node's own fetch for a browser's.
const nodeOptions = () => (Number(process.versions.node.split(".")[0]) >= 18 ? ["--no-experimental-fetch"] : []);

function keep(browser) {
  keepSection("What `./dev bench` measured last", [
    `${machine()}; Chromium ${browser.version()} with software graphics, ` +
    `node ${process.versions.node}, playwright-core ${require("playwright-core/package.json").version}.`,
    `Medians of ${runs} runs; load of the machine when it began: ${load.toFixed(1)}. The peers' figures are those of the ` +
    "design's bench contract, measured elsewhere.", "",
    "| what | measured | figure to reach |", "| --- | ---: | --- |",
    ...rows.map((cells) => `| ${cells.join(" | ")} |`)]);
}

const load = os.loadavg()[0];
const [browser, site] = await Promise.all([launch(), openSite()]);
try {
  await bytes(browser);
  await cold(browser, site);
  await warm(browser);
  await running(browser, site);
  await board(browser, site, { row, keepMemory });
  recipes();
  largeDocument();
  keep(browser);
} finally {
  await browser.close();
  await site.close();
}
