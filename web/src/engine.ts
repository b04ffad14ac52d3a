// The program as the page sees it: main.cpp's exported functions with proper types. After stop() nothing reaches the
// program any more, so that a crash is not made worse by the next mouse move.
import type { SevenModule } from "seven-module";

export enum PointerKind { mouse, touch, pen }
export enum PointerPhase { down, move, up, cancel, leave }
export enum Action { press, focus, blur, setText, setValue, increment, decrement, escape }
export enum Offline { unsupported, downloading, ready, failed, newer }
// As in core/ui/input/events.h.
export enum Key {
  tab, enter, space, escape, left, right, up, down, home, end, pageUp, pageDown, backspace, del, z, y, s, o, other,
  a, c, x, d, plus, minus, zero, menu,
}

export interface Insets { top: number; right: number; bottom: number; left: number }

export interface ScreenSize {
  width: number;  // CSS pixels
  height: number;
  pixelWidth: number;  // device pixels
  pixelHeight: number;
  ratio: number;
  safe: Insets;
}

export interface Preferences {
  language: string;
  dark: boolean;
  highContrast: boolean;
  reducedMotion: boolean;
  touch: boolean;
  textScale: number;
}

export type Bytes = Uint8Array<ArrayBuffer>;

// An answer's error: the name of an ErrorCode, with ":" and the browser's words behind it.
export type ErrorText = string;

const encoder = new TextEncoder();
const nothing = new Uint8Array(0);

// A picture on its way into a PNG (web/packed_picture.h). Its memory is given back at `end`. Throws once the program has
// stopped.
export class PackedPicture {
  private readonly picture: number;

  constructor(private readonly module: () => SevenModule, width: number, height: number, rows: number) {
    this.picture = module()._sm_png_begin(width, height, rows);
  }

  // The next rows, four bytes a pixel, and how many rows after them are the same as the last of them.
  add(pixels: Uint8Array, rows: number, blueFirst: boolean, again: number): void {
    const module = this.module();
    module.HEAPU8.set(pixels, module._sm_png_pixels(this.picture));
    module._sm_png_add(this.picture, rows, Number(blueFirst), again);
  }

  finish(): Bytes {
    const module = this.module(), at = module._sm_png_finish(this.picture);
    return module.HEAPU8.slice(at, at + module._sm_png_length(this.picture)) as Bytes;
  }

  end(): void { this.module()._sm_png_end(this.picture); }
}

export class Engine {
  private stopped = false;

  constructor(private readonly module: SevenModule) {}

  stop(): void { this.stopped = true; }
  get running(): boolean { return !this.stopped; }

  asset(path: string, bytes: Uint8Array): void {
    this.pass([encoder.encode(path), bytes], (p, pn, b, bn) => this.module._sm_asset(p!, pn!, b!, bn!));
  }

  // After the assets that came once the program was running.
  assetsChanged(): void { this.run((m) => m._sm_assets_changed()); }

  preferences(p: Preferences): void {
    this.pass([encoder.encode(p.language)], (at, size) => this.module._sm_preferences(at!, size!, Number(p.dark),
      Number(p.highContrast), Number(p.reducedMotion), Number(p.touch), p.textScale));
  }

  offline(state: Offline): void { this.run((m) => m._sm_offline(state)); }

  home(address: string, canShare: boolean): void {
    this.pass([encoder.encode(address)], (at, size) => this.module._sm_home(at!, size!, Number(canShare)));
  }

  // False where there is no WebGL2.
  start(canvasSelector: string): boolean {
    return this.pass([encoder.encode(canvasSelector)], (at, size) => this.module._sm_start(at!, size!)) === 1;
  }

  resize(s: ScreenSize): void {
    this.run((m) => m._sm_resize(s.width, s.height, s.pixelWidth, s.pixelHeight, s.ratio, s.safe.top, s.safe.right,
      s.safe.bottom, s.safe.left));
  }

  frame(): void { this.run((m) => m._sm_frame()); }
  frames(): number { return this.module._sm_frames(); }
  contextLost(): void { this.run((m) => m._sm_context_lost()); }
  contextRestored(): void { this.run((m) => m._sm_context_restored()); }

  // `buttons`: 1 the other button, 2 Shift is held, 4 the middle button or the space bar; together where several are.
  pointer(pointer: number, kind: PointerKind, phase: PointerPhase, x: number, y: number, buttons: number,
          seconds: number): void {
    this.run((m) => m._sm_pointer(pointer, kind, phase, x, y, buttons, seconds));
  }

  wheel(x: number, y: number, dx: number, dy: number, zoom: boolean): void {
    this.run((m) => m._sm_wheel(x, y, dx, dy, Number(zoom)));
  }

  // True when the key meant something and the browser must not act on it too.
  key(key: Key, shift: boolean, control: boolean, alt: boolean): boolean {
    return this.run((m) => m._sm_key(key, Number(shift), Number(control), Number(alt))) === 1;
  }

  action(kind: Action, node: number, text = "", value = 0): void {
    this.pass([encoder.encode(text)], (at, size) => this.module._sm_action(kind, node, at!, size!, value));
  }

  // `bytes` null: nothing lies under that key, or the question had no value to give.
  storageDone(ticket: number, error: ErrorText, bytes: Uint8Array | null): void {
    this.pass([encoder.encode(error), bytes ?? nothing], (e, en, b, bn) =>
      this.module._sm_storage_done(ticket, e!, en!, b!, bytes ? bn! : -1));
  }

  // Another tab has written; as Blobs.listen says.
  othersWrote(log: string, last: number, lines: string): void {
    this.pass([encoder.encode(log), encoder.encode(lines)], (l, ln, t, tn) =>
      this.module._sm_others_wrote(l!, ln!, t!, tn!, last));
  }

  fileDone(ticket: number, error: ErrorText, name: string, bytes: Uint8Array): void {
    this.pass([encoder.encode(error), encoder.encode(name), bytes], (e, en, n, nn, b, bn) =>
      this.module._sm_file_done(ticket, e!, en!, n!, nn!, b!, bn!));
  }

  deflateDone(ticket: number, error: ErrorText, bytes: Uint8Array): void {
    this.pass([encoder.encode(error), bytes], (e, en, b, bn) =>
      this.module._sm_deflate_done(ticket, e!, en!, b!, bn!));
  }

  done(ticket: number, error: ErrorText, bytes: Uint8Array): void {
    this.pass([encoder.encode(error), bytes], (e, en, b, bn) => this.module._sm_done(ticket, e!, en!, b!, bn!));
  }

  fileDropped(name: string, bytes: Uint8Array): void {
    this.pass([encoder.encode(name), bytes], (n, nn, b, bn) => this.module._sm_file_dropped(n!, nn!, b!, bn!));
  }

  // A link or a share code.
  textArrived(text: string): void {
    this.pass([encoder.encode(text)], (at, size) => this.module._sm_text_arrived(at!, size!));
  }

  // Whether the page may go without interrupting anybody or losing anything. A program that has stopped stays for its
  // last words.
  atRest(): boolean { return this.run((m) => m._sm_at_rest()) === 1; }

  // What is measured of a plan's board (web/bench.h); the text that was asked for last, by its length.
  bench(what: number, a: number, b: number, c: number): number { return this.run((m) => m._sm_bench(what, a, b, c)) ?? -1; }
  benchText(length: number): string {
    const at = this.module._sm_bench_text();
    return new TextDecoder().decode(this.module.HEAPU8.slice(at, at + length));
  }

  // A picture of that size, of which at most so many rows come at once.
  png(width: number, height: number, rows: number): PackedPicture {
    return new PackedPicture(() => {
      if (this.stopped) throw new Error("the program has stopped");
      return this.module;
    }, width, height, rows);
  }

  // The open document as a file. Works, or throws, after stop() too: it is for the page that says what happened.
  rescue(): Bytes {
    const at = this.module._sm_rescue();
    return new Uint8Array(this.module.HEAPU8.slice(at, at + this.module._sm_rescue_length()));
  }

  private run<T>(call: (module: SevenModule) => T): T | undefined {
    return this.stopped ? undefined : call(this.module);
  }

  // Copies the parts into the program's memory for the length of the call; it gets address and size of each.
  private pass<T>(parts: Uint8Array[], call: (...places: number[]) => T): T | undefined {
    if (this.stopped) return undefined;
    const total = parts.reduce((sum, part) => sum + part.length, 0);
    const memory = this.module._sm_take(Math.max(total, 1));
    const places: number[] = [];
    let at = memory;
    for (const part of parts) {
      this.module.HEAPU8.set(part, at);
      places.push(at, part.length);
      at += part.length;
    }
    const result = call(...places);
    this.module._sm_give_back(memory);
    return result;
  }
}
