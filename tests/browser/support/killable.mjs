// A Chromium that can be killed: a process group of its own, and what it keeps in a folder, so that another can go on.
import { spawn } from "node:child_process";
import { chromium, flags, program, watchProblems, untilReady, profiles } from "./browser.mjs";
import { patience } from "./person.mjs";

// Gives {context, openPage(url), kill()}. `kill` ends the whole group at once, as a power cut does.
export async function launchIn(folder) {
  const child = spawn(program(), [...flags, "--headless=new", `--user-data-dir=${folder}`, "--remote-debugging-port=0",
    "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "--lang=en-GB", "about:blank"],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const killed = () => { try { process.kill(-child.pid, "SIGKILL"); } catch { /* it has ended by itself */ } };
  process.once("exit", killed);
  const address = await new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const found = said.match(/DevTools listening on (ws:\S+)/);
      if (found) resolve(found[1]);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  context.setDefaultTimeout(patience);
  return {
    context,
    async openPage(url) {
      const page = await context.newPage();
      await page.setViewportSize(profiles.desktop.viewport);
      watchProblems(page);
      await page.goto(url);
      await untilReady(page);
      return page;
    },
    async kill() {
      killed();
      process.off("exit", killed);
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
