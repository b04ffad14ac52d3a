// The built site on a port of its own, as `./dev run` serves it. SEVEN_SITE names another folder than build/site.
import { fileURLToPath } from "node:url";
import { startServer } from "../../../web/build/serve.mjs";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const siteFolder = process.env.SEVEN_SITE ?? `${root}build/site`;

// Gives {url, origin, port, close, answerWith}. `answerWith(pattern, status)` lets files whose path matches fail from
// then on, until `answerWith(undefined)`.
export async function openSite({ port = 0 } = {}) {
  const site = await startServer({ port, folder: siteFolder });
  const [usual] = site.server.listeners("request");
  let failing, failure = 404;
  site.server.removeAllListeners("request");
  site.server.on("request", (request, response) => {
    if (!failing?.test(request.url)) return usual(request, response);
    response.writeHead(failure, { "Content-Type": "text/plain", "Cache-Control": "no-store" });
    response.end("This file fails on purpose.\n");
  });
  const answerWith = (pattern, status = 404) => {
    failing = pattern;
    failure = status;
  };
  return { ...site, origin: new URL(site.url).origin, answerWith };
}
