// Fetches what the program needs: the wasm module (compiled while it arrives), the content pack and the fonts, all at
// once, and says how far it is.
import { site } from "seven-site";
import createSeven, { type SevenModule } from "seven-module";
import type { Bridge } from "./bridge";
import type { Bytes } from "./engine";
import { SecondPart } from "./parts";

export interface Assets {
  texts: Record<string, string>;  // by path below assets/
  files: Record<string, Bytes>;   // "fonts/regular.ttf" …
}

const read = (pack: Bytes) => new TextDecoder().decode(pack);
// What is JSON itself lies in a pack as it is.
const texts = (pack: string) => Object.fromEntries(Object.entries(JSON.parse(pack) as Record<string, unknown>)
  .map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]));

// The keys of the lines "a", "a(b", "c)": a, a.b and a.c.
function keysOf(tree: string): string[] {
  const keys: string[] = [], path: string[] = [];
  for (const [, name, mark] of `${tree}\n`.matchAll(/([^\n()]*)([\n()])/g)) {
    if (name && mark !== "(") keys.push([...path, name].join("."));
    if (mark === "(") path.push(name!);
    if (mark === ")") path.pop();
  }
  return keys;
}

// The fonts lie in one file.
function fontsOf(bytes: Bytes): Record<string, Bytes> {
  let end = 0;
  return Object.fromEntries(Object.entries(site.fontSizes).map(([name, size]) => [name, bytes.slice(end, end += size)]));
}

// Keys and words come as two texts (web/build/content.mjs); the program reads them as one.
function wordsOf(language: string, part: string, keys: string, words: string): Record<string, string> {
  const said = words.split("\n");
  const pairs = keysOf(keys).map((key, i) => [key, said[i]]).filter(([, text]) => text);
  return { [`translations/${language}/${part}.json`]: JSON.stringify(Object.fromEntries(pairs)) };
}

export class Loading {
  private arrived = 0;
  private readonly expected: number;

  // Everything that is needed first, with the words of one language.
  constructor(private readonly language: string, private readonly progress: (share: number) => void) {
    this.expected = [site.wasm, ...this.packs()]
      .reduce((sum, url) => sum + (site.sizes[url] ?? 0), 0);
  }

  private packs(): string[] { return [site.content, site.fonts, site.words.keys!, site.words[this.language]!]; }

  async assets(): Promise<Assets> {
    const [common, fonts, keys, words] = await Promise.all(this.packs().map((url) => this.bytes(url)));
    return { texts: { ...texts(read(common!)), ...wordsOf(this.language, "first", read(keys!), read(words!)) }, files: fontsOf(fonts!) };
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
    const second = new SecondPart(imports);
    const response = await this.response(site.wasm);
    const streams = response.headers.get("Content-Type")?.startsWith("application/wasm");
    const compiled = streams ? await WebAssembly.instantiateStreaming(response, imports)
      : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    second.begin(compiled.instance);
    return compiled;
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

// What nothing needs at once, one after the other when nothing else is going on: the words of the other languages, the
// other scenarios, and what only some texts or pages ask for. What the network refuses is asked for again when it is
// back.
export async function loadLater(language: string, give: (assets: Assets) => void): Promise<void> {
  const others = Object.keys(site.words).filter((other) => other !== "keys" && other !== language);
  const get = async (url: string) => read(await patiently(url));
  for (const one of others)
    give({ texts: wordsOf(one, "first", await get(site.words.keys!), await get(site.words[one]!)), files: {} });
  const [keys, ...lists] = (await get(site.scenarios)).split("\0"), scenarios = lists.pop()!;
  site.languages.forEach((one, i) => give({ texts: wordsOf(one, "later", keys!, lists[i]!), files: {} }));
  give({ texts: texts(scenarios), files: {} });
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
