// Files that the person chooses: a file input, a download, and files dropped on the page.
import type { Engine } from "./engine";
import type { Frames } from "./frames";

const limit = 16 * 1024 * 1024;  // bytes; the program refuses far smaller ones

export class PersonsFiles {
  private picking: { ticket: number; input: HTMLInputElement } | undefined;

  constructor(private readonly engine: Engine, private readonly frames: Frames) {}

  pick(ticket: number, accept: string): void {
    if (this.picking) this.answer(this.picking.ticket, "cancelled");
    const input = document.createElement("input");
    input.type = "file";
    // Where an ending means nothing to the system (iOS), it would make every file impossible to choose.
    if (!/iP(hone|ad|od)/.test(navigator.userAgent)) input.accept = accept;
    this.picking = { ticket, input };
    input.addEventListener("change", () => void this.picked(ticket, input.files?.[0]));
    input.addEventListener("cancel", () => this.answer(ticket, "cancelled"));
    input.click();
  }

  // `Bytes` become a download; where it goes is the browser's matter, so the answer is its name.
  save(ticket: number, name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): void {
    download(name, mime, bytes);
    setTimeout(() => {
      this.engine.fileDone(ticket, "", name, new Uint8Array(0));
      this.frames.soon();
    });
  }

  listenToDrops(stage: HTMLElement): void {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    window.addEventListener("dragover", (event) => {
      if (!hasFile(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = stage.contains(event.target as Node) ? "copy" : "none";
    });
    window.addEventListener("drop", (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.dropped(file);
    });
  }

  private async picked(ticket: number, file: File | undefined): Promise<void> {
    if (!file) return this.answer(ticket, "cancelled");
    if (file.size > limit) return this.answer(ticket, "too_large");
    const bytes = await bytesOf(file);
    if (!bytes) return this.answer(ticket, "unavailable");
    this.answer(ticket, "", file.name, bytes);
  }

  // One that is too long is cut, so that the program sees that it is and says so.
  private async dropped(file: File): Promise<void> {
    const bytes = await bytesOf(file.slice(0, limit + 1));
    if (!bytes) return;
    this.engine.fileDropped(file.name, bytes);
    this.frames.now();
  }

  private answer(ticket: number, error: string, name = "", bytes: Uint8Array = new Uint8Array(0)): void {
    if (this.picking?.ticket !== ticket) return;
    this.picking = undefined;
    // Never inside the call that asked.
    setTimeout(() => {
      this.engine.fileDone(ticket, error, name, bytes);
      this.frames.now();
    });
  }
}

export function download(name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
