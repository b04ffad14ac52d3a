// The content pack: every text below assets/ that the program reads, by its path there, in one JSON object:
// what the desktop program reads; the page gets the same in parts (packs()), the words of one language and the first
// scenario of the shelf at once. What only tests, people and the build read stays out of it, and so do the licences,
// which the page loads when it is idle.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, root } from "./paths.mjs";

const folders = ["assumptions", "portraits", "scenarios", "templates", "theme", "translations"];
const notRead = /^(theme\/icons|translations\/glossary|translations\/\w+\/page)\.json$/;
const tokensRead = ["colour", "shadow"]; // by core/ui/theme.cpp; the other tokens are constants there

// A JSON text as the program needs it.
function trimmed(name, text) {
  const value = JSON.parse(text);
  if (name.startsWith("templates/")) return text; // people read it
  if (name !== "theme/tokens.json") return JSON.stringify(value);
  const read = Object.fromEntries(tokensRead.map((token) => [token, value[token]]));
  return JSON.stringify(read, (key, inner) => (key.startsWith("$") ? undefined : inner));
}

async function read(pack, name) {
  const text = await readFile(path.join(root, "assets", name), "utf8");
  if (name.endsWith(".svg")) pack[name] = text.trim();
  if (!name.endsWith(".json")) return;
  try {
    pack[name] = trimmed(name, text);
  } catch (error) {
    throw new Error(`assets/${name} is not JSON: ${error.message}`);
  }
}

export async function makeContent() {
  const pack = {};
  await read(pack, "shelf.json");
  for (const folder of folders) {
    for (const file of await filesBelow(path.join(root, "assets", folder))) {
      const name = `${folder}/${file}`;
      if (!notRead.test(name)) await read(pack, name);
    }
  }
  return JSON.stringify(pack);
}

// What a card on the shelf says of a scenario; it is there before the scenario.
const ofCard = (key) => /^\w+\.(title|shelf|place)$/.test(key);
// What nothing asks for before the page is idle, besides the scenarios; and words that come with theirs.
const late = /^(templates\/|assumptions\/practice\.json)/;
const lateWords = ["make_own"];

// The pack in parts, each an object by path: `common` and, by language, `words` are needed first. Then come the other
// scenarios in the order of the shelf, each with its figures and portraits, their words by language (together: they are
// much alike, so that they are smaller that way), and the rest.
export function packs(content) {
  const texts = JSON.parse(content);
  const [, ...later] = JSON.parse(texts["shelf.json"]);
  const home = {}; // path -> the scenario that brings it
  const facesOf = (id) => ["people", "placed"].flatMap((list) => JSON.parse(texts[`scenarios/${id}.json`])[list] ?? [])
    .map(({ portrait }) => portrait && `portraits/${portrait}.svg`).filter(Boolean);
  for (const id of later) {
    for (const name of [`scenarios/${id}.json`, `assumptions/${id}.json`, ...facesOf(id)]) home[name] = id;
  }
  const parts = { common: {}, words: {}, scenarios: Object.fromEntries(later.map((id) => [id, {}])), scenarioWords: {}, rest: {} };
  for (const [name, text] of Object.entries(texts)) {
    const [, language, file] = /^translations\/(\w+)\/(\w+)\.json$/.exec(name) ?? [];
    if (!language) {
      (home[name] ? parts.scenarios[home[name]] : late.test(name) ? parts.rest : parts.common)[name] = text;
    } else if (lateWords.includes(file)) {
      (parts.scenarioWords[language] ??= {})[name] = text;
    } else if (later.includes(file)) {
      const all = Object.entries(JSON.parse(text));
      const some = (keep) => JSON.stringify(Object.fromEntries(all.filter(([key]) => keep(key))));
      (parts.words[language] ??= {})[name.replace(file, `${file}_card`)] = some(ofCard);
      (parts.scenarioWords[language] ??= {})[name] = some((key) => !ofCard(key));
    } else {
      (parts.words[language] ??= {})[name] = text;
    }
  }
  return parts;
}
