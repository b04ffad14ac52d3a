// What ?bench offers of a plan's board: a document of n cards and the arrows between them, the camera, a step and its
// undo, the pictures. By the means that people have; what has no event of its own goes through web/bench.h.
import type { Rasterizer } from "./bench";
import type { Engine } from "./engine";

// As in web/bench.h.
enum What { cards, arrows, cameraX, cameraY, cameraZoom, cardX, cardY, view, pan, zoom, edit, undo, svg }

const across = 280, down = 200, step = 40;

// n cards in rows, each with an arrow from the one before it or, in the first column, from the one above.
function fileOf(n: number, times: number): string {
  const columns = Math.ceil(Math.sqrt(n));
  const records = Array.from({ length: n }, (_, i) => JSON.stringify({
    type: "moment", id: `m${i}`, lane: "", stage: "",
    title: `Task ${i + 1} Owner ${String.fromCharCode(65 + i % 26)}, due week ${1 + i % 52}`,
    x: across * (i % columns), y: down * Math.floor(i / columns), w: 200, h: 120,
  }));
  for (let i = 1; i < n; i++) {
    const from = i % columns ? i - 1 : i - columns;
    records.push(JSON.stringify({ type: "offset", id: `a${i}`, from: `m${from}`, to: `m${i}`, hundredths_of_minutes: {} }));
  }
  records.push(JSON.stringify({ type: "plan", name: "Bench", made_from: "", boundary: "organisation",
    strictness: "fair_exchange", target_basis_points: 500 }));
  return `{"format":"seven-minutes","version":1,"generator":"bench","id":"bench${n}x${times}","created":1,"modified":1,` +
    `"records":[\n${records.join(",\n")}\n]}\n`;
}

export function offerBoard(engine: Engine, draw: Rasterizer) {
  const ask = (what: What, a = 0, b = 0, c = 0) => engine.bench(what, a, b, c);
  let times = 0;
  const svg = () => engine.benchText(ask(What.svg));
  return {
    async fill(n: number): Promise<void> {
      engine.fileDropped("bench.json", new TextEncoder().encode(fileOf(n, times++)));
      while (ask(What.cards) !== n) await new Promise((done) => requestAnimationFrame(done));
    },
    count: () => ({ cards: ask(What.cards), arrows: ask(What.arrows) }),
    view: (x: number, y: number, zoom: number) => void ask(What.view, x, y, zoom),
    pan: (dx: number, dy: number) => void ask(What.pan, dx, dy),
    zoom: (factor: number) => void ask(What.zoom, factor),
    camera: () => ({ x: ask(What.cameraX), y: ask(What.cameraY), zoom: ask(What.cameraZoom) }),
    card: (i: number) => ({ x: ask(What.cardX, i), y: ask(What.cardY, i) }),
    edit: (count: number) => void ask(What.edit, count, step),
    undo: () => void ask(What.undo),
    exportSvg: svg,
    exportPng: () => draw(svg(), 1),
  };
}
