// ?bench: what the page offers to be measured, assigned as early as it can be. Nothing else depends on it. What a plan's
// board offers is fetched only then (bench_board.ts), and is there when `ready` is kept.
import { site } from "seven-site";
import type { Engine } from "./engine";

export type Rasterizer = (svg: string, scale: number) => ReturnType<import("./pictures").Pictures["png"]>;

export interface Bench {
  ready: Promise<void>;
  frames(): number;
}

export function offerBench(opened: Promise<void>, engine: () => Engine, draw: Rasterizer): void {
  if (!new URLSearchParams(location.search).has("bench")) return;
  const bench: Bench = { ready: opened, frames: () => engine().frames() };
  (window as unknown as { bench: Bench }).bench = bench;
  bench.ready = (async () => {
    const board = (await import(new URL(site.bench, document.baseURI).href)) as typeof import("./bench_board");
    await opened;
    Object.assign(bench, board.offerBoard(engine(), draw));
  })();
}
