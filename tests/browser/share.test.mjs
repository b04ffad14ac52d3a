// A result that travels: the link and the QR code on the real page, opened in a profile that knows nothing of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { newContext, openPage, together } from "./support/browser.mjs";
import { answeredCopy, drop, lasting, openCopy, saveCopy } from "./support/copies.mjs";
import { Clicker, Toucher } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";

const shared = together();

async function visit(use, { look = {}, Kind = Clicker, url = shared.site.url } = {}) {
  const context = await newContext(shared.browser, { acceptDownloads: true, ...look });
  const page = await openPage(context, url);
  await use(new Kind(page, look.language ?? "en"), page);
  assert.deepEqual(page.problems, []);
  await context.close();
}

const bytesOf = async (p) => lasting(readFileSync(await (await saveCopy(p)).path(), "utf8"));

// A page with answers on every screen, on the sheet with the link.
async function withResult(use, options) {
  await visit(async (p, page) => {
    await openCopy(p, await answeredCopy(shared));
    const bytes = await bytesOf(p);
    await goTo(p, "talk");
    await p.press("button", p.word("share.link"));
    const field = page.getByRole("dialog").getByRole("textbox", { name: p.word("share.link") });
    await field.waitFor({ state: "attached" });
    await use({ p, page, bytes, link: await field.inputValue() });
  }, options);
}

test("a link opened in a fresh profile gives equal bytes, on a phone in Welsh, and is taken out of the address", () =>
  withResult(async ({ bytes, link }) => {
    assert.ok(link.startsWith(`${shared.site.url}#7m1.`), link.slice(0, 60));
    await visit(async (p, page) => {
      await p.isTold(p.word("share.opened"));
      assert.equal(new URL(page.url()).hash, "");
      assert.equal(await bytesOf(p), bytes);
      await page.reload();
      await p.sees("heading", p.word("ui.headline"));
    }, { url: link, Kind: Toucher, look: { profile: "phone", language: "cy", deviceScaleFactor: 1 } });
  }));

test("the QR code on the screen, photographed, gives equal bytes in a fresh profile", () =>
  withResult(async ({ p, page, bytes, link }) => {
    const picture = page.getByRole("img", { name: p.word("share.qr.alt") });
    await picture.waitFor({ state: "attached" });
    const box = await picture.boundingBox();
    await picture.scrollIntoViewIfNeeded();
    const photo = await page.screenshot({ clip: await picture.boundingBox() });
    assert.ok(box.width > 250 && Math.abs(box.width - box.height) < 1);
    await visit(async (other, otherPage) => {
      await drop(otherPage, "photo.png", photo);
      await other.isTold(other.word("share.opened"));
      assert.equal(await bytesOf(other), bytes);
    });
    assert.ok(link.length < 2953);
  }, { look: { painted: true } }));

test("a link is copied, pasted on another page, and refused with what to do when its end is missing", () =>
  withResult(async ({ p, page, bytes, link }) => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await p.press("button", p.word("share.copy"), page.getByRole("dialog"));
    await p.isTold(p.word("share.copied"));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
    await visit(async (other) => {
      const paste = async (text) => {
        await other.press("link", other.word("share.paste"));
        await other.write(other.word("share.paste.field"), text);
        await other.press("button", other.word("share.open"));
      };
      await paste(link.slice(0, -30));
      await other.isTold(other.word("share.not_whole"));
      await paste(`Look: ${link} …`);
      await other.isTold(other.word("share.opened"));
      assert.equal(await bytesOf(other), bytes);
    });
  }));
