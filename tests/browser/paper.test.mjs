// What leaves the page: a picture as PNG in its own letters and as SVG, and sheets of paper that the browser prints.
// SEVEN_RESULTS=FOLDER keeps them there, to be looked at.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { openCopy } from "./support/copies.mjs";
import { Clicker, until } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();
const folder = process.env.SEVEN_RESULTS ?? mkdtempSync(path.join(tmpdir(), "seven-paper-"));

// A group's result, with words that want to be markup.
const typed = "We said </text><script>alert(1)</script> & meant it: ŵy a thŷ.";
const result = `{"format":"seven-minutes","version":1,"generator":"tests",
"id":"result","created":1760000000000,"modified":1760000000000,
"records":[
{"type":"allocation","person":"raj","offer":"RJ5","hundredths_of_minutes":{}},
{"type":"allocation","person":"roger","offer":"RO4","hundredths_of_minutes":{}},
{"type":"allocation","person":"sandra","offer":"SA3","hundredths_of_minutes":{}},
{"type":"exercise","scenario":"health_centre","name":"Tuesday group","attending":{},"bank_basis_points":0},
{"type":"note","topic":"talk.notes","text":${JSON.stringify(typed)}}
]}
`;

// At the last step of an exercise with answers in it; printing is only noted.
async function atTalk(language, profile = "desktop") {
  const context = await newContext(shared.browser, { language, profile, acceptDownloads: true });
  await context.addInitScript(() => {
    window.prints = [];
    window.print = () => window.prints.push(document.title);
  });
  const page = await openPage(context, shared.site.url);
  const p = new Clicker(page, language);
  await openCopy(p, result);
  await goTo(p, "talk");
  return { context, page, p };
}

async function saved({ page, p }, size) {
  if (!(await p.find("button", p.word(size)).count())) await p.press("button", p.word("picture.button"));
  const [download] = await Promise.all([page.waitForEvent("download"), p.press("button", p.word(size))]);
  const file = path.join(folder, `${p.language}-${download.suggestedFilename()}`);
  await download.saveAs(file);
  return { name: download.suggestedFilename(), bytes: readFileSync(file) };
}

// Width and height of a PNG.
const sizeOf = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const language of ["en", "cy"]) {
  test(`a picture becomes PNG and SVG, ${language}`, async () => {
    const visit = await atTalk(language);
    const small = await saved(visit, "picture.small");
    assert.equal(small.name, "health-centre.png");
    assert.equal(small.bytes.subarray(1, 4).toString(), "PNG");
    const [width, height] = sizeOf(small.bytes);
    assert.equal(width, 1200);
    await visit.p.isTold(visit.p.word("ui.saved_as", { where: "health-centre.png" }));
    const large = await saved(visit, "picture.large");
    assert.deepEqual(sizeOf(large.bytes), [2400, 2 * height]);
    const any = await saved(visit, "picture.any");
    assert.equal(any.name, "health-centre.svg");
    assert.match(any.bytes.toString(), /^<svg [^>]*>.*@font-face.*<\/svg>\s*$/s);
    // All of them open again: the document is inside.
    for (const { bytes } of [small, large, any]) assert.ok(bytes.includes('"topic":"talk.notes"'));
    assert.deepEqual(visit.page.problems, []);
    await visit.context.close();
  });

  test(`sheets are printed, one page each, and taken away again, ${language}`, async () => {
    const visit = await atTalk(language);
    const { page, p } = visit;
    const title = await page.title();
    await p.press("button", p.word("paper.print"));
    await until(() => page.evaluate(() => window.prints.length === 1), "the browser is asked to print");
    assert.deepEqual(await page.evaluate(() => window.prints), ["health-centre"]);
    const sheets = await page.locator("#paper > svg").count();
    assert.ok(sheets >= 4, `${sheets} sheets`);
    const words = await page.locator("#paper").textContent();
    for (const key of ["exercise.disclaimer", "exercise.account", "paper.needs", "exercise.differs.title"])
      assert.ok(words.includes(p.word(key)), key);
    assert.ok(words.replace(/\s+/g, " ").includes(typed));
    // The letters are the program's own.
    const fonts = await page.evaluate(() => [...document.querySelectorAll("#paper text")].every((text) =>
      document.fonts.check(`${getComputedStyle(text).fontWeight} 12px Seven`)));
    assert.ok(fonts);
    assert.equal(await page.locator("#paper").isVisible(), false);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    writeFileSync(path.join(folder, `${language}-printed.pdf`), pdf);
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
    assert.equal(pages, sheets);
    // The browser says when the paper is out; then it is as before.
    assert.equal(await page.locator("#paper > svg").count(), 0);
    assert.equal(await page.title(), title);
    assert.deepEqual(page.problems, []);
    await visit.context.close();
  });
}

test("the letters in a PNG are those of the page", async () => {
  const visit = await atTalk("en");
  const { bytes } = await saved(visit, "picture.any");
  // The same words drawn with the picture's own typeface and without it take different room.
  const widths = await visit.page.evaluate(async (text) => {
    const drawn = async (svg) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, 700, 120).data.reduce((sum, value) => (sum * 31 + value) % 1000003, 7);
    };
    return [await drawn(text), await drawn(text), await drawn(text.replace(/<style>[^<]*<\/style>/, ""))];
  }, bytes.toString());
  assert.equal(widths[0], widths[1]);
  assert.notEqual(widths[0], widths[2]);
  await visit.context.close();
});
