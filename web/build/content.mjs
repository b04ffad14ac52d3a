// The content pack: every text below assets/ that the program reads, by its path there, in one JSON object. One file is
// one request, one hash and one thing to keep offline; the desktop program reads the same file. What only tests and the
// build read stays out of it, and so do the licences, which the page loads when it is idle.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, root } from "./paths.mjs";

const folders = ["assumptions", "portraits", "scenarios", "theme", "translations"];
const notRead = new Set(["theme/icons.json", "translations/glossary.json"]);

export async function makeContent() {
  const pack = {};
  for (const folder of folders) {
    for (const file of await filesBelow(path.join(root, "assets", folder))) {
      const name = `${folder}/${file}`;
      if (notRead.has(name)) continue;
      const text = await readFile(path.join(root, "assets", name), "utf8");
      if (name.endsWith(".json")) {
        try {
          pack[name] = JSON.stringify(JSON.parse(text));
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
