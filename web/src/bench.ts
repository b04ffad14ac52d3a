// ?bench: what the page offers to be measured, assigned as early as it can be. Nothing else depends on it.

export interface Bench {
  ready: Promise<void>;
  frames(): number;
}

export function offerBench(ready: Promise<void>, frames: () => number): void {
  if (!new URLSearchParams(location.search).has("bench")) return;
  (window as unknown as { bench: Bench }).bench = { ready, frames };
}
