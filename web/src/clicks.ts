// Clicks that no pointer made: the keyboard, assistive technology, voice control. A pointer's own click follows a press
// that the program has already had and must not press twice. Sliders and their values come here too.
import { Action, type Engine } from "./engine";
import type { Frames } from "./frames";
import type { Mirror } from "./mirror";
import { type Pointers, isSlider } from "./pointers";
import { isField } from "./text_fields";

const echo = 700;  // milliseconds within which a click may belong to a release

export function listenToClicks(stage: HTMLElement, engine: Engine, frames: Frames, mirror: Mirror,
                               pointers: Pointers): void {
  let keyedOn: EventTarget | null = null;
  stage.addEventListener("keydown", (event) => {
    keyedOn = event.key === "Enter" || event.key === " " ? event.target : null;
  }, { capture: true });

  stage.addEventListener("click", (event) => {
    const node = mirror.nodeOf(event.target);
    if (!node || isField(event.target) || isSlider(event.target)) return;
    const byKey = event.detail === 0 && keyedOn === event.target;
    const sinceRelease = performance.now() - pointers.releasedAt;
    const echoes = sinceRelease < echo && (event.detail > 0 || pointers.releasedOn === event.target);
    keyedOn = null;
    if (echoes && !byKey) return;
    engine.action(Action.press, node.id);
    frames.now();
  });

  stage.addEventListener("input", (event) => {
    const node = mirror.nodeOf(event.target);
    if (!node || !isSlider(event.target)) return;
    engine.action(Action.setValue, node.id, "", Number(event.target.value));
    frames.now();
    // What the program made of it, which may be less than was asked for.
    const now = mirror.nodeOf(event.target)?.range?.[0];
    if (now !== undefined && Number(event.target.value) !== now) event.target.value = String(now);
  });
}
