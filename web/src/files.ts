// Files that the person chooses: a file input, a download or a file written in place, and files dropped on the page.
import type { Engine } from "./engine";
import type { Frames } from "./frames";

const limit = 64 * 1024 * 1024;  // bytes; the program refuses far smaller ones

// Of the File System Access API, which not every browser has and TypeScript's own description leaves out.
interface WritableFile extends FileSystemFileHandle {
  queryPermission?(mode: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(mode: { mode: "readwrite" }): Promise<PermissionState>;
}
type Picker = (options: { suggestedName: string; types: { accept: Record<string, string[]> }[] }) => Promise<WritableFile>;

// A file that a slot went to, and when we wrote it.
interface Place { handle: WritableFile; written: number }

export class PersonsFiles {
  private readonly places = new Map<string, Place>();
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

  // Where the browser cannot, a download.
  async saveInPlace(ticket: number, slot: string, again: boolean, name: string, mime: string,
                    bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const picker = (window as { showSaveFilePicker?: Picker }).showSaveFilePicker;
    if (!picker) return this.save(ticket, name, mime, bytes);
    const done = (error: string, where: string, inPlace = false) => {
      this.engine.fileDone(ticket, error, where, new Uint8Array(inPlace ? 1 : 0));
      this.frames.now();
    };
    const place = again ? await this.ours(slot) : undefined;
    let handle: WritableFile;
    try {
      handle = place?.handle ?? await picker.call(window, {
        suggestedName: name, types: [{ accept: { [mime]: [name.slice(name.lastIndexOf("."))] } }],
      });
    } catch (error) {
      // The person closed it; or it may not be shown here and now, where a download may.
      if (error instanceof DOMException && error.name === "AbortError") return done("cancelled", name);
      return this.save(ticket, name, mime, bytes);
    }
    try {
      await allowed(handle);
      const file = await handle.createWritable();
      await file.write(bytes);
      await file.close();
      this.places.set(slot, { handle, written: (await handle.getFile()).lastModified });
    } catch (error) {
      this.places.delete(slot);
      return done(writingProblem(error), handle.name);
    }
    done("", handle.name, true);
  }

  // What somebody else has written there since is not ours to write over.
  private async ours(slot: string): Promise<Place | undefined> {
    const place = this.places.get(slot);
    if (!place) return undefined;
    try {
      return (await place.handle.getFile()).lastModified === place.written ? place : undefined;
    } catch {
      return place;  // gone, or not to be looked at: writing says so
    }
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

async function allowed(handle: WritableFile): Promise<void> {
  const mode = { mode: "readwrite" } as const;
  if (await handle.queryPermission?.(mode) === "prompt") await handle.requestPermission?.(mode);
}

function writingProblem(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotFoundError") return "missing";
  if (name === "NotAllowedError" || name === "NoModificationAllowedError" || name === "SecurityError")
    return "storage_refused";
  if (name === "QuotaExceededError") return "storage_full";
  return `storage_failed:${error instanceof Error ? error.message : String(error)}`;
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
