// The fonts that ship: three weights cut down to what English and Welsh texts use, a fallback with every other letter
// the family has (loaded when the page is idle, so that a name in any Latin script can be typed), and the icons named in
// assets/theme/icons.json with a header that gives their code points.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { withSimplerOutlines } from "./outlines.mjs";
import { codePointsOf, subset } from "./subset.mjs";
import { root } from "./paths.mjs";

const family = path.join(root, "web/node_modules/@expo-google-fonts/atkinson-hyperlegible-next");
const weights = {
  regular: "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  semibold: "600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf",
  extrabold: "800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf",
};

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
// Basic Latin, the vowels of Welsh with their accents, and the punctuation and signs of the texts.
const vowels = "ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜẀẂŴẄỲÝŶŸàáâäèéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿ", signs = "£€©·×−–—‘’“”…\xa0\ufffd";
export const shippedCodePoints = [...range(0x20, 0x7e), ...[...vowels + signs].map((c) => c.codePointAt(0))];

// Of the rest of the family: letters of names, and signs that people type; not those of mathematics and typesetting.
const typed = "¡¿«»„‚‹›•°½¼¾±²≤≥";
const isTyped = (point) => /[\p{L}\p{M}]/u.test(String.fromCodePoint(point)) || typed.includes(String.fromCodePoint(point));

// Icons that pictures and paper draw as outlines, where no font is sure to be there.
const outlined = ["cog", "handshake"];

const isIconName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

async function icons() {
  const lucide = path.join(root, "web/node_modules/lucide-static/font");
  const table = JSON.parse(await readFile(path.join(lucide, "info.json"), "utf8"));
  const names = JSON.parse(await readFile(path.join(root, "assets/theme/icons.json"), "utf8"));
  const points = names.map((name) => {
    if (!isIconName.test(name) || !table[name]) throw new Error(`assets/theme/icons.json: no icon is called ${name}`);
    return parseInt(table[name].encodedCode.slice(1), 16);
  });
  const escaped = (point) =>
    [...Buffer.from(String.fromCodePoint(point))].map((byte) => "\\x" + byte.toString(16).toUpperCase()).join("");
  const lines = names.map((name, i) => {
    const identifier = name.replaceAll("-", "_");
    return `inline constexpr const char* ${identifier} = "${escaped(points[i])}";`;
  });
  const outlines = await Promise.all(outlined.map(async (name) => {
    const svg = await readFile(path.join(lucide, `../icons/${name}.svg`), "utf8");
    const shapes = svg.match(/<(path|circle|ellipse|line|polyline|polygon|rect)\b[^>]*\/>/g).join("").replaceAll(" />", "/>");
    return `inline constexpr const char* ${name.replaceAll("-", "_")} = R"(${shapes})";`;
  }));
  const header = `// The icons of the product as UTF-8, one glyph each in fonts/icons.ttf. Made by web/build/fonts.mjs from
// assets/theme/icons.json: add a name there; a test takes care that each is used.
#pragma once

namespace seven::icon {

${lines.join("\n")}

// All of them by their Lucide names, sorted, for scenarios that name one.
struct Named {
  const char* name;
  const char* glyph;
};
inline constexpr Named all[] = {
${[...names].sort().map((name) => `    {"${name}", ${name.replaceAll("-", "_")}},`).join("\n")}
};

}  // namespace seven::icon

// Some of them as SVG on a square of 24, to be stroked.
namespace seven::outline {

${outlines.join("\n")}

}  // namespace seven::outline
`;
  const ttf = withSimplerOutlines(await subset(await readFile(path.join(lucide, "lucide.ttf")), points));
  return { ttf, header };
}

// {file name: bytes} of every font, and the text of icons.h.
export async function makeFonts() {
  const files = {};
  for (const [name, file] of Object.entries(weights)) {
    files[`${name}.ttf`] = await subset(await readFile(path.join(family, file)), shippedCodePoints);
  }
  const whole = await readFile(path.join(family, weights.regular));
  const shipped = new Set(shippedCodePoints);
  files["fallback.ttf"] = await subset(whole, [...codePointsOf(whole)].filter((point) => !shipped.has(point) && isTyped(point)));
  const { ttf, header } = await icons();
  files["icons.ttf"] = ttf;
  return { files, header };
}
