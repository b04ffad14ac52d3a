// The page's own screens (index.html): loading, unsupported, failed, crashed. One is shown, or none and the program is.
import { sayWords } from "./words";

export type ScreenName = "loading" | "unsupported" | "failed" | "crashed";

export class Screens {
  private shown: ScreenName | undefined = "loading";

  // `host` holds one section with data-screen for each.
  constructor(private readonly host: HTMLElement, private readonly stage: HTMLElement) {}

  get now(): ScreenName | undefined { return this.shown; }

  part<T extends HTMLElement>(screen: ScreenName, name: string): T {
    return this.host.querySelector<T>(`[data-screen=${screen}] [data-part=${name}]`)!;
  }

  show(screen: ScreenName): void {
    this.shown = screen;
    sayWords(this.host);
    this.host.hidden = false;
    this.stage.inert = true;
    for (const section of this.host.querySelectorAll<HTMLElement>("[data-screen]"))
      section.hidden = section.dataset.screen !== screen;
    if (screen !== "loading") this.host.querySelector<HTMLElement>(`[data-screen=${screen}] h1`)?.focus();
  }

  // Gives the page to the program.
  hide(): void {
    this.shown = undefined;
    this.host.hidden = true;
    this.stage.inert = false;
  }

  progress(share: number): void {
    this.part<HTMLProgressElement>("loading", "progress").value = share;
    this.part("loading", "beads").dataset.filled = String(Math.floor(share * 7));
  }
}
