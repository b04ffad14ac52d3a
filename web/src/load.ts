// Fetches what the program needs: the wasm module (compiled while it arrives), the content pack and the fonts, all at
// once, and says how far it is.
import { site } from "seven-site";
import createSeven, { type SevenModule } from "seven-module";
import type { Bridge } from "./bridge";
import type { Bytes } from "./engine";

export interface Assets {
  texts: Record<string, string>;  // by path below assets/
  files: Record<string, Bytes>;   // "fonts/regular.ttf" …
}

const texts = (pack: Bytes) => JSON.parse(new TextDecoder().decode(pack)) as Record<string, string>;

export class Loading {
  private arrived = 0;
  private readonly expected: number;

  // Everything that is needed first, with the words of one language.
  constructor(private readonly language: string, private readonly progress: (share: number) => void) {
    this.expected = [site.wasm, ...this.packs(), ...Object.values(site.first)]
      .reduce((sum, url) => sum + (site.sizes[url] ?? 0), 0);
  }

  private packs(): string[] { return [site.content, site.words[this.language]!]; }

  async assets(): Promise<Assets> {
    const names = Object.keys(site.first);
    const all = (urls: string[]) => Promise.all(urls.map((url) => this.bytes(url)));
    const [packs, files] = await Promise.all([all(this.packs()), all(names.map((name) => site.first[name]!))]);
    return { texts: Object.assign({}, ...packs.map(texts)), files: Object.fromEntries(names.map((n, i) => [n, files[i]!])) };
  }

  // Rejects when the module cannot be fetched, compiled or started.
  module(bridge: Bridge): Promise<SevenModule> {
    return new Promise((resolve, reject) => {
      createSeven({
        bridge,
        instantiateWasm: (imports, done) => {
          this.compiled(imports).then(({ instance, module }) => done(instance, module)).catch(reject);
          return {};
        },
      }).then(resolve, reject);
    });
  }

  private async compiled(imports: WebAssembly.Imports): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
    const response = await this.response(site.wasm);
    if (response.headers.get("Content-Type")?.startsWith("application/wasm"))
      return WebAssembly.instantiateStreaming(response, imports);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }

  private async bytes(url: string): Promise<Bytes> {
    return new Uint8Array(await (await this.response(url)).arrayBuffer());
  }

  private async response(url: string): Promise<Response> {
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, out) => {
        this.arrived += chunk.length;
        this.progress(Math.min(1, this.arrived / Math.max(1, this.expected)));
        out.enqueue(chunk);
      },
    });
    return new Response(response.body.pipeThrough(counter), { headers: response.headers });
  }
}

// What nothing needs at once, one after the other when nothing else is going on: the words of the other languages, and
// what only some texts or pages ask for. What the network refuses is asked for again when it is back.
export async function loadLater(language: string, give: (assets: Assets) => void): Promise<void> {
  const words = Object.keys(site.words).filter((other) => other !== language).map((other) => site.words[other]!);
  for (const url of words) give({ texts: texts(await patiently(url)), files: {} });
  for (const [name, url] of Object.entries(site.later)) give({ texts: {}, files: { [name]: await patiently(url) } });
}

async function patiently(url: string): Promise<Bytes> {
  for (;;) {
    try {
      const response = await fetch(url);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch {
      // No network.
    }
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 30_000);
      addEventListener("online", () => resolve(), { once: true });
    });
  }
}
