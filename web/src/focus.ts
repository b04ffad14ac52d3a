// The browser owns the focus; the program is told where it is and answers with where it should go (mirror.ts).
import { Action, type Engine } from "./engine";
import type { Mirror } from "./mirror";

export class Focus {
  private told = 0;
  // When the focus last moved, in milliseconds of performance.now().
  movedAt = -Infinity;

  constructor(host: HTMLElement, private readonly engine: Engine, private readonly mirror: Mirror) {
    host.addEventListener("focusin", (event) => {
      if (!this.mirror.applying) this.tell(this.mirror.nodeOf(event.target)?.id ?? 0);
    });
    host.addEventListener("focusout", (event) => {
      if (!this.mirror.applying) this.tell(this.mirror.nodeOf(event.relatedTarget)?.id ?? 0);
    });
  }

  // After elements have changed. A move that the program asked for (`wanted`) it need not be told.
  settle(wanted: number): void {
    const now = this.mirror.nodeOf(document.activeElement)?.id ?? 0;
    if (wanted !== 0 && now === wanted) this.told = now;
    else this.tell(document.hasFocus() ? now : 0);
  }

  private tell(now: number): void {
    if (now === this.told) return;
    const before = this.told;
    this.told = now;
    this.movedAt = performance.now();
    if (before !== 0) this.engine.action(Action.blur, before);
    if (now !== 0) this.engine.action(Action.focus, now);
  }
}
