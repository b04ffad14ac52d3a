// The painted page scrolls inside the program, so the browser cannot bring an element into view. It is let try: the
// mirror can be scrolled by script and by assistive technology, not by people; how far it was scrolled is handed to the
// program as a turn of the wheel, and the mirror goes back to where it was.
import type { Engine } from "./engine";
import type { Focus } from "./focus";
import type { Frames } from "./frames";
import type { Mirror } from "./mirror";
import { type Box, type SemanticNode, isInteractive } from "./semantics";

export const home = 20000;  // CSS pixels: where the origin lies in the mirror, with room on all sides (style.css)

export class Reveal {
  constructor(private readonly host: HTMLElement, private readonly engine: Engine, private readonly frames: Frames,
              private readonly mirror: Mirror, private readonly focus: Focus) {
    this.goHome();
    host.addEventListener("scroll", () => this.scrolled());
  }

  private goHome(): void {
    this.host.scrollTop = home;
    this.host.scrollLeft = home;
  }

  private scrolled(): void {
    const dx = this.host.scrollLeft - home, dy = this.host.scrollTop - home;
    if (dx === 0 && dy === 0) return;
    this.goHome();
    // The program itself shows what gets the focus.
    if (performance.now() - this.focus.movedAt < 100) return;
    const area = this.areaToScroll(dx, dy);
    if (!area) return;
    this.engine.wheel(area[0] + area[2] / 2, area[1] + area[3] / 2, dx, dy);
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
