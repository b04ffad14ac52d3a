// Two builds of the site: the one under test, and another that differs from it in every program file and says so on
// Home, as a version of next month would. Made once for each test file; the module is taken as it is.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { after } from "node:test";
import { root, siteFolder } from "./site.mjs";
import { word } from "./words.mjs";

const next = "next month’s";

// { old, next }: for each its folder, the name of its copy, and what its Home is headed with.
export function twoBuilds() {
  const folder = mkdtempSync(`${tmpdir()}/seven-builds-`);
  after(() => rmSync(folder, { recursive: true, force: true }));
  const generated = `${folder}/generated`, site = `${folder}/site`;
  cpSync(`${root}build/generated`, generated, { recursive: true });
  const headline = word("en", "ui.headline"), content = readFileSync(`${generated}/content.json`, "utf8");
  const pack = JSON.parse(content);
  const words = JSON.parse(pack["translations/en/ui.json"]);
  words["ui.headline"] = `${headline}: ${next}`;
  pack["translations/en/ui.json"] = JSON.stringify(words);
  writeFileSync(`${generated}/content.json`, JSON.stringify(pack));
  execFileSync(process.execPath, [`${root}web/build/site.mjs`, "--site", site, "--label", next, "--generated", generated]);
  const build = (where, heading) => ({ folder: where, copy: `app-${buildIn(where)}`, heading });
  return { old: build(siteFolder, headline), next: build(site, words["ui.headline"]) };
}

// What the service worker of a build calls it.
function buildIn(folder) {
  const [, id] = /["'`]([0-9a-f]{12})["'`]/.exec(readFileSync(`${folder}/sw.js`, "utf8"));
  return id;
}
