// Gathers the licences of everything that ships into one text, from the packages the build really used.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { filesBelow, root } from "./paths.mjs";

const modules = path.join(root, "web/node_modules");

async function firstOf(candidates) {
  for (const file of candidates) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return text.trim();
  }
  return undefined;
}

// The licence at the end of a single-header stb library.
async function stb(header) {
  const text = await firstOf([header]);
  const at = text?.indexOf("This software is available under 2 licenses");
  if (at === undefined || at < 0) return undefined;
  return text.slice(at).replace(/\n-+\s*\*\/\s*$/, "").replace(/\*\/\s*$/, "").trim();
}

// What stands in the comment that a source file begins with.
async function firstComment(file) {
  const text = await firstOf([file]);
  if (!text?.startsWith("/*")) return undefined;
  return text.slice(2, text.indexOf("*/")).replace(/^ *\* ?/gm, "").trim();
}

// What Debian says of a library, without those of its files that do not ship (its tests and tools, Debian's own) and
// their licences.
async function systemCopyright(name) {
  const text = await firstOf([`/usr/share/doc/${name}/copyright`]);
  const parts = text?.split(/\n\s*\n/).filter((part) => !/^Files: (debian|tests|tools)\//.test(part));
  const used = new Set(parts?.filter((part) => part.startsWith("Files:")).map((part) => /^License: *(.+)$/m.exec(part)?.[1]));
  let keeps = true;  // a licence may have paragraphs of its own
  return parts?.filter((part) => {
    const licence = /^License: *(.+)/.exec(part)?.[1];
    if (licence || part.startsWith("Files:")) keeps = !licence || used.has(licence);
    return keeps;
  }).join("\n\n");
}

// Title and text of each part; a part whose text is nowhere to be found stops the build.
async function parts() {
  const thirdParty = path.join(root, "build/third_party");
  const imgui = process.env.SEVEN_IMGUI_DIR || path.join(thirdParty, "imgui");
  const fetched = async (name, file) =>
    (await filesBelow(path.join(root, "build"))).filter((f) => f.endsWith(`_deps/seven_${name}-src/${file}`))
      .map((f) => path.join(root, "build", f));
  const qrcodegen = process.env.SEVEN_QRCODEGEN_DIR || path.join(thirdParty, "qrcodegen");
  const imguiFolders = [imgui, ...(await fetched("imgui", "LICENSE.txt")).map((f) => path.dirname(f))];
  return [
    ["Seven Minutes (code)", await firstOf([path.join(root, "LICENSE")])],
    ["Seven Minutes (content: scenarios, words, portraits)", await firstOf([path.join(root, "assets/LICENSE")])],
    ["Dear ImGui", await firstOf(imguiFolders.map((f) => path.join(f, "LICENSE.txt")))],
    ["stb_truetype, stb_rect_pack, stb_textedit (inside Dear ImGui)",
      (await Promise.all(imguiFolders.map((f) => stb(path.join(f, "imstb_truetype.h"))))).find(Boolean)],
    ["JSON for Modern C++", (await firstOf([
      ...(process.env.SEVEN_JSON_DIR ? [path.join(process.env.SEVEN_JSON_DIR, "../LICENSE.MIT")] : []),
      ...(await fetched("json", "LICENSE.MIT")),
    ])) ?? (await systemCopyright("nlohmann-json3-dev"))],
    ["QR Code generator library", (await Promise.all([
      path.join(qrcodegen, "c/qrcodegen.h"), ...(await fetched("qrcodegen", "c/qrcodegen.h")),
    ].map(firstComment))).find(Boolean)],
    ["qr (reads QR codes in the web version)", await firstOf([path.join(modules, "qr/LICENSE-MIT"), path.join(modules, "qr/LICENSE")])],
    ["Atkinson Hyperlegible Next (font)",
      await firstOf([path.join(modules, "@expo-google-fonts/atkinson-hyperlegible-next/LICENSE_FONT")])],
    ["Lucide (icons)", await firstOf([path.join(modules, "lucide-static/LICENSE")])],
    ["Emscripten, with musl and libc++ (in the web version)", emscripten],
  ];
}

const emscripten = `Emscripten: copyright (c) 2010-2014 Emscripten authors, see AUTHORS file. MIT licence.
musl: copyright (c) 2005-2020 Rich Felker, et al. MIT licence.
libc++ and libc++abi: the LLVM Project, Apache License 2.0 with LLVM Exceptions.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

export async function makeLicences() {
  const sections = [];
  for (const [title, text] of await parts()) {
    if (!text) throw new Error(`The licence of "${title}" was not found. \`./dev clean\` and building again fetches it.`);
    sections.push(`${title}\n${"=".repeat(title.length)}\n\n${text}\n`);
  }
  return sections.join("\n\n");
}
