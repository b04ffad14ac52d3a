// Large pictures are painted in strips by a worker and packed into one PNG (web/src/picture_strips.ts,
// core/exchange/png_writer.h): a board looks as the browser itself draws it, whatever the browser can do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";

const shared = together();

async function boardOf(cards, without = () => undefined) {
  const context = await newContext(shared.browser, { painted: true });
  await context.addInitScript(without);
  const page = await openPage(context, `${shared.site.url}?bench`);
  await page.evaluate(() => window.bench.ready);
  await page.evaluate((n) => window.bench.fill(n), cards);
  return page;
}

async function isAsTheBrowserDrawsIt(page) {
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
  await page.context().close();
}

test("a board of 36 megapixels becomes one PNG, as the browser draws its SVG, painted by one worker", async () => {
  const page = await boardOf(600);
  const painters = [];
  page.on("worker", (worker) => painters.push(worker.url()));
  await isAsTheBrowserDrawsIt(page);
  assert.match(painters.join(" "), /^\S+painter-\w+\.js$/);
});

test("so it does where there is no worker to paint it", async () =>
  isAsTheBrowserDrawsIt(await boardOf(600, () => void delete window.Worker)));

test("so it does where the browser gives pixels as image data alone", async () => {
  const page = await boardOf(600);
  await page.evaluate(async () => void await window.bench.exportPng());
  assert.equal(await page.workers()[0].evaluate(() => delete self.VideoFrame && typeof VideoFrame), "undefined");
  await isAsTheBrowserDrawsIt(page);
});

test("two pictures that are asked for at the same time are both whole", async () => {
  const page = await boardOf(300);
  const isSame = await page.evaluate(async () => {
    const [one, other] = await Promise.all([window.bench.exportPng(), window.bench.exportPng()]);
    return one.length > 10_000 && one.length === other.length && one.every((byte, i) => byte === other[i]);
  });
  assert.ok(isSame);
  assert.deepEqual(page.problems, []);
  await page.context().close();
});
