// Cuts a TrueType font down to some characters with HarfBuzz. Layout features and hinting are dropped on purpose:
// Dear ImGui uses neither, and a text field of the browser must space its letters as the painted page does.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const setsLayoutFeatureTag = 6, setsDropTableTag = 3, setsNameId = 4;
const flagNoHinting = 0x1;

let loaded;
async function harfbuzz() {
  loaded ??= (async () => {
    const bytes = await readFile(require.resolve("harfbuzzjs/hb-subset.wasm"));
    return (await WebAssembly.instantiate(bytes)).instance.exports;
  })();
  return loaded;
}

const tag = (text) => [...text].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0);

// The code points that a font maps to a glyph, from its format 4 and 12 cmap tables.
export function codePointsOf(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set();
  let cmap = 0;
  for (let i = 0; i < view.getUint16(4); i++) {
    if (view.getUint32(12 + i * 16) === tag("cmap")) cmap = view.getUint32(12 + i * 16 + 8);
  }
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let g = 0; g < view.getUint32(at + 12); g++) {
        const group = at + 16 + g * 12;
        for (let c = view.getUint32(group); c <= view.getUint32(group + 4); c++) found.add(c);
      }
    } else if (format === 4) {
      const segments = view.getUint16(at + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = view.getUint16(at + 14 + s * 2);
        const start = view.getUint16(at + 16 + segments * 2 + s * 2);
        const delta = view.getUint16(at + 16 + segments * 4 + s * 2);
        const offsetAt = at + 16 + segments * 6 + s * 2;
        const offset = view.getUint16(offsetAt);
        for (let c = start; c <= end && c < 0xffff; c++) {
          const glyph = offset === 0 ? (c + delta) & 0xffff : view.getUint16(offsetAt + offset + (c - start) * 2);
          if (glyph !== 0) found.add(c);
        }
      }
    }
  }
  return found;
}

// Returns the TrueType bytes of `font` with the given code points only (those it has).
export async function subset(font, codePoints) {
  const hb = await harfbuzz();
  const heap = () => new Uint8Array(hb.memory.buffer);
  const buffer = hb.malloc(font.byteLength);
  heap().set(font, buffer);
  const blob = hb.hb_blob_create(buffer, font.byteLength, 2, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);
  const input = hb.hb_subset_input_create_or_fail();
  if (!input) throw new Error("HarfBuzz has no memory for a subset");
  hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | flagNoHinting);
  hb.hb_set_clear(hb.hb_subset_input_set(input, setsLayoutFeatureTag));
  const names = hb.hb_subset_input_set(input, setsNameId);
  for (const id of [0, 1, 2, 13, 14, 16, 17]) hb.hb_set_add(names, id);
  const dropped = hb.hb_subset_input_set(input, setsDropTableTag);
  for (const table of ["GSUB", "GPOS", "GDEF", "DSIG", "gasp", "STAT", "meta"]) hb.hb_set_add(dropped, tag(table));
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const point of codePoints) hb.hb_set_add(wanted, point);
  const cut = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (!cut) throw new Error("HarfBuzz could not cut the font down");
  const result = hb.hb_face_reference_blob(cut);
  const at = hb.hb_blob_get_data(result, 0);
  const bytes = Buffer.from(heap().slice(at, at + hb.hb_blob_get_length(result)));
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(cut);
  hb.hb_face_destroy(face);
  hb.free(buffer);
  return bytes;
}
