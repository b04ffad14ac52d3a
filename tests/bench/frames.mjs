// What frames take in the page that is measured.

export const median = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

// Before the page's own code: milliseconds of script in each animation frame, its callbacks together, in `window.worked`.
export function timeByFrame() {
  window.worked = [];
  let frame = -1;
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (call) => ask.call(window, (time) => {
    const from = performance.now();
    call(time);
    if (time !== frame) window.worked.push(0);
    frame = time;
    window.worked[window.worked.length - 1] += performance.now() - from;
  });
}

// Milliseconds of processor time that the main thread has spent on script so far: what the program itself takes. The
// clock on the wall also counts waiting, here for graphics that are software on the same two cores.
export async function processorTime(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => (await session.send("Performance.getMetrics")).metrics
    .find(({ name }) => name === "ScriptDuration").value * 1000;
}
