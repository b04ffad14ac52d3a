// Firefox as its people have it: a window on a screen of its own, steered through WebDriver BiDi. Its pages answer to what
// person.mjs and journey.mjs ask of Playwright's, which cannot drive Debian's Firefox. FIREFOX names another program.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { drawNothing, locales, profiles, require } from "./browser.mjs";
import { FirefoxPage } from "./firefox_page.mjs";
import { openSite } from "./site.mjs";

const program = () => process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
const screenProgram = "/usr/bin/Xvfb";

// Why the tests cannot run here, or false. Continuous integration has everything, or fails.
export function unavailable() {
  if (process.env.CI) return false;
  if (!program()) return "Firefox is not installed (Debian: firefox-esr; elsewhere FIREFOX=/path)";
  return existsSync(screenProgram) ? false : "Xvfb is not installed (Debian: xvfb)";
}

// Without a screen Firefox has no WebGL (its bug 1375585), so it gets one that nobody sees. Gives {name, close}.
async function openScreen() {
  const server = spawn(screenProgram, ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
                       { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const close = () => void server.kill();
  process.once("exit", close);
  const number = await new Promise((resolve, reject) => {
    let text = "";
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended before it had a screen")));
    server.stdio[3].on("data", (data) => {
      text += data;
      if (text.endsWith("\n")) resolve(text.trim());
    });
  });
  return { name: `:${number}`, close };
}

// What the person's device is like, where Firefox asks its settings: languages, colours, motion, whether all they have is
// a finger, and where files go.
const settings = ({ language, hasTouch, downloads }) => ({
  "intl.accept_languages": `${locales[language]}, ${language}`,
  "layout.css.prefers-color-scheme.content-override": 1,  // light
  "ui.prefersReducedMotion": 1,
  "webgl.force-enabled": true,
  ...(hasTouch && { "dom.w3c_touch_events.enabled": 1, "ui.primaryPointerCapabilities": 1, "ui.allPointerCapabilities": 1 }),
  // Its question whether the page may keep things for good would wait for an answer over the page.
  "dom.storageManager.prompt.testing": true, "dom.storageManager.prompt.testing.allow": true,
  "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.alwaysOpenPanel": false,
});

// A Firefox with nothing kept from before. Gives {openPage, close}; `openPage(url)` is a page that takes input. Its canvas
// is drawn only if it is to be `painted`.
async function launch(screen, { profile = "desktop", language = "en", painted } = {}) {
  const { viewport, hasTouch } = profiles[profile];
  const downloads = mkdtempSync(path.join(tmpdir(), "seven-firefox-"));
  const browser = await require("puppeteer-core").launch({
    browser: "firefox", executablePath: program() || "/usr/bin/firefox-esr", headless: false, defaultViewport: null,
    env: { ...process.env, DISPLAY: screen.name, WAYLAND_DISPLAY: "", LIBGL_ALWAYS_SOFTWARE: "1" },
    extraPrefsFirefox: settings({ language, hasTouch, downloads }),
  });
  const openPage = async (url) => {
    const inner = await browser.newPage();
    if (!painted) await inner.evaluateOnNewDocument(drawNothing);
    const page = new FirefoxPage(inner, { size: viewport, downloads });
    await page.open(url);
    return page;
  };
  return {
    openPage,
    async close() {
      await close(browser);
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

async function close(browser) {
  const hung = setTimeout(() => browser.process()?.kill("SIGKILL"), 10000);
  await browser.close().catch(() => browser.process()?.kill("SIGKILL"));
  clearTimeout(hung);
}

// For a test file: {site, launch(person)} while its tests run. Every Firefox that was launched is closed in any case.
export function firefoxTogether() {
  const open = [];
  const shared = {};
  let screen;
  before(async () => {
    if (unavailable()) return;
    [screen, shared.site] = await Promise.all([openScreen(), openSite()]);
    shared.launch = async (person) => {
      const firefox = await launch(screen, person);
      open.push(firefox);
      return firefox;
    };
  });
  after(async () => {
    await Promise.all(open.map((firefox) => firefox.close()));
    await shared.site?.close();
    screen?.close();
  });
  return shared;
}
