// The content pack: every text below assets/ that the program reads, by its path there, in one JSON object:
// what the desktop program reads; the page gets the same in parts (packs()), the words of one language and the first
// scenario of the shelf at once. What only tests, people and the build read stays out of it, and so do the licences,
// which the page loads when it is idle.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, root } from "./paths.mjs";

const folders = ["assumptions", "portraits", "scenarios", "templates", "theme", "translations"];
const forPeople = "templates/scenario.json"; // people get it as it is
const notRead = /^(theme\/icons|translations\/glossary|translations\/\w+\/page)\.json$/;
const tokensRead = ["colour", "shadow"]; // by core/ui/theme.cpp; the other tokens are constants there

// A JSON text as the program needs it.
function trimmed(name, text) {
  const value = JSON.parse(text);
  if (name === forPeople) return text;
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

// A scenario's own words are shown where a language has none for them. Takes out those that are never shown.
function withoutHiddenWords(scenario, languages) {
  const hide = (holder, field, key) => {
    if (languages.every((texts) => `${scenario.id}.${key}` in texts)) delete holder[field];
  };
  hide(scenario, "title", "title");
  hide(scenario, "period", "period");
  hide(scenario, "baseline_policy", "rule");
  for (const [id, role] of Object.entries(scenario.roles)) hide(role, "label", `role.${id}.label`);
  for (const person of scenario.people) {
    hide(person, "story", `person.${person.id}.matters`);
    for (const offer of person.offers) hide(offer, "label", `offer.${offer.id}.label`);
  }
  return scenario;
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
  const byLanguage = {};
  for (const [name, text] of Object.entries(pack)) {
    const [, language] = /^translations\/(\w+)\//.exec(name) ?? [];
    if (language) Object.assign(byLanguage[language] ??= {}, JSON.parse(text));
  }
  for (const name of Object.keys(pack).filter((each) => each.startsWith("scenarios/")))
    pack[name] = JSON.stringify(withoutHiddenWords(JSON.parse(pack[name]), Object.values(byLanguage)));
  return JSON.stringify(pack);
}

// What a card on the shelf says of a scenario; it is there before the scenario.
const ofCard = (key) => /^\w+\.(title|shelf|place)$/.test(key);
// What nothing asks for before the page is idle, besides the scenarios; and words that come with theirs.
const late = /^(templates\/|assumptions\/(practice|note_taking)\.json)/;
const lateWords = ["make_own", "glossary_words", "keep_where", "templates"];

// Keys as one text in which no beginning comes twice, and in its order: "a", "a.b" and "a.c" are lines "a", "a(b", "c)".
function asTree(keys, beginning = "") {
  const groups = new Map(), names = [], ordered = [];
  for (const key of keys) {
    const [name, ...rest] = key.split(".");
    if (/[\n()]/.test(key)) throw new Error(`"${beginning}${key}": a key has one line and no brackets`);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(rest.join("."));
  }
  for (const [name, rests] of groups) {
    const below = rests.filter((rest) => rest !== "");
    if (below.length < rests.length) {
      names.push(name);
      ordered.push(beginning + name);
    }
    if (below.length === 0) continue;
    const inner = asTree(below, `${beginning}${name}.`);
    names.push(`${name}(${inner.tree})`);
    ordered.push(...inner.ordered);
  }
  return { tree: names.join("\n"), ordered };
}

// Words by language as texts: the `keys`, and for each language a line for each of them, empty where it has none. No
// language repeats the keys, which would be a quarter of it. web/src/load.ts reads this.
function asLists(byLanguage) {
  const { tree, ordered } = asTree([...new Set(Object.values(byLanguage).flatMap(Object.keys))]);
  const lines = (language, texts) => ordered.map((key) => {
    if (texts[key]?.includes("\n")) throw new Error(`"${key}" in ${language} has more than one line`);
    return texts[key] ?? "";
  });
  const lists = Object.entries(byLanguage).map(([language, texts]) => [language, lines(language, texts).join("\n")]);
  return { keys: tree, ...Object.fromEntries(lists) };
}

// The pack in parts. What is needed first: `common`, an object by path, and `words`. Then comes `later`: all scenarios of
// the shelf but the first, with their words, figures and portraits, and what else can wait. They are much alike, so that
// they are smaller together: a list for each language, that of the keys first, and an object by path, with a zero between.
export function packs(content) {
  const texts = JSON.parse(content);
  const [, ...scenarios] = JSON.parse(texts["shelf.json"]);
  const facesOf = (id) => ["people", "placed"].flatMap((list) => JSON.parse(texts[`scenarios/${id}.json`])[list] ?? [])
    .map(({ portrait }) => `portraits/${portrait}.svg`);
  const theirs = new Set(scenarios.flatMap((id) => [`scenarios/${id}.json`, `assumptions/${id}.json`, ...facesOf(id)]));
  // JSON lies in a pack as it is, not as a quoted text; but for what people get.
  const inPack = (name, text) => (name.endsWith(".json") && name !== forPeople ? JSON.parse(text) : text);
  const common = {}, later = {}, words = {}, laterWords = {};
  for (const [name, text] of Object.entries(texts)) {
    const [, language, file] = /^translations\/(\w+)\/(\w+)\.json$/.exec(name) ?? [];
    if (!language) {
      (theirs.has(name) || late.test(name) ? later : common)[name] = inPack(name, text);
      continue;
    }
    const wait = scenarios.includes(file) || lateWords.includes(file) || file.startsWith("plan");
    for (const [key, said] of Object.entries(JSON.parse(text)))
      ((wait && !ofCard(key) ? laterWords : words)[language] ??= {})[key] = said;
  }
  const languages = Object.keys(laterWords).sort().reverse(); // English next to the keys: 0.4 kB less
  const lists = Object.values(asLists(Object.fromEntries(languages.map((one) => [one, laterWords[one]]))));
  return { common: JSON.stringify(common), words: asLists(words), languages,
    later: [...lists, JSON.stringify(later)].join("\0") };
}
