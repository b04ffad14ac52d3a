// What Emscripten makes of web/main.cpp: the module's factory and the functions main.cpp exports.
declare module "seven-module" {
  export interface SevenModule {
    HEAPU8: Uint8Array;
    _sm_take(size: number): number;
    _sm_give_back(memory: number): void;
    _sm_asset(path: number, pathSize: number, bytes: number, size: number): void;
    _sm_assets_changed(): void;
    _sm_preferences(language: number, languageSize: number, dark: number, highContrast: number, reducedMotion: number,
      touch: number, textScale: number): void;
    _sm_offline(state: number): void;
    _sm_home(address: number, addressSize: number, canShare: number): void;
    _sm_start(canvas: number, canvasSize: number): number;
    _sm_resize(width: number, height: number, pixelWidth: number, pixelHeight: number, ratio: number, safeTop: number,
      safeRight: number, safeBottom: number, safeLeft: number): void;
    _sm_frame(): void;
    _sm_frames(): number;
    _sm_context_lost(): void;
    _sm_context_restored(): void;
    _sm_pointer(pointer: number, kind: number, phase: number, x: number, y: number, buttons: number,
      time: number): void;
    _sm_wheel(x: number, y: number, dx: number, dy: number, zoom: number): void;
    _sm_key(key: number, shift: number, control: number, alt: number): number;
    _sm_action(kind: number, node: number, text: number, textSize: number, value: number): void;
    _sm_storage_done(ticket: number, error: number, errorSize: number, bytes: number, size: number): void;
    _sm_others_wrote(log: number, logSize: number, lines: number, size: number, last: number): void;
    _sm_file_done(ticket: number, error: number, errorSize: number, name: number, nameSize: number, bytes: number,
      size: number): void;
    _sm_deflate_done(ticket: number, error: number, errorSize: number, bytes: number, size: number): void;
    _sm_done(ticket: number, error: number, errorSize: number, bytes: number, size: number): void;
    _sm_file_dropped(name: number, nameSize: number, bytes: number, size: number): void;
    _sm_text_arrived(words: number, size: number): void;
    _sm_at_rest(): number;
    _sm_bench(what: number, a: number, b: number, c: number): number;
    _sm_bench_text(): number;
    _sm_png_begin(width: number, height: number, rows: number): number;
    _sm_png_pixels(picture: number): number;
    _sm_png_add(picture: number, rows: number, blueFirst: number, again: number): void;
    _sm_png_finish(picture: number): number;
    _sm_png_length(picture: number): number;
    _sm_png_end(picture: number): void;
    _sm_rescue(): number;
    _sm_rescue_length(): number;
  }

  export interface SevenOptions {
    bridge: import("./bridge").Bridge;
    instantiateWasm(imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module?: WebAssembly.Module) => void): object;
  }

  export default function createSeven(options: SevenOptions): Promise<SevenModule>;
}
