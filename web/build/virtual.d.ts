// The modules that site.mjs puts into the bundles; there are no such files.
// "seven-module", the wasm module, is typed in web/src/seven_module.d.ts.

declare module "seven-site" {
  // Where this build's files lie, as URLs relative to the page. `first` is needed before the start, `later` is loaded
  // when the page is idle; both go from the asset's name ("fonts/regular.ttf") to its URL. `words` goes from a language
  // ("cy") to its words: one is needed before the start.
  export const site: {
    build: string;
    wasm: string;
    content: string;
    words: Record<string, string>;
    first: Record<string, string>;
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
