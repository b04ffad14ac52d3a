// Mouse, finger and pen as the program wants them. Listeners sit on the stage and run first, so that the real elements
// can be hit by anything that hits elements; the program finds out itself what lies under the point. Text fields keep
// their pointer, except for a finger that scrolls.
import { type Engine, PointerKind, PointerPhase } from "./engine";
import type { Frames } from "./frames";
import { HeldSpace } from "./held_space";
import type { Reveal } from "./reveal";
import { isField } from "./text_fields";

const kinds: Record<string, PointerKind> = { mouse: PointerKind.mouse, touch: PointerKind.touch, pen: PointerKind.pen };
const tapSlop = 10;  // CSS pixels that a finger may wander in a tap

interface Press {
  target: EventTarget | null;
  x: number;
  y: number;
  time: number;
  shift: { x: number; y: number };  // from where it is to what it means; see reveal.ts
  sent: boolean;  // the program knows of it
  moved: boolean;
}

export class Pointers {
  // When the program last got a release, and on which element; see clicks.ts.
  releasedAt = -Infinity;
  releasedOn: EventTarget | null = null;
  private readonly pressed = new Map<number, Press>();
  private readonly space = new HeldSpace();

  constructor(private readonly stage: HTMLElement, private readonly engine: Engine, private readonly frames: Frames,
              private readonly reveal: Reveal) {
    const on = <K extends keyof HTMLElementEventMap>(type: K, react: (event: HTMLElementEventMap[K]) => void,
                                                     options: AddEventListenerOptions = {}) =>
      stage.addEventListener(type, react, { capture: true, ...options });
    on("pointerdown", (event) => this.down(event));
    on("pointermove", (event) => this.move(event));
    on("pointerup", (event) => this.end(event, PointerPhase.up));
    on("pointercancel", (event) => this.end(event, PointerPhase.cancel));
    stage.addEventListener("pointerleave", (event) => {
      if (!this.pressed.has(event.pointerId)) this.send(event, PointerPhase.leave);
    });
    // A finger's mouse events come late and would hit what has moved under it meanwhile; a slider must not follow the
    // pointer by itself, because the program does that.
    on("touchstart", (event) => {
      if (isSlider(event.target) && event.cancelable) event.preventDefault();
      // On the element itself: when it is gone by then, the stage does not hear of it.
      event.target?.addEventListener("touchend", keepQuiet, { passive: false });
    }, { passive: false });
    on("mousedown", (event) => {
      if (!isSlider(event.target)) return;
      event.preventDefault();
      event.target.focus({ preventScroll: true });
    });
    on("contextmenu", (event) => {
      if (!isField(event.target)) event.preventDefault();
    });
    on("wheel", (event) => this.wheel(event), { passive: false });
  }

  private down(event: PointerEvent): void {
    if (event.pointerType === "mouse" && event.button === 1) {
      if (!isRaw(event.target)) return;
      event.preventDefault();  // the browser would scroll by itself
    } else if (event.pointerType === "mouse" && event.button !== 0 && event.button !== 2) {
      return;
    }
    const inField = isField(event.target);
    const press: Press = { target: event.target, x: event.clientX, y: event.clientY, time: event.timeStamp,
                           shift: this.reveal.finish(event.target), sent: !inField, moved: false };
    if (inField && event.pointerType === "mouse") return;
    this.pressed.set(event.pointerId, press);
    if (inField) return;
    this.capture(event.pointerId);
    this.send(event, PointerPhase.down);
  }

  private move(event: PointerEvent): void {
    const press = this.pressed.get(event.pointerId);
    if (!press) {
      if (!isField(event.target) || event.buttons === 0) this.send(event, PointerPhase.move);
      return;
    }
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) > tapSlop) press.moved = true;
    if (!press.sent && this.scrollsFromField(event, press)) {
      press.sent = true;
      this.capture(event.pointerId);
      this.sendAt(event, PointerPhase.down, press.x, press.y, press.time);
    }
    if (press.sent) this.send(event, PointerPhase.move);
  }

  private end(event: PointerEvent, phase: PointerPhase): void {
    const press = this.pressed.get(event.pointerId);
    if (press?.sent) {
      if (phase === PointerPhase.up && event.pointerType !== "mouse" && !press.moved) this.focusTapped(press.target);
      this.releasedAt = performance.now();
      this.releasedOn = press.target;
      this.send(event, phase);
    }
    this.pressed.delete(event.pointerId);
    if (press?.sent) this.frames.now();
  }

  // A finger that goes up or down at once, not after a long press that selects words.
  private scrollsFromField(event: PointerEvent, press: Press): boolean {
    if (!press.moved || event.pointerType !== "touch" || event.timeStamp - press.time > 300) return false;
    return !(press.target instanceof HTMLElement && press.target.style.touchAction === "pan-y");
  }

  // What a browser does on a tap, which touchend above has kept it from: focus what was tapped, and put the keyboard
  // away when that is nothing.
  private focusTapped(target: EventTarget | null): void {
    if (target instanceof HTMLElement && target.matches("button, input")) target.focus({ preventScroll: true });
    else if (isField(document.activeElement)) document.activeElement.blur();
  }

  private capture(pointer: number): void {
    try {
      this.stage.setPointerCapture(pointer);
    } catch {
      // The pointer is already gone; its last event is on its way.
    }
  }

  private send(event: PointerEvent, phase: PointerPhase): void {
    this.sendAt(event, phase, event.clientX, event.clientY, event.timeStamp);
  }

  private sendAt(event: PointerEvent, phase: PointerPhase, x: number, y: number, milliseconds: number): void {
    const corner = this.stage.getBoundingClientRect();
    const shift = this.pressed.get(event.pointerId)?.shift ?? this.reveal.offset();
    const moves = (event.buttons & 4) !== 0 ||
      (phase === PointerPhase.down && event.pointerType !== "touch" && isRaw(event.target) && this.space.moves());
    const buttons = (event.button === 2 || (event.buttons & 2) !== 0 ? 1 : 0) | (event.shiftKey ? 2 : 0) |
      (moves ? 4 : 0);
    this.engine.pointer(event.pointerId, kinds[event.pointerType] ?? PointerKind.mouse, phase,
                        x - corner.left + shift.x, y - corner.top + shift.y, buttons, milliseconds / 1000);
  }

  // With Ctrl (a pinch on a touchpad, too) the wheel zooms the page, which is the browser's; over the board it zooms
  // the board. There it must not go back a page either.
  private wheel(event: WheelEvent): void {
    const raw = isRaw(event.target);
    if (raw) event.preventDefault();
    const zoom = event.ctrlKey || event.metaKey;
    if (zoom && !raw) return;
    if (event.target instanceof HTMLTextAreaElement && scrollsItself(event.target, event.deltaY)) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40
      : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? this.stage.clientHeight : 1;
    const corner = this.stage.getBoundingClientRect();
    const sideways = event.shiftKey && event.deltaX === 0;
    this.engine.wheel(event.clientX - corner.left, event.clientY - corner.top,
                      (sideways ? event.deltaY : event.deltaX) * unit, sideways ? 0 : event.deltaY * unit, zoom);
  }
}

// What the program wants every pointer, wheel and key of: the board and its cards.
export function isRaw(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".raw") !== null;
}

function keepQuiet(event: Event): void {
  if (!isField(event.target) && event.cancelable) event.preventDefault();
}

export function isSlider(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === "range";
}

function scrollsItself(area: HTMLTextAreaElement, by: number): boolean {
  const room = area.scrollHeight - area.clientHeight;
  return by < 0 ? area.scrollTop > 0 : area.scrollTop < room - 1;
}
