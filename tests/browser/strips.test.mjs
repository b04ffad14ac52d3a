// Large pictures are painted in strips that are packed into one PNG (web/src/pictures.ts, core/exchange/png_writer.h): a
// board looks as the browser itself draws it, whichever way the browser gives the pixels.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";

const shared = together();

async function asTheBrowserDrawsIt(without) {
  const context = await newContext(shared.browser, { painted: true });
  await context.addInitScript(without);
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
    return { size: [png.width, png.height], wanted: [image.naturalWidth, image.naturalHeight], differences };
  });
  assert.equal(found.error, undefined);
  assert.deepEqual(found.size, found.wanted);
  assert.ok(found.size[0] * found.size[1] > 30e6, `${found.size}`);
  assert.ok(found.differences.every((difference) => difference < 1), `${found.differences}`);
  assert.deepEqual(page.problems, []);
  await context.close();
}

test("a board of 36 megapixels becomes one PNG, as the browser draws its SVG", () => asTheBrowserDrawsIt(() => undefined));

test("so it does where the browser gives pixels as image data alone", () =>
  asTheBrowserDrawsIt(() => void delete window.VideoFrame));
