// What is painted: something is, it is the same at every pixel ratio, and it is sharp.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { Clicker } from "./support/person.mjs";

const shared = together();
let reader;

// Measures a screenshot in a page of its own: how many colours it has, its pixels averaged over squares of `square`, and
// the largest step from one pixel to the next among its strongest thousandth.
async function measure(png, square) {
  reader ??= await (await shared.browser.newContext()).newPage();
  return reader.evaluate(async ({ text, square }) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const colors = new Set(), steps = [];
    const gray = (i) => (data[i] + data[i + 1] + data[i + 2]) / 3;
    const columns = Math.floor(width / square), rows = Math.floor(height / square), means = new Array(columns * rows).fill(0);
    for (let y = 0; y < rows * square; y++) {
      for (let x = 0; x < columns * square; x++) {
        const i = 4 * (y * width + x);
        colors.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
        means[Math.floor(y / square) * columns + Math.floor(x / square)] += gray(i) / (square * square);
        if (x > 0) steps.push(Math.abs(gray(i) - gray(i - 4)));
      }
    }
    steps.sort((a, b) => b - a);
    return { colors: colors.size, means, step: steps[Math.floor(steps.length / 1000)] };
  }, { text: png.toString("base64"), square });
}

async function pictureAt(deviceScaleFactor, square) {
  const context = await newContext(shared.browser, { painted: true, deviceScaleFactor, viewport: { width: 1200, height: 640 } });
  const p = new Clicker(await openPage(context, shared.site.url), "en");
  await p.isTold(p.word("ui.offline.ready"));
  await p.press("link", p.word("ui.about"));
  await p.sees("heading", p.word("ui.about"));
  await p.page.mouse.move(4, 300);
  const measured = await measure(await p.page.screenshot({ scale: "device" }), square);
  await context.close();
  return measured;
}

test("the page is painted, the same at pixel ratios 1, 2 and 3, and as sharp", async () => {
  const one = await pictureAt(1, 4);
  assert.ok(one.colors > 50, `colours: ${one.colors}`);
  for (const ratio of [2, 3]) {
    const other = await pictureAt(ratio, 4 * ratio);
    assert.equal(other.means.length, one.means.length);
    const difference = one.means.reduce((sum, mean, i) => sum + Math.abs(mean - other.means[i]), 0) / one.means.length;
    assert.ok(difference < 3, `mean difference at ratio ${ratio}: ${difference} of 255`);
    // A picture that was stretched would spread each step over as many pixels as the ratio.
    assert.ok(other.step > one.step * 0.6, `steps at ratio ${ratio}: ${other.step}, at 1: ${one.step}`);
  }
});

test("a part that the server does not have is said, in words, with a way to try again", async () => {
  const context = await newContext(shared.browser, { painted: true, language: "cy" });
  const page = await context.newPage();
  shared.site.answerWith(/\.wasm/, 404);
  await page.goto(shared.site.url);
  const p = new Clicker(page, "cy");
  await p.sees("heading", p.word("page.failed.title"));
  shared.site.answerWith(undefined);
  await page.getByRole("button", { name: p.word("page.failed.again") }).click();
  await p.sees("button", p.word("ui.door.three.title"));
  await context.close();
});
