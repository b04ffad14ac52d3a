// The painted page scrolls inside the program, so the browser cannot bring an element into view. It is let try: the
// mirror can be scrolled by script and by assistive technology, not by people; how far it was scrolled is handed to the
// program as a turn of the wheel, and the mirror goes back to where it was.
import type { Engine } from "./engine";
import type { Focus } from "./focus";
import type { Frames } from "./frames";
import type { Mirror } from "./mirror";
import { type Box, type SemanticNode, isInteractive } from "./semantics";

const home = 20000;  // CSS pixels: how far down the origin lies in the mirror, with room above and below (style.css)

export class Reveal {
  constructor(private readonly host: HTMLElement, private readonly engine: Engine, private readonly frames: Frames,
              private readonly mirror: Mirror, private readonly focus: Focus) {
    host.scrollTop = home;
    host.addEventListener("scroll", () => this.scrolled());
  }

  // How far the mirror is from where it should be: its "scroll" event is still to come.
  offset(): { x: number; y: number } {
    return { x: this.host.scrollLeft, y: this.host.scrollTop - home };
  }

  // Brings it home before its event comes, because somebody presses what they have scrolled to. Tells how far that
  // element has moved on the screen by then.
  finish(target: EventTarget | null): { x: number; y: number } {
    const { x, y } = this.offset();
    if ((x === 0 && y === 0) || !(target instanceof Element)) return { x: 0, y: 0 };
    const before = target.getBoundingClientRect();
    this.scrolled();
    const after = target.getBoundingClientRect();
    return { x: after.left - before.left, y: after.top - before.top };
  }

  private goHome(): void {
    this.host.scrollTop = home;
    this.host.scrollLeft = 0;
  }

  private scrolled(): void {
    const { x, y } = this.offset();
    if (x === 0 && y === 0) return;
    this.goHome();
    // The program itself shows what has just got the focus.
    const focused = this.mirror.nodeOf(document.activeElement);
    if (focused && isBeyond(focused, x, y) && performance.now() - this.focus.movedAt < 100) return;
    const area = this.areaToScroll(x, y);
    if (!area) return;
    this.engine.wheel(area[0] + area[2] / 2, area[1] + area[3] / 2, x, y, false);
    // One frame to scroll, one to lay out anew: whoever looks next finds everything in its place.
    this.frames.now();
    this.frames.now();
  }

  // The largest visible part of the screen that has something beyond its edge in that direction.
  private areaToScroll(dx: number, dy: number): Box | undefined {
    let best: Box | undefined;
    for (const node of this.mirror.nodes())
      if (isBeyond(node, dx, dy) && (!best || node.clip[2] * node.clip[3] > best[2] * best[3])) best = node.clip;
    return best;
  }
}

function isBeyond({ role, box, clip }: SemanticNode, dx: number, dy: number): boolean {
  if (!isInteractive(role) && role !== "heading" && role !== "text") return false;
  if (dy > 0 && box[1] + box[3] > clip[1] + clip[3] + 1) return true;
  if (dy < 0 && box[1] < clip[1] - 1) return true;
  if (dx > 0 && box[0] + box[2] > clip[0] + clip[2] + 1) return true;
  return dx < 0 && box[0] < clip[0] - 1;
}
