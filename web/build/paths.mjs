// Where things lie, and small file helpers that the build scripts share.
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// Every file below a folder, sorted, as paths relative to it with forward slashes; nothing where there is no folder.
export async function filesBelow(folder, prefix = "") {
  const found = [];
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, name)));
    else if (entry.isFile()) found.push(name);
  }
  return found.sort();
}

// Writes through a temporary name and only when the bytes differ, so that builds beside each other never see half a
// file and nothing is rebuilt for a file that is as it was.
export async function writeIfChanged(file, bytes) {
  const wanted = Buffer.from(bytes);
  const current = await readFile(file).catch(() => undefined);
  if (current?.equals(wanted)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, wanted);
  await rename(temporary, file);
  return true;
}

export const isMain = (url) => process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(url);
