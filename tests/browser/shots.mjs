// Pictures of every screen with answers in it, for people to look at beside the mock-ups: ./dev shots [--picture] [FILTER]
// They go to build/shots, named size-language-look-number-screen.png; "whole" ones are as high as their content. With
// FILTER only the series whose name contains it; --picture makes the README's picture alone.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { launch, newContext, openPage } from "./support/browser.mjs";
import { answeredCopy, openCopy } from "./support/copies.mjs";
import { Clicker, Toucher } from "./support/person.mjs";
import { goTo } from "./support/screens.mjs";
import { planShots } from "./support/plan_shots.mjs";
import { openSite, root } from "./support/site.mjs";
import { steps } from "./support/journey.mjs";

const folder = `${root}build/shots`;
const arguments_ = process.argv.slice(2);
const filter = arguments_.find((one) => !one.startsWith("--")) ?? "";

const series = [];
for (const profile of ["phone", "tablet", "desktop"])
  for (const language of ["en", "cy"])
    for (const look of ["light", "dark"]) series.push({ profile, language, look, whole: look === "light" });
series.push({ profile: "desktop", language: "en", look: "contrast" });
series.push({ profile: "phone", language: "cy", look: "contrast" });
series.push({ profile: "desktop", language: "en", look: "light", percent: 200 });
series.push({ profile: "phone", language: "cy", look: "light", percent: 200, whole: true });
series.push({ profile: "landscape", language: "en", look: "light" });
for (const one of series) one.name = [one.profile, one.language, one.look, one.percent].filter(Boolean).join("-");

async function take(shared, { profile, language, look, percent, whole, name }) {
  const landscape = profile === "landscape" ? { viewport: { width: 844, height: 390 } } : {};
  const context = await newContext(shared.browser,
    { profile: landscape.viewport ? "phone" : profile, language, look, painted: true, ...landscape });
  const page = await openPage(context, shared.site.url);
  const p = new (profile === "phone" || landscape.viewport ? Toucher : Clicker)(page, language);
  const usual = page.viewportSize();
  let number = 0;
  const shot = async (screen, tall) => {
    if (!tall) number++;
    const file = `${name}-${String(number).padStart(2, "0")}-${screen}${tall ? "-whole" : ""}.png`;
    // Nothing is pointed at.
    if (!tall) await page.mouse.move(1, 1);
    await page.waitForTimeout(150);
    await page.screenshot({ path: `${folder}/${file}` });
    if (!whole || tall) return;
    await page.setViewportSize({ ...usual, height: profile === "phone" ? 2600 : 1900 });
    await page.waitForTimeout(150);
    await shot(screen, true);
    await page.setViewportSize(usual);
    await page.waitForTimeout(150);
  };

  if (percent) {
    await p.press("button", p.word("ui.display"));
    await p.choose(`${percent} %`, p.find("radiogroup", p.word("ui.text_size")));
    await p.press("button", p.word("ui.close"), page.getByRole("dialog"));
  }
  await p.isTold(p.word("ui.offline.ready"));
  await openCopy(p, await answeredCopy(shared));
  for (const { step } of steps) {
    await goTo(p, step);
    await closeMessage(p);
    await shot(step);
    if (step === "set_three" && (await p.find("button", p.word("exercise.account")).count())) {
      await p.press("button", p.word("exercise.account"));
      await shot("account");
      await p.press("button", p.word("ui.close"), page.getByRole("dialog"));
    }
  }
  await p.press("button", p.word("ui.display"));
  await shot("display");
  await p.press("button", p.word("ui.close"), page.getByRole("dialog"));
  await p.press("button", p.word("ui.home"), page.getByRole("banner"));
  await shot("home");
  await documentShots(p, shot);
  await planShots(p, shot);
  await p.press((await p.find("link", p.word("ui.about")).count()) ? "link" : "button", p.word("ui.about"));
  await shot("about");
  await context.close();
}

// All work: the page, a piece of it, earlier moments, the bin.
async function documentShots(p, shot) {
  const title = p.scene("title"), dialog = p.page.getByRole("dialog");
  const more = () => p.press("button", p.word("documents.more", { what: title }));
  const close = () => p.press("button", p.word("ui.close"), dialog);
  await p.press("button", p.word("documents.all"));
  for (const what of [title, p.word("documents.copy_of", { what: title })]) {
    await p.press("button", p.word("documents.more", { what }));
    await p.press("button", p.word("documents.copy"), dialog);
    await p.sees("button", p.word("documents.more", { what: p.word("documents.copy_of", { what }) }));
  }
  await closeMessage(p);
  await shot("your-work");
  await more();
  await shot("piece-of-work");
  await p.press("button", p.word("documents.rename"), dialog);
  await shot("rename");
  await close();
  await more();
  await p.press("button", p.word("moments.title"), dialog);
  for (const name of [p.word("share.title"), ""]) {
    await p.write(p.word("moments.name"), name);
    await p.press("button", p.word("moments.keep"));
    await p.sees("button", p.word("moments.go_back"));
  }
  await shot("moments");
  await close();
  await p.press("button", p.word("documents.more", { what: p.word("documents.copy_of", { what: title }) }));
  await p.press("button", p.word("documents.remove"), dialog);
  await shot("binned");
  await closeMessage(p);
  await p.press("button", p.word("documents.bin.show", { n: "1" }));
  await shot("bin");
  await p.press("button", p.word("ui.home"), p.page.getByRole("main"));
}

async function closeMessage(p) {
  const message = p.find("region", p.word("ui.message"));
  if (await message.count()) await p.press("button", p.word("ui.close"), message);
}

// The recipe, as the README shows it, with few enough colours to be small.
async function readmePicture(shared) {
  const context = await newContext(shared.browser, { painted: true, look: "light" });
  const p = new Clicker(await openPage(context, shared.site.url), "en");
  await openCopy(p, await answeredCopy(shared));
  await goTo(p, "set_three");
  await closeMessage(p);
  await p.page.mouse.move(720, 4);
  await p.page.waitForTimeout(300);
  const file = `${root}assets/picture.png`, raw = `${folder}/picture-raw.png`;
  writeFileSync(raw, await p.page.screenshot());
  await context.close();
  const colors = ["-strip", "+dither", "-colors", "160", "-define", "png:compression-level=9"];
  execFileSync("convert", [raw, ...colors, file]);
  console.log(`${file}: ${Math.round(statSync(file).size / 1000)} kB`);
}

const from = Date.now();
if (!filter) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const [browser, site] = await Promise.all([launch(), openSite()]);
try {
  const shared = { browser, site };
  if (arguments_.includes("--picture")) {
    await readmePicture(shared);
  } else {
    for (const one of series.filter(({ name }) => name.includes(filter))) {
      await take(shared, one);
      console.log(`${one.name} (${Math.round((Date.now() - from) / 1000)} s)`);
    }
    console.log(`The pictures are in ${folder}`);
  }
} finally {
  await browser.close();
  await site.close();
}
