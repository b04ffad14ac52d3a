// The modules that site.mjs puts into the bundles; there are no such files.
// "seven-module", the wasm module, is typed in web/src/seven_module.d.ts.

declare module "seven-site" {
  // Where this build's files lie, as URLs relative to the page. `later` is loaded when the page is idle; it goes from the
  // asset's name ("licences.txt") to its URL. `words` goes from a language
  // ("cy") to the list of its words, and from "keys" to that of their keys: both are needed before the start. All
  // scenarios but the first (`scenarios`) with their words and what else of the content can wait come when
  // the page is idle. `sizes` are of what is needed first.
  export const site: {
    build: string;
    wasm: string;
    second: string; // the module's second part, fetched after the start; empty where there is none
    content: string;
    words: Record<string, string>;
    scenarios: string;
    languages: string[]; // of the lists of words in it, which follow that of the keys
    reader: string; // of QR codes in photos: a module, fetched when it is first needed
    pictures: string; // what draws a picture: a module, fetched with the first of them
    painter: string; // its worker, which paints large ones
    bench: string; // what ?bench measures: a module, fetched only for it
    fonts: string; // all of them, one after the other: `fontSizes` has their names and bytes, in this order
    fontSizes: Record<string, number>;
    later: Record<string, string>;
    sizes: Record<string, number>; // bytes of each of these, uncompressed, by URL
  };
}

declare module "seven-precache" {
  // Everything the page needs offline; `integrity` as in subresource integrity ("sha256-…"). The page itself is
  // "index.html"; the service worker is not in the list.
  export const build: string;
  export const files: { url: string; integrity: string }[];
}
