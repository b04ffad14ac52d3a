// Frames only when asked for: at most one waits for the screen, timers wait for what is due later, and a hidden page
// draws nothing until it is seen again.

export class Frames {
  private waiting = 0;  // handle of the animation frame that was asked for
  private timer: ReturnType<typeof setTimeout> | undefined;
  private due: number[] = [];  // milliseconds of performance.now(), sorted
  private missed = false;  // asked for while hidden
  private drawing = false;

  constructor(private readonly draw: () => void) {
    document.addEventListener("visibilitychange", () => this.visibilityChanged());
  }

  soon(): void {
    if (document.hidden) {
      this.missed = true;
    } else if (!this.waiting) {
      this.waiting = requestAnimationFrame(() => this.now());
    }
  }

  after(seconds: number): void {
    const time = performance.now() + Math.max(0, seconds) * 1000;
    if (this.due.some((other) => Math.abs(other - time) < 50)) return;
    this.due.push(time);
    this.due.sort((a, b) => a - b);
    this.arm();
  }

  // Draws at once: inside a click or a tap, where the browser still lets files be picked and text be copied.
  now(): void {
    if (this.drawing) return this.soon();
    cancelAnimationFrame(this.waiting);
    this.waiting = 0;
    this.drawing = true;
    try {
      this.draw();
    } finally {
      this.drawing = false;
    }
  }

  stop(): void {
    cancelAnimationFrame(this.waiting);
    clearTimeout(this.timer);
    this.due = [];
    this.drawing = true;
  }

  private arm(): void {
    clearTimeout(this.timer);
    const next = this.due[0];
    if (next === undefined) return;
    this.timer = setTimeout(() => {
      const now = performance.now() + 1;
      this.due = this.due.filter((time) => time > now);
      this.arm();
      this.soon();
    }, Math.max(0, next - performance.now()));
  }

  // What was asked for just before the page was hidden is still done: it may have to be kept.
  private visibilityChanged(): void {
    if (document.hidden && this.waiting) {
      this.now();
    } else if (!document.hidden && this.missed) {
      this.missed = false;
      this.soon();
    }
  }
}
