// Saved copies: made by playing, and brought to a page as people bring them.
import { readFileSync } from "node:fs";
import { newContext, openPage } from "./browser.mjs";
import { Clicker } from "./person.mjs";
import { answerALittle } from "./screens.mjs";

// Through the sheet that every screen of the exercise has.
export async function saveCopy(p) {
  await p.press("button", p.word("ui.display"));
  const [download] = await Promise.all([p.page.waitForEvent("download"),
    p.press("button", p.word("ui.save_copy"), p.page.getByRole("dialog"))]);
  await p.press("button", p.word("ui.close"), p.page.getByRole("dialog"));
  return download;
}

// The text of a saved copy without whose change each record was: links and codes leave that out.
export const lasting = (text) => text.replace(/\n\],"seen":\{[\s\S]*?\n\]\}\n$/, "\n]}\n");

// As the browser hands over a file that is dropped on it.
export async function drop(page, name, bytes) {
  const type = { png: "image/png", svg: "image/svg+xml" }[name.split(".").at(-1)] ?? "application/json";
  await page.evaluate(({ name, text, type }) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name, { type }));
    const over = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    for (const type of ["dragenter", "dragover", "drop"])
      over.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, { name, type, text: Buffer.from(bytes).toString("base64") });
}

let answered;

// The bytes of a copy with an answer on every screen, played once for each test file.
export function answeredCopy({ browser, site }) {
  answered ??= (async () => {
    const context = await newContext(browser);
    const p = new Clicker(await openPage(context, site.url), "en");
    await answerALittle(p);
    const bytes = readFileSync(await (await saveCopy(p)).path());
    await context.close();
    return bytes;
  })();
  return answered;
}

// Opens it on the page; it stands at the first step then.
export async function openCopy(p, bytes) {
  await drop(p.page, "copy.json", bytes);
  await p.isAt("meet");
  await p.untilKept();
}
