// One Chromium for each test file, and pages on it as different people have them. CHROMIUM names another program.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { patience } from "./person.mjs";
import { openSite } from "./site.mjs";

export const require = createRequire(new URL("../../../web/package.json", import.meta.url));
export const { chromium } = require("playwright-core");

export const program = () => process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome"].find(existsSync);
export const flags = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader"];

// The program and its flags, for whoever starts it without Playwright.
export const chromiumCommand = () => [program(), ...flags];

export const launch = (more = []) => chromium.launch({ executablePath: program(), args: [...flags, ...more] });

// Windows, CSS pixels. Phones have fingers only.
export const profiles = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
  narrow: { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true },
};

export const locales = { en: "en-GB", cy: "cy-GB" };

// A browser context of its own: nothing that was kept by another is in it. `look` is light, dark or contrast. Nothing is
// drawn unless it is to be `painted`: most tests read the page's elements only, and software graphics would take most of
// their time. Chromium ends a composition only in a page that is.
export async function newContext(browser, { profile = "desktop", language = "en", look = "light", picker, painted, ...more } = {}) {
  const context = await browser.newContext({
    ...profiles[profile], locale: locales[language], reducedMotion: "reduce",
    colorScheme: look === "dark" ? "dark" : "light", contrast: look === "contrast" ? "more" : "no-preference", ...more,
  });
  context.setDefaultTimeout(patience);
  // Nobody can answer the system's own dialog in a test: files become downloads, as in browsers without one. A test that
  // is about saving in place brings a `picker` of its own (keeping.test.mjs).
  await context.addInitScript(picker ?? (() => void delete window.showSaveFilePicker));
  if (!painted) await context.addInitScript(drawNothing);
  return context;
}

// For a page whose pixels nobody looks at: its canvas never changes, so that nothing is composed anew for it.
export function drawNothing() {
  for (const name of ["drawElements", "clear"]) WebGL2RenderingContext.prototype[name] = () => undefined;
}

// Goes to the page and waits until the program takes input. What goes wrong in the page is in `page.problems`.
export async function openPage(context, url) {
  const page = await context.newPage();
  watchProblems(page);
  await page.goto(url);
  await untilReady(page);
  return page;
}

export function watchProblems(page) {
  page.problems = [];
  page.on("pageerror", (error) => page.problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isNoise(message.text())) page.problems.push(message.text());
  });
}

// What software graphics say about reading pixels for a screenshot.
const isNoise = (text) => /GPU stall due to ReadPixels|GL Driver Message/.test(text);

export const untilReady = (page) => page.waitForFunction(() => document.documentElement.dataset.ready === "true");

// For a test file: {browser, site} that exist while its tests run. Its pages are put together without the graphics
// processor, which is software here and takes longer; WebGL alone needs one.
export function together({ flags: more = [] } = {}) {
  const shared = {};
  before(async () => {
    [shared.browser, shared.site] = await Promise.all([launch(["--disable-gpu-compositing", ...more]), openSite()]);
  });
  after(async () => {
    await shared.browser?.close();
    await shared.site?.close();
  });
  return shared;
}
