// The content pack: every text below assets/ that the program reads, by its path there, in one JSON object:
// what the desktop program reads; the page gets the same in parts (packs()), the words of one language first. What only
// tests, people and the build read stays out of it, and so do the licences, which the page loads when it is idle.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, root } from "./paths.mjs";

const folders = ["assumptions", "portraits", "scenarios", "theme", "translations"];
const notRead = /^(theme\/icons|translations\/glossary|translations\/\w+\/page)\.json$/;
const tokensRead = ["colour", "shadow"]; // by core/ui/theme.cpp; the other tokens are constants there

// A JSON text as the program needs it.
function trimmed(name, text) {
  const value = JSON.parse(text);
  if (name !== "theme/tokens.json") return JSON.stringify(value);
  const read = Object.fromEntries(tokensRead.map((token) => [token, value[token]]));
  return JSON.stringify(read, (key, inner) => (key.startsWith("$") ? undefined : inner));
}

export async function makeContent() {
  const pack = {};
  for (const folder of folders) {
    for (const file of await filesBelow(path.join(root, "assets", folder))) {
      const name = `${folder}/${file}`;
      if (notRead.test(name)) continue;
      const text = await readFile(path.join(root, "assets", name), "utf8");
      if (name.endsWith(".json")) {
        try {
          pack[name] = trimmed(name, text);
        } catch (error) {
          throw new Error(`assets/${name} is not JSON: ${error.message}`);
        }
      } else if (name.endsWith(".svg")) {
        pack[name] = text.trim();
      }
    }
  }
  return JSON.stringify(pack);
}

// The pack in parts: what is there in any language, and by language its words.
export function packs(content) {
  const common = {}, words = {};
  for (const [name, text] of Object.entries(JSON.parse(content))) {
    const language = /^translations\/(\w+)\//.exec(name)?.[1];
    if (language) (words[language] ??= {})[name] = text;
    else common[name] = text;
  }
  return { common, words };
}
