// When the program has broken: nothing reaches it any more, the page says so, and the work is offered as a file.
import type { Bytes, Engine } from "./engine";
import { download } from "./files";
import type { Frames } from "./frames";
import type { Screens } from "./screens";
import type { Blobs } from "./storage";
import { type Word, word } from "./words";

const rescueName = "seven-minutes-rescue.json";

export class Crash {
  engine: Engine | undefined;
  frames: Frames | undefined;
  private message = "";

  constructor(private readonly screens: Screens, private readonly blobs: Blobs) {
    window.addEventListener("error", (event) => {
      if (event.error instanceof Error) this.happened(event.error);
    });
    window.addEventListener("unhandledrejection", (event) => {
      if (event.reason instanceof WebAssembly.RuntimeError) this.happened(event.reason);
    });
  }

  get hasHappened(): boolean { return this.message !== ""; }

  // The program says itself what is wrong, and stops right after.
  announced(message: string): void {
    this.message ||= message;
    this.stop();
    queueMicrotask(() => void this.show());
  }

  happened(error: Error): void {
    console.error(error);
    if (this.screens.now === "crashed") return;
    this.message ||= `${error.name}: ${error.message}\n${error.stack ?? ""}`;
    this.stop();
    void this.show();
  }

  private stop(): void {
    this.engine?.stop();
    this.frames?.stop();
  }

  private async show(): Promise<void> {
    if (this.screens.now === "crashed") return;
    this.screens.show("crashed");
    this.screens.part("crashed", "message").textContent = this.message;
    this.screens.part("crashed", "again").onclick = () => location.reload();
    const save = this.screens.part("crashed", "save");
    save.hidden = true;
    const kept = () => this.blobs.anyDocument().catch(() => undefined);
    const work = this.fromProgram() ?? this.blobs.lastDocument ?? (await kept());
    const state: Word = !work ? "page.crashed.empty"
      : this.blobs.lastDocumentKept ? "page.crashed.kept" : "page.crashed.unkept";
    this.screens.part("crashed", "state").textContent = word(state);
    if (!work) return;
    save.hidden = false;
    save.onclick = () => {
      download(rescueName, "application/json", work);
      this.screens.part("crashed", "saved").textContent = word("page.crashed.saved", { name: rescueName });
    };
  }

  // The broken program may not even be able to do this.
  private fromProgram(): Bytes | undefined {
    try {
      const bytes = this.engine?.rescue();
      return bytes?.length ? bytes : undefined;
    } catch {
      return undefined;
    }
  }
}
