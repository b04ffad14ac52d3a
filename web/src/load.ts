// Fetches what the program needs: the wasm module (compiled while it arrives), the content pack and the fonts, all at
// once, and says how far it is.
import { site } from "seven-site";
import createSeven, { type SevenModule } from "seven-module";
import type { Bridge } from "./bridge";
import type { Bytes } from "./engine";

export interface Assets {
  texts: Record<string, string>;  // by path below assets/
  fonts: Record<string, Bytes>;   // "fonts/regular.ttf" …
}

export class Loading {
  private arrived = 0;
  private readonly expected: number;

  constructor(private readonly progress: (share: number) => void) {
    this.expected = [site.wasm, site.content, ...Object.values(site.first)]
      .reduce((sum, url) => sum + (site.sizes[url] ?? 0), 0);
  }

  async assets(): Promise<Assets> {
    const names = Object.keys(site.first);
    const [content, ...fonts] = await Promise.all([this.bytes(site.content),
                                                   ...names.map((name) => this.bytes(site.first[name]!))]);
    const texts = JSON.parse(new TextDecoder().decode(content)) as Record<string, string>;
    return { texts, fonts: Object.fromEntries(names.map((name, i) => [name, fonts[i]!])) };
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

// The fonts that only some texts need, when nothing else is going on.
export async function laterFonts(give: (name: string, bytes: Bytes) => void): Promise<void> {
  for (const [name, url] of Object.entries(site.later)) {
    const response = await fetch(url);
    if (response.ok) give(name, new Uint8Array(await response.arrayBuffer()));
  }
}
