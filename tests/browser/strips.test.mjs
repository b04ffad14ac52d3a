// Large pictures are painted in strips whose PNGs become one (web/src/png_join.ts): whatever way a strip was packed, the
// whole unpacks to the same rows, and a board looks as the browser itself draws it.
import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import zlib from "node:zlib";
import { newContext, openPage, require, together } from "./support/browser.mjs";
import { root } from "./support/site.mjs";

const shared = together();
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
// What a first row says that has none above it, once there is one (the PNG specification, filter types): not above, but
// by itself.
const alone = { 0: 0, 1: 1, 2: 0, 4: 1 };

async function joining() {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), "seven-strips-")), "png_join.mjs");
  await require("esbuild").build({ entryPoints: [`${root}web/src/png_join.ts`], bundle: true, format: "esm", outfile });
  return import(outfile);
}

// Numbers from 0 up to `most`, the same for the same seed (xorshift).
function numbersFrom(seed) {
  let state = seed;
  return (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
}

function chunk(name, data) {
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.write(name, 4, "latin1");
  return Buffer.concat([ends, data, Buffer.alloc(4)]);
}

function chunksOf(png) {
  const all = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    all.push({ name: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return all;
}

const unpacked = (png) => zlib.inflateSync(Buffer.concat(chunksOf(png).filter(({ name }) => name === "IDAT").map(({ data }) => data)));

// Rows of noise, of a few values, or one after the other, each behind its filter.
function rowsFrom(below, width, height) {
  const row = 1 + 3 * width, kind = below(4), rows = Buffer.alloc(height * row);
  for (let i = 0; i < rows.length; i++) {
    const noisy = kind === 0 || (kind === 1 && i > rows.length / 2);
    rows[i] = i === 0 ? [0, 1, 2, 4][below(4)] : i % row === 0 ? below(5) : noisy ? below(256) : kind === 2 ? below(3) : i / 50 % 7;
  }
  return rows;
}

// All levels and strategies of zlib, and two streams one behind the other, with an empty stored block between them.
function packedAs(rows, t) {
  const how = { level: t % 10, strategy: t % 5, memLevel: 1 + t % 9 };
  if (t % 3) return zlib.deflateSync(rows, how);
  const third = Math.floor(rows.length / 3), sum = zlib.deflateSync(rows, { level: 0 }).subarray(-4);
  return Buffer.concat([Buffer.from([0x78, 1]), zlib.deflateRawSync(rows.subarray(0, third), { finishFlush: zlib.constants.Z_SYNC_FLUSH }),
                        zlib.deflateRawSync(rows.subarray(third), how), sum]);
}

function pngOf(rows, width, height, packed) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const cut = packed.length >> 1;
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", packed.subarray(0, cut)), chunk("IDAT", packed.subarray(cut)),
                        chunk("IEND", Buffer.alloc(0))]);
}

test("strips of any packing become one PNG with the rows of all", async () => {
  const { stripIn, joined } = await joining(), seed = 20261202, below = numbersFrom(seed);
  let refused = 0;
  for (let t = 0; t < 600; t++) {
    const width = 1 + below(200), count = 1 + below(4);
    const all = Array.from({ length: count }, () => {
      const height = 1 + below(40), rows = rowsFrom(below, width, height);
      return { rows, height, strip: stripIn(new Uint8Array(pngOf(rows, width, height, packedAs(rows, t)))) };
    });
    if (all.some(({ strip }) => !strip)) {
      refused++;
      continue;
    }
    const png = Buffer.from(joined(all.map(({ strip }) => strip)));
    const header = chunksOf(png).find(({ name }) => name === "IHDR").data;
    assert.equal(header.readUInt32BE(4), all.reduce((sum, { height }) => sum + height, 0));
    for (const { rows } of all) rows[0] = alone[rows[0]];
    assert.ok(unpacked(png).equals(Buffer.concat(all.map(({ rows }) => rows))), `seed ${seed}, ${t}`);
  }
  assert.ok(refused < 20, `${refused} have no code for their first row`);
});

test("bytes that are no strip are refused", async () => {
  const { stripIn } = await joining(), seed = 7, below = numbersFrom(seed);
  const rows = rowsFrom(below, 50, 20), whole = pngOf(rows, 50, 20, zlib.deflateSync(rows));
  rows[0] = 3;  // an average with the row above
  assert.equal(stripIn(new Uint8Array(pngOf(rows, 50, 20, zlib.deflateSync(rows)))), undefined);
  assert.equal(stripIn(new Uint8Array(0)), undefined);
  for (let t = 0; t < 500; t++) {
    const bytes = new Uint8Array(whole.subarray(0, below(whole.length)));
    if (bytes.length) bytes[below(bytes.length)] ^= 1 << below(8);
    stripIn(bytes);
  }
});

test("a board of 36 megapixels becomes one PNG, as the browser draws its SVG", async () => {
  const context = await newContext(shared.browser, { painted: true });
  const page = await openPage(context, `${shared.site.url}?bench`);
  await page.evaluate(() => window.bench.ready);
  await page.evaluate(() => window.bench.fill(600));
  const found = await page.evaluate(async () => {
    const svg = await window.bench.exportSvg(), bytes = await window.bench.exportPng();
    if (typeof bytes === "string") return { error: bytes };
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    await image.decode();
    const png = await createImageBitmap(new Blob([bytes]));
    const side = 700, canvas = new OffscreenCanvas(side, side), sheet = canvas.getContext("2d", { willReadFrequently: true });
    const pixels = (source, x, y) => {
      sheet.drawImage(source, -x, -y);
      return sheet.getImageData(0, 0, side, side).data;
    };
    const differences = [[0, 0], [1000, 150], [2345, 3456], [png.width - side, png.height - side]].map(([x, y]) => {
      const one = pixels(image, x, y), other = pixels(png, x, y);
      return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0) / one.length;
    });
    return { size: [png.width, png.height], wanted: [image.naturalWidth, image.naturalHeight], differences,
             firstData: new DataView(bytes.buffer, bytes.byteOffset).getUint32(33) };
  });
  assert.equal(found.error, undefined);
  assert.deepEqual(found.size, found.wanted);
  assert.ok(found.size[0] * found.size[1] > 30e6, `${found.size}`);
  assert.ok(found.firstData > 100_000, "all that is packed stands in one piece, as strips that are joined do");
  assert.ok(found.differences.every((difference) => difference < 1), `${found.differences}`);
  assert.deepEqual(page.problems, []);
  await context.close();
});
