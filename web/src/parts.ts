// The second part of the wasm module (web/build/split.mjs): fetched right after the first has started. Until it has
// come, calls into it meet a stand-in that fetches it there and then.
import { site } from "seven-site";

export class SecondPart {
  private first: WebAssembly.Exports | undefined;
  private joined = site.second === "";

  constructor(private readonly imports: WebAssembly.Imports) {
    const standIn = (slot: string) => (...values: unknown[]) => {
      this.joinAtOnce();
      return (this.table().get(Number(slot)) as (...values: unknown[]) => unknown)(...values);
    };
    if (!this.joined)
      imports.later = new Proxy({}, { get: (_, slot) => standIn(String(slot)) }) as WebAssembly.ModuleImports;
  }

  // The first part is there: the second may come, in its own time.
  begin(instance: WebAssembly.Instance): void {
    this.first = instance.exports;
    if (this.joined) return;
    void fetch(site.second).then(async (response) => {
      if (!response.ok) return;
      const bytes = await response.arrayBuffer();
      if (this.joined) return;
      const { instance: second } = await WebAssembly.instantiate(bytes, this.together());
      this.joined = second !== undefined;
    }).catch(() => undefined); // No network just now: the stand-ins ask again when they are needed.
  }

  private together(): WebAssembly.Imports { return { ...this.imports, first: this.first as WebAssembly.ModuleImports }; }

  private table(): WebAssembly.Table {
    return Object.values(this.first!).find((value) => value instanceof WebAssembly.Table) as WebAssembly.Table;
  }

  // A call cannot wait, so this is the one request in the page that holds everything up. A text of bytes is the only
  // form in which such a request gives them.
  private joinAtOnce(): void {
    if (this.joined) return;
    const request = new XMLHttpRequest();
    request.open("GET", site.second, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${site.second}: ${request.status}`);
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 0xff);
    new WebAssembly.Instance(new WebAssembly.Module(bytes), this.together());
    this.joined = true;
  }
}
