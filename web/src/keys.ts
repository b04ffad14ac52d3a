// Keys that the program may want. Tab stays the browser's, Enter and Space press real buttons, and in a text field only
// Escape, saving and opening are asked about. The browser keeps whatever the program does not handle.
import { Action, type Engine, Key } from "./engine";
import type { Frames } from "./frames";
import type { Mirror } from "./mirror";
import { isRaw } from "./pointers";
import { isField } from "./text_fields";

const plain: Record<string, Key> = {
  ArrowLeft: Key.left, ArrowRight: Key.right, ArrowUp: Key.up, ArrowDown: Key.down, Home: Key.home, End: Key.end,
  PageUp: Key.pageUp, PageDown: Key.pageDown, Escape: Key.escape, Delete: Key.del, Backspace: Key.backspace,
};
const withControl: Record<string, Key> = { z: Key.z, y: Key.y, s: Key.s, o: Key.o };
// On the board only.
const onBoard: Record<string, Key> = { "+": Key.plus, "=": Key.plus, "-": Key.minus, "0": Key.zero,
                                       ContextMenu: Key.menu };
const onBoardWithControl: Record<string, Key> = { a: Key.a, c: Key.c, x: Key.x, d: Key.d };

export function listenToKeys(engine: Engine, frames: Frames, mirror: Mirror): void {
  window.addEventListener("keydown", (event) => {
    const active = document.activeElement;
    if (event.isComposing || event.defaultPrevented || (active !== document.body && !mirror.nodeOf(active))) return;
    const key = meaning(event, active);
    if (key === undefined || !engine.key(key, event.shiftKey, event.ctrlKey || event.metaKey, event.altKey)) return;
    event.preventDefault();
    frames.now();
  });
  window.addEventListener("paste", (event) => {
    const active = document.activeElement;
    const node = mirror.nodeOf(active);
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (!node || !isRaw(active) || words === "") return;
    event.preventDefault();
    engine.action(Action.setText, node.id, words);
    frames.now();
  });
}

function meaning(event: KeyboardEvent, active: Element | null): Key | undefined {
  const control = event.ctrlKey || event.metaKey;
  const letter = control && !event.altKey ? withControl[event.key.toLowerCase()] : undefined;
  if (isField(active)) {
    if (event.key === "Escape") return Key.escape;
    if (event.key === "Enter" && active instanceof HTMLInputElement) return Key.enter;
    return letter === Key.s || letter === Key.o ? letter : undefined;
  }
  if (letter !== undefined) return letter;
  if (isRaw(active)) {
    if (control) return event.altKey ? undefined : onBoardWithControl[event.key.toLowerCase()];
    if (event.shiftKey && event.key === "F10") return Key.menu;
    // Alt with an arrow moves a card here.
    return onBoard[event.key] ?? plain[event.key];
  }
  if (control || event.metaKey) return undefined;
  if (event.key === " " && active === document.body) return Key.space;
  // Alt with an arrow is the browser's way back and forward.
  return event.altKey ? undefined : plain[event.key];
}
