// Whether the browser can draw at all, and what happens when it takes the graphics away and gives them back.
import type { Engine } from "./engine";
import type { Frames } from "./frames";

// Asks for the context that the program will use: the same canvas gives it the same one.
export function canDraw(canvas: HTMLCanvasElement): boolean {
  return typeof WebAssembly === "object" && canvas.getContext("webgl2", {
    alpha: false, depth: false, stencil: false, antialias: false, preserveDrawingBuffer: false,
    powerPreference: "low-power",
  }) !== null;
}

export function surviveContextLoss(canvas: HTMLCanvasElement, engine: Engine, frames: Frames): void {
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    engine.contextLost();
  });
  canvas.addEventListener("webglcontextrestored", () => {
    engine.contextRestored();
    frames.now();
  });
}
