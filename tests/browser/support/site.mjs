// The built site on a port of its own, as `./dev run` serves it. SEVEN_SITE names another folder than build/site.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { securityHeaders, startServer } from "../../../web/build/serve.mjs";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const siteFolder = process.env.SEVEN_SITE ?? `${root}build/site`;

// Gives {url, origin, port, close, publish, answerWith, rewrite, transfers}. `publish(folder)` puts another build in its
// place; `answerWith(pattern, status)` lets files whose path
// matches fail from then on (the first `times` of them), until `answerWith(undefined)`; with "cut" as status the
// connection ends in the middle of the file. `rewrite(pattern, change)` passes their text through `change`;
// `spoilt()` counts what either did; `transfers` are the {url, bytes} that have gone out, as they went.
export async function openSite({ port = 0 } = {}) {
  const site = await startServer({ port, folder: siteFolder });
  // A test that failed before it closed its site must not keep the file from ending.
  site.server.unref();
  const [usual] = site.server.listeners("request");
  const transfers = [];
  let failing, failure, left, rewritten, change, spoilt = 0, published = siteFolder;
  site.server.removeAllListeners("request");
  site.server.on("request", (request, response) => {
    if (failing?.test(request.url) && left-- > 0) {
      spoilt++;
      if (failure === "cut") {
        const whole = readFileSync(published + new URL(request.url, site.url).pathname);
        response.writeHead(200, { ...securityHeaders, "Content-Length": whole.length, "Cache-Control": "no-store" });
        return response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
      }
      response.writeHead(failure, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
      return response.end("This file fails on purpose.\n");
    }
    if (rewritten?.test(request.url)) {
      spoilt++;
      const text = readFileSync(published + new URL(request.url, site.url).pathname, "utf8");
      response.writeHead(200, { ...securityHeaders, "Content-Type": "text/javascript", "Cache-Control": "no-cache" });
      return response.end(change(text));
    }
    response.on("finish", () => {
      if (response.statusCode === 200)
        transfers.push({ url: request.url, bytes: Number(response.getHeader("content-length") ?? 0) });
    });
    return usual(request, response);
  });
  const answerWith = (pattern, status = 404, times = Infinity) => { [failing, failure, left] = [pattern, status, times]; };
  const rewrite = (pattern, by) => { [rewritten, change] = [pattern, by]; };
  const publish = (folder) => site.publish(published = folder);
  return { ...site, publish, origin: new URL(site.url).origin, answerWith, rewrite, spoilt: () => spoilt, transfers };
}
