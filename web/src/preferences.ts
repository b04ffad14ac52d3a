// What the system says the person prefers, now and whenever it changes.
import type { Preferences } from "./engine";

const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");
const forced = matchMedia("(forced-colors: active)");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const finger = matchMedia("(pointer: coarse)");

// The first language the person reads that we speak, else the first.
export function preferredLanguage(spoken: readonly string[]): string {
  const read = navigator.languages?.length ? navigator.languages : [navigator.language || "en"];
  return read.find((tag) => spoken.includes(tag.toLowerCase().split("-")[0] ?? "")) ?? read[0] ?? "en";
}

export function readPreferences(spoken: readonly string[]): Preferences {
  return {
    language: preferredLanguage(spoken),
    dark: dark.matches,
    highContrast: contrast.matches || forced.matches,
    reducedMotion: still.matches,
    touch: finger.matches,
    textScale: parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1,
  };
}

// `probe` is one rem wide, so it changes size when the person's font size does.
export function watchPreferences(probe: Element, changed: () => void): void {
  for (const query of [dark, contrast, forced, still, finger]) query.addEventListener("change", changed);
  window.addEventListener("languagechange", changed);
  let known = false;
  new ResizeObserver(() => {
    if (known) changed();
    known = true;
  }).observe(probe);
}
