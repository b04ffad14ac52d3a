// tests/bench/RESULTS.md: a section for each thing that is measured, each written by what measures it.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { root } from "../browser/support/site.mjs";

const file = `${root}tests/bench/RESULTS.md`;

// What it was measured on, in words.
export function machine() {
  const cpu = os.cpus();
  const commit = execFileSync("git", ["-C", root, "rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const system = existsSync("/etc/os-release")
    ? /PRETTY_NAME="(.*)"/.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? os.type() : os.type();
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit}. ${cpu.length} × ${cpu[0]?.model.trim()}, ` +
    `${Math.round(os.totalmem() / 2 ** 30)} GB, ${system}`;
}

// Puts the section under that title in place of the last one, or at the end.
export function keepSection(title, lines) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const sections = text.split(/^(?=# )/m).filter(Boolean);
  const section = [`# ${title}`, "", ...lines, ""].join("\n");
  const at = sections.findIndex((each) => each.startsWith(`# ${title}\n`));
  if (at < 0) sections.push(section);
  else sections[at] = section;
  writeFileSync(file, `${sections.map((each) => each.trimEnd()).join("\n\n")}\n`);
  console.log("Kept in tests/bench/RESULTS.md");
}
