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

// One of each kind of what pictures are made of; in the lower half nothing but sides that go straight down.
const kinds = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="600" viewBox="0 0 400 600">
<g font-family="sans-serif"><rect x="10.5" y="10.4" width="80" height="300" rx="12" fill="#fae6ec" stroke="#1d2433" stroke-width="2"/>
<rect x="20" y="330" width="60" height="200" fill="#f3efe4"/>
<svg x="100" y="20" width="20" height="220" viewBox="0 0 20 220" overflow="hidden"><path d="M10 0v200" fill="none" stroke="#a61e52" stroke-width="3"/></svg>
<path d="M130 20L130 420" fill="none" stroke="#5c3ca6" stroke-width="5" stroke-linecap="round"/>
<path d="M150 20L150 240" fill="none" stroke="#5c3ca6" stroke-width="3" stroke-dasharray="9 5"/>
<path d="M170 30L230 180L170 180Z" fill="#0b5a7c"/>
<path d="M250 20C300 100 200 150 250 220" fill="none" stroke="#8a6d0b" stroke-width="4"/>
<path d="M270 40L270 560L300 560L300 40Z" fill="#5c3ca6" fill-opacity="0.4"/>
<circle cx="340" cy="80" r="40" fill="#f0c64f" stroke="#1d2433" stroke-width="3"/>
<svg x="310" y="130" width="80" height="100" viewBox="0 0 20 25" overflow="hidden"><path d="m4 5h8v10a3 3 0 1 0 3-3V2" fill="none" stroke="#1d2433" stroke-width="2"/>
<path d="M18 -20L18 130" fill="none" stroke="#a61e52" stroke-width="1"/></svg>
</g></svg>`;

test("each kind of piece is as the browser draws it, in strips of 7 rows and of 100, at twice its size", async () => {
  const page = await boardOf(1);
  const asked = page.waitForEvent("worker");
  await page.evaluate((n) => window.bench.fill(n), 300);
  await page.evaluate(() => void window.bench.exportPng());
  const painter = (await asked).url();
  for (const most of [7, 100]) {
    const found = await page.evaluate(async ([svg, painter, most]) => {
      const scale = 2, width = 800, height = 1200, worker = new Worker(painter), got = new Uint8ClampedArray(4 * width * height);
      let rows = 0, left = 0;
      await new Promise((done, failed) => {
        worker.onmessage = ({ data }) => {
          if (!data) return failed(new Error("it cannot be painted"));
          const pixels = new Uint8ClampedArray(data.pixels), row = 4 * width;
          for (let i = 0; i < data.rows + data.again; i++)
            got.set(pixels.subarray(row * Math.min(i, data.rows - 1), row * (Math.min(i, data.rows - 1) + 1)), row * (rows + i));
          rows += data.rows + data.again;
          left += data.again;
          if (data.blueFirst) window.blueFirst = true;
          if (rows === height) done();
          else worker.postMessage(data.pixels, [data.pixels]);
        };
        worker.postMessage({ svg, scale, width, height, most });
        worker.postMessage(new ArrayBuffer(4 * width * most));
      });
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      await image.decode();
      const sheet = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
      sheet.fillStyle = "#fff";
      sheet.fillRect(0, 0, width, height);
      sheet.drawImage(image, 0, 0, width, height);
      const wanted = sheet.getImageData(0, 0, width, height).data, order = window.blueFirst ? [2, 1, 0] : [0, 1, 2];
      let others = 0;
      for (let i = 0; i < got.length; i += 4) others += order.some((c, j) => Math.abs(got[i + c] - wanted[i + j]) > 40);
      return { others, left };
    }, [kinds, painter, most]);
    assert.ok(found.others < 100, `${found.others} pixels are others in strips of ${most}`);
    assert.ok(found.left > 0, "no row was the same as the one above");
  }
  await page.context().close();
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
