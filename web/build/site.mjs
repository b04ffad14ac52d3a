// Makes build/site, the release web site, from web/page, web/src, the wasm module and the generated content: bundles
// TypeScript, names every file but the entry points after its content, tells the service worker what there is,
// compresses everything, and checks the result against the budget.
//
// `--site FOLDER --label WORD [--generated FOLDER]` makes another build beside it, for tests of what an update does: from
// the same module, with that word in every program file and, where a folder is given, with the content there; nothing in
// it is compressed.
//
// Files have a logical name ("style.css", "fonts.bin", "seven.wasm"); pages, style sheets and the manifest are
// written with logical names and get the real ones here, TypeScript asks the modules of virtual.d.ts.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { build as bundle, transform } from "esbuild";
import { compressed } from "./compress.mjs";
import { packs } from "./content.mjs";
import { filesBelow, root, writeIfChanged } from "./paths.mjs";
import { splitModule } from "./split.mjs";

// Bytes, brotli. The exercise alone was to stay within 500 kB offline; what keeps documents safe came on top of that, and
// a plan's board, pen, pages, papers and eight starts are 230 kB more, 7 kB of them what paints and packs large pictures.
const budget = { first: 300_000, whole: 838_000 };
const option = (name) => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const label = option("--label");
const paths = {
  page: path.join(root, "web/page"),
  source: path.join(root, "web/src"),
  module: path.join(root, "build/web"),
  generated: path.resolve(option("--generated") ?? path.join(root, "build/generated")),
  site: path.resolve(option("--site") ?? path.join(root, "build/site")),
  stamp: path.join(root, "build/stamps/site"),
};
// Asked for when the page is idle.
const later = ["licences.txt"];
// Needed later, or only by an installed or offline page: not part of the first visit. Of the words, the longest count as
// the person's language.
const notFirst = /^(later|photos|pictures|painter|bench|icons\/|licences|scenarios\/|sw\.js|manifest)/;
// Asked for by a system that installs the page, once, or by who measures it, from the network: not in the copy that works
// offline.
const online = /^(bench-|icons\/(icon-192|icon-512|icon-maskable-512|apple-touch-icon)-)/;
const inCopy = (name) => !online.test(name);

const digest = (bytes, encoding = "hex") => createHash("sha256").update(bytes).digest(encoding);

// The same picture with a palette, a quarter of the bytes; as it is where the tool is missing.
function fewColors(png) {
  return new Promise((resolve, reject) => {
    const tool = execFile("pngquant", ["--speed", "1", "--strip", "64", "-"], { encoding: "buffer", maxBuffer: 1 << 24 },
      (error, stdout) => error?.code === "ENOENT" ? resolve(png) : error ? reject(error) : resolve(stdout));
    tool.stdin.on("error", () => undefined); // no tool: said above
    tool.stdin.end(png);
  });
}

async function rasterized(svg, size) {
  const options = { encoding: "buffer", maxBuffer: 1 << 24 };
  const { stdout } = await promisify(execFile)("rsvg-convert", ["-w", String(size), "-h", String(size), svg], options);
  return fewColors(stdout);
}

class Site {
  files = new Map(); // real name → bytes
  names = new Map(); // logical name → real name

  add(logical, bytes, hashed = true) {
    const content = Buffer.from(bytes);
    const { dir, name, ext } = path.posix.parse(logical);
    const real = hashed ? path.posix.join(dir, `${name}-${digest(content).slice(0, 10)}${ext}`) : logical;
    this.files.set(real, content);
    this.names.set(logical, real);
  }

  real(logical) {
    const name = this.names.get(logical);
    if (!name) throw new Error(`there is no file called ${logical}`);
    return name;
  }

  // A text with every quoted or url() logical name replaced by the real one.
  resolved(text) {
    return text.replace(/(["'(])(?:\.\/)?([a-z][\w./-]*\.[a-z0-9]+)(?=["')])/gi, (whole, open, logical) =>
      this.names.has(logical) ? open + this.names.get(logical) : whole);
  }
}

// Bundles one entry; `modules` maps a module's name to the text that stands for it, or to a file.
async function bundled(entry, format, modules) {
  const result = await bundle({
    entryPoints: [path.join(paths.source, entry)],
    bundle: true, minify: true, write: false, format, target: "es2020", charset: "utf8", legalComments: "none",
    logLevel: "silent", banner: label ? { js: `/* ${label} */` } : {},
    plugins: [{
      name: "seven",
      setup(build) {
        build.onResolve({ filter: /^seven-/ }, ({ path: name }) => {
          if (name === "seven-module") return { path: path.join(paths.module, "seven.js") };
          return { path: name, namespace: "seven" };
        });
        build.onLoad({ filter: /.*/, namespace: "seven" }, ({ path: name }) => ({ contents: modules[name], loader: "js" }));
      },
    }],
  });
  return result.outputFiles[0].text;
}

// Both parts as the last whole build has them, each with the label in a section that no engine reads.
async function labelledModule() {
  const words = [Buffer.from("label"), Buffer.from(label)];
  const section = Buffer.concat([Buffer.from([0, words[0].length + words[1].length + 1, words[0].length]), ...words]);
  const folder = path.join(root, "build/site"), names = await filesBelow(folder);
  const part = async (name) => {
    const real = names.find((file) => new RegExp(`^${name}-[0-9a-f]{10}\\.wasm$`).test(file));
    return real && Buffer.concat([await readFile(path.join(folder, real)), section]);
  };
  return { first: await part("seven"), second: await part("later") };
}

const exported = (values) =>
  Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");

async function makeSite() {
  const site = new Site();
  const text = (folder, name) => readFile(path.join(folder, name), "utf8");
  const bytes = (folder, name) => readFile(path.join(folder, name));

  const { first, second } = label ? await labelledModule() : await splitModule(path.join(paths.module, "seven.wasm"));
  site.add("seven.wasm", first);
  if (second) site.add("later.wasm", second);
  const parts = packs(await text(paths.generated, "content.json"));
  site.add("content.json", parts.common);
  site.add("scenarios/all.txt", parts.later);
  for (const [name, list] of Object.entries(parts.words)) site.add(`words/${name}.txt`, list);
  // One after the other in one file: they are so much alike that this saves a fifth of them.
  const fonts = await Promise.all((await filesBelow(path.join(paths.generated, "fonts")))
    .map(async (name) => ({ name: `fonts/${name}`, content: await bytes(paths.generated, `fonts/${name}`) })));
  site.add("fonts.bin", Buffer.concat(fonts.map(({ content }) => content)));
  site.add("licences.txt", await bytes(paths.generated, "licences.txt"), false);

  const icons = path.join(paths.page, "icons");
  site.add("icons/icon.svg", await bytes(icons, "icon.svg"));
  for (const size of [192, 512]) {
    site.add(`icons/icon-${size}.png`, await rasterized(path.join(icons, "icon.svg"), size));
  }
  site.add("icons/icon-maskable-512.png", await rasterized(path.join(icons, "icon-maskable.svg"), 512));
  site.add("icons/apple-touch-icon.png", await rasterized(path.join(icons, "icon-maskable.svg"), 180));

  site.add("photos.js", await bundled("photo_reader.ts", "esm", {}));
  site.add("pictures.js", await bundled("pictures.ts", "esm", {}));
  site.add("painter.js", await bundled("picture_worker.ts", "iife", {}));
  site.add("bench.js", await bundled("bench_board.ts", "esm", {}));
  const style = await transform(await text(paths.page, "style.css"), { loader: "css", minify: true, target: "safari15" });
  site.add("style.css", site.resolved(style.code));
  const urls = (names) => Object.fromEntries(names.map((name) => [name, site.real(name)]));
  const inputs = {
    wasm: site.real("seven.wasm"),
    second: second ? site.real("later.wasm") : "",
    content: site.real("content.json"),
    words: Object.fromEntries(Object.keys(parts.words).map((name) => [name, site.real(`words/${name}.txt`)])),
    scenarios: site.real("scenarios/all.txt"),
    languages: parts.languages,
    reader: site.real("photos.js"),
    pictures: site.real("pictures.js"),
    painter: site.real("painter.js"),
    bench: site.real("bench.js"),
    fonts: site.real("fonts.bin"),
    fontSizes: Object.fromEntries(fonts.map(({ name, content }) => [name, content.length])),
    later: urls(later),
    sizes: Object.fromEntries([...site.files].filter(([name]) => /\.(wasm|json|txt|bin)$/.test(name) && !notFirst.test(name))
      .map(([name, { length }]) => [name, length])),
  };
  const buildId = digest(JSON.stringify([...site.names]) + (await sourceDigest())).slice(0, 12);
  site.add("app.js", await bundled("app.ts", "esm", { "seven-site": exported({ site: { build: buildId, ...inputs } }) }));
  site.add("manifest.webmanifest", site.resolved(await text(paths.page, "manifest.webmanifest")), false);
  const page = site.resolved(await text(paths.page, "index.html"));
  for (const [, name] of page.matchAll(/(?:href|src)="([\w./-]+\.\w+)"/g)) {
    if (!site.files.has(name)) throw new Error(`index.html asks for ${name}, which is not part of the site`);
  }
  site.add("index.html", page, false);

  const listed = (wanted) => [...site.files].filter(([url]) => wanted(url))
    .map(([url, content]) => ({ url, integrity: `sha256-${digest(content, "base64")}` }));
  const worker = await bundled("sw.ts", "iife", { "seven-precache": exported({ build: buildId, files: listed(inCopy) }) });
  site.add("sw.js", worker, false);
  return site.files;
}

// A digest of everything the site is made of.
async function sourceDigest() {
  const hash = createHash("sha256");
  const read = async (folder, names) => {
    for (const name of names) hash.update(`${name}\0`).update(await readFile(path.join(folder, name)));
  };
  await read(root, ["web/package-lock.json"]);
  for (const folder of [paths.page, paths.source, path.join(root, "web/build"), paths.generated]) {
    await read(folder, (await filesBelow(folder)).filter((name) => !name.endsWith(".tmp")));
  }
  await read(paths.module, ["seven.js", "seven.wasm"]);
  return hash.digest("hex");
}

function report(sizes) {
  const kB = (count) => `${(count / 1000).toFixed(1)} kB`;
  const sum = (rows) => rows.reduce((total, [, row]) => total + row.br, 0);
  const rows = Object.entries(sizes).sort((a, b) => b[1].br - a[1].br);
  for (const [name, row] of rows) {
    const note = inCopy(name) ? "" : " (no part of the offline copy)";
    console.log(`size: ${name.padEnd(34)} ${kB(row.raw).padStart(10)} ${kB(row.gz).padStart(10)} gzip ${kB(row.br).padStart(10)} brotli${note}`);
  }
  const words = rows.filter(([name]) => /^words\/(?!keys)/.test(name));
  const first = sum(rows.filter(([name]) => !notFirst.test(name))) - sum(words.slice(1));
  const whole = sum(rows.filter(([name]) => inCopy(name)));
  console.log(`size: first visit ${kB(first)} of ${kB(budget.first)}, whole offline copy ${kB(whole)} of ${kB(budget.whole)} (brotli)`);
  const kept = first <= budget.first && whole <= budget.whole;
  if (process.argv.includes("--budget")) {
    console.log(kept ? "1 passed, 0 failed" : "0 passed, 1 failed");
    process.exitCode = kept ? 0 : 1;
  } else if (!kept) {
    console.log("size: first warning: the site is over its budget; build/logs has the size of every file");
  }
}

async function main() {
  for (const [folder, name] of [[paths.module, "seven.wasm"], [paths.source, "app.ts"], [paths.page, "index.html"]]) {
    await readFile(path.join(folder, name)).catch(() => {
      throw new Error(`${path.relative(root, path.join(folder, name))} is missing; ./dev build web makes everything in order`);
    });
  }
  if (label) {
    for (const [name, content] of await makeSite()) {
      await mkdir(path.dirname(path.join(paths.site, name)), { recursive: true });
      await writeFile(path.join(paths.site, name), content);
    }
    return;
  }
  const key = await sourceDigest();
  const last = JSON.parse(await readFile(paths.stamp, "utf8").catch(() => "{}"));
  if (last.key === key && (await readFile(path.join(paths.site, "index.html")).catch(() => undefined))) {
    console.log("The site is up to date.");
    return report(last.sizes);
  }
  const files = await makeSite();
  await mkdir(path.dirname(paths.site), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(paths.site), "site-"));
  const sizes = {};
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    const { br, gz } = await compressed(name, content);
    if (br) await writeFile(`${file}.br`, br);
    if (gz) await writeFile(`${file}.gz`, gz);
    sizes[name] = { raw: content.length, br: (br ?? content).length, gz: (gz ?? content).length };
  }
  await rm(paths.site, { recursive: true, force: true });
  await rename(folder, paths.site);
  await writeIfChanged(paths.stamp, JSON.stringify({ key, sizes }));
  report(sizes);
}

main().catch((error) => {
  console.error(`site: ${error.message}`);
  process.exit(1);
});
