// A plan's board with many moments, by what the page offers under ?bench (web/src/bench_board.ts): the time to fill it,
// frames while it moves and zooms, a step and its undo, pictures.
import { newContext, openPage } from "../browser/support/browser.mjs";
import { median, processorTime, timeByFrame } from "./frames.mjs";

const milliseconds = (time) => `${time.toFixed(1)} ms`;

const twoFrames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

// In the page, as text: its security policy lets nothing be made into code there. Milliseconds of script in a frame,
// with a `move(i)` in each, as the contract moves it: processor time (mean), and by the clock (median).
async function frames(page, script, steps, move) {
  const from = await script();
  const worked = await page.evaluate(`new Promise((done) => {
    const move = ${move};
    let i = 0;
    window.worked = [];
    const step = () => {
      if (i === ${steps}) return done(window.worked.slice(1, ${steps}));
      move(i++);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
  const until = await script();
  return `${milliseconds((until - from) / worked.length)}; by the clock ${milliseconds(median(worked))}`;
}

// Milliseconds of `doing`, to the second frame after.
const timed = (page, doing) => page.evaluate(`(async () => {
  const from = performance.now();
  await ${doing};
  await ${twoFrames};
  return performance.now() - from;
})()`);

// Milliseconds until `doing` is done.
const alone = (page, doing) => page.evaluate(`(async () => {
  const from = performance.now();
  await ${doing};
  return performance.now() - from;
})()`);

// Milliseconds of work in `doing` and in the frame that follows, without what lies between them.
const withFrame = (page, doing) => page.evaluate(`(async () => {
  window.worked = [];
  const from = performance.now();
  await ${doing};
  const by = performance.now() - from;
  await ${twoFrames};
  return by + (window.worked.find((time) => time > 0.5) ?? 0);
})()`);

// The contract's cards on a canvas of 2D alone, as a PNG: what it says took 0.3 s where the peers were measured.
const plainCanvas = (page) => page.evaluate(async (n) => {
  const columns = Math.ceil(Math.sqrt(n)), from = performance.now(), canvas = document.createElement("canvas");
  canvas.width = 280 * columns;
  canvas.height = 200 * Math.ceil(n / columns);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.font = "16px sans-serif";
  for (let i = 0; i < n; i++) {
    const x = 280 * (i % columns), y = 200 * Math.floor(i / columns);
    context.fillStyle = "#fec";
    context.fillRect(x, y, 200, 120);
    context.strokeRect(x, y, 200, 120);
    context.fillStyle = "#000";
    context.fillText(`Task ${i + 1}`, x + 10, y + 30);
    context.fillText(`Owner ${String.fromCharCode(65 + i % 26)}, due week ${1 + i % 52}`, x + 10, y + 60);
  }
  await new Promise((done) => canvas.toBlob(done));
  const took = performance.now() - from;
  canvas.width = 0;
  return took;
}, 1000);

export async function board(browser, site, { row, keepMemory }) {
  const context = await newContext(browser, { painted: true });
  await context.addInitScript(timeByFrame);
  await context.addInitScript(keepMemory);
  const page = await openPage(context, `${site.url}?bench`);
  await page.evaluate(() => window.bench.ready);
  const script = await processorTime(page);
  for (const n of [1000, 10000]) {
    const filled = await timed(page, `window.bench.fill(${n})`);
    const name = n.toLocaleString("en-GB");
    row(`board: filled with ${name} moments`, milliseconds(filled), n === 10000 ? "≤ 1 s (Excalidraw 1.2 s, tldraw 17.5 s)" : "");
    const frame = async (doing, move, peers) => row(`board of ${name}: a frame while it ${doing}, processor time`,
      await frames(page, script, 60, move), `≤ 4 ms (${peers})`);
    await page.evaluate(() => window.bench.view(5000, 4000, 1));
    await page.waitForTimeout(1000);
    await frame("moves, at 100 %", "(i) => window.bench.pan(i % 2 ? -37 : 41, 23)", "Excalidraw 27, tldraw 439");
    await page.evaluate((n) => window.bench.view(140 * Math.ceil(Math.sqrt(n)), 100 * Math.ceil(Math.sqrt(n)), 0.1), n);
    await page.waitForTimeout(1000);
    await frame("moves, at 10 %", "(i) => window.bench.pan(i % 2 ? -7 : 11, 3)", "Excalidraw 87, tldraw 477");
    await frame("zooms", "(i) => window.bench.zoom(i % 2 ? 0.8 : 1.25)", "Excalidraw 33, tldraw 559");
    const undone = [];
    for (let i = 0; i < 7; i++) {
      await timed(page, "window.bench.edit(50)");
      undone.push(await withFrame(page, "window.bench.undo()"));
      await page.waitForTimeout(200);
    }
    row(`board of ${name}: undo of a move of 50, with the next frame, the first and the median of 7`,
        `${milliseconds(undone[0])}, ${milliseconds(median(undone))}`, "≤ 16 ms");
    if (n !== 1000) continue;
    for (const [what, call] of [["SVG", "exportSvg"], ["PNG", "exportPng"]]) {
      const kind = await page.evaluate(`Promise.resolve(window.bench.${call}()).then((made) =>
        typeof made === "string" ? made.slice(0, 4) : String.fromCharCode(...made.slice(1, 4)))`);
      if (kind !== (call === "exportPng" ? "PNG" : "<svg")) throw new Error(`${call} made ${kind}`);
      const took = [];
      for (let i = 0; i < 5; i++) took.push(await alone(page, `window.bench.${call}()`));
      row(`board of ${name} as ${what}`, milliseconds(median(took)), "≤ 300 ms");
    }
    const plain = [];
    for (let i = 0; i < 5; i++) plain.push(await plainCanvas(page));
    row("a plain canvas with the same cards, without arrows, as PNG, here", milliseconds(median(plain)), "300 ms there");
  }
  row("wasm memory, a plan of 10,000 moments open",
      `${((await page.evaluate(() => window.heap?.buffer.byteLength ?? 0)) / 1e6).toFixed(1)} MB`, "≤ 64 MB");
  await context.close();
}
