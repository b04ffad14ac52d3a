// What the program may ask of the page (web/bridge.h), one method for each bridge_ function.

export interface Bridge {
  wake(): void;
  wakeAfter(seconds: number): void;
  semantics(patch: string): void;
  storage(operation: number, ticket: number, key: string, bytes: Uint8Array<ArrayBuffer>): void;
  pickFile(ticket: number, accept: string): void;
  saveFile(ticket: number, name: string, mime: string, bytes: Uint8Array<ArrayBuffer>): void;
  saveInPlace(ticket: number, slot: string, again: boolean, name: string, mime: string,
              bytes: Uint8Array<ArrayBuffer>): void;
  lookAtStorage(ticket: number, ask: boolean): void;
  deflate(ticket: number, bytes: Uint8Array<ArrayBuffer>): void;
  inflate(ticket: number, bytes: Uint8Array<ArrayBuffer>, limit: number): void;
  rasterize(ticket: number, svg: string, scale: number): void;
  print(ticket: number, sheets: string, name: string): void;
  title(title: string, language: string): void;
  copyText(ticket: number, text: string): void;
  share(ticket: number, title: string, link: string): void;
  readQr(ticket: number, picture: Uint8Array<ArrayBuffer>): void;
  openLink(url: string): void;
  useNewer(): void;
  fail(message: string): void;
}

export function openLink(url: string): void {
  window.open(url, "_blank", "noopener");
}
