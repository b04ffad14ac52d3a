// The size of the canvas in CSS and device pixels, the safe area, and room for the on-screen keyboard.
import type { Insets, ScreenSize } from "./engine";

export class Viewport {
  // Resolves when the canvas has been measured; nothing may be drawn before.
  readonly measured: Promise<void>;
  private size: ScreenSize | undefined;
  private changed: ((size: ScreenSize) => void) | undefined;

  // `probe` has the safe area as its padding.
  constructor(private readonly stage: HTMLElement, private readonly canvas: HTMLCanvasElement,
              private readonly probe: HTMLElement) {
    this.measured = new Promise((resolve) => {
      const observer = new ResizeObserver((entries) => {
        const entry = entries[entries.length - 1];
        if (entry) this.measure(entry);
        resolve();
      });
      try {
        observer.observe(canvas, { box: "device-pixel-content-box" });
      } catch {
        observer.observe(canvas);
      }
    });
    this.watchResolution();
    window.visualViewport?.addEventListener("resize", () => this.makeRoomForKeyboard());
    window.visualViewport?.addEventListener("scroll", () => this.makeRoomForKeyboard());
  }

  // Tells the size at once and after every change, in the very moment, so that nothing flickers.
  follow(changed: (size: ScreenSize) => void): void {
    this.changed = changed;
    if (this.size) changed(this.size);
  }

  private measure(entry: ResizeObserverEntry): void {
    const exact = entry.devicePixelContentBoxSize?.[0];
    this.set(entry.contentRect.width, entry.contentRect.height, exact?.inlineSize, exact?.blockSize);
  }

  private set(width: number, height: number, pixelWidth?: number, pixelHeight?: number): void {
    const ratio = window.devicePixelRatio || 1;
    const size: ScreenSize = {
      width, height, ratio,
      pixelWidth: devicePixels(width * ratio, pixelWidth),
      pixelHeight: devicePixels(height * ratio, pixelHeight),
      safe: this.safeArea(),
    };
    if (this.canvas.width !== size.pixelWidth) this.canvas.width = size.pixelWidth;
    if (this.canvas.height !== size.pixelHeight) this.canvas.height = size.pixelHeight;
    this.size = size;
    this.changed?.(size);
  }

  // The ratio can change alone, when a window moves to another screen.
  private watchResolution(): void {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.watchResolution();
      const box = this.canvas.getBoundingClientRect();
      this.set(box.width, box.height);
    }, { once: true });
  }

  private safeArea(): Insets {
    const style = getComputedStyle(this.probe);
    const side = (value: string) => parseFloat(value) || 0;
    return { top: side(style.paddingTop), right: side(style.paddingRight), bottom: side(style.paddingBottom),
             left: side(style.paddingLeft) };
  }

  // Browsers that let the keyboard cover the page (iOS) tell it by the visual viewport only.
  private makeRoomForKeyboard(): void {
    const seen = window.visualViewport;
    if (!seen) return;
    const typing = document.activeElement?.matches("input[type=text], textarea") ?? false;
    const covered = typing && Math.abs(seen.scale - 1) < 0.01 && seen.height < window.innerHeight - 80;
    this.stage.style.top = covered ? `${seen.offsetTop}px` : "";
    this.stage.style.height = covered ? `${seen.height}px` : "";
    this.stage.style.bottom = covered ? "auto" : "";
  }
}

// The browser's exact count, unless it means something else: under an emulated pixel ratio it ignores the ratio.
function devicePixels(estimate: number, exact: number | undefined): number {
  const trusted = exact !== undefined && Math.abs(exact - estimate) <= 1.5;
  return Math.max(1, Math.round(trusted ? exact : estimate));
}
