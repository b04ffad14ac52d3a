// Serves build/site as a real host should: node web/build/serve.mjs [PORT] [--host localhost] [--root build/site]
// Compressed files where the browser takes them, files named after their content kept for ever, a strict security
// policy. Also imported by the browser tests (startServer).
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { isMain, root } from "./paths.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' blob: data:",
  "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'",
  "form-action 'none'", "frame-ancestors 'none'",
].join("; ");
const closed = [
  "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
  "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
  "xr-spatial-tracking",
];
export const securityHeaders = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": closed.map((feature) => `${feature}=()`).join(", "),
};

const isNamedAfterContent = (name) => /-[0-9a-f]{10}\.[a-z0-9]+$/.test(name);

// The encodings to try, best first, from an Accept-Encoding header; "q=0" refuses one.
function encodings(header = "") {
  const accepted = new Set(header.split(",").map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? "")).map(([name]) => name.toLowerCase()));
  return ["br", "gzip"].filter((name) => accepted.has(name));
}

const endings = { br: ".br", gzip: ".gz" };
const fileAt = async (file) => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found : undefined;
};

// The file below `folder` that a URL means, or undefined when it leaves the folder or cannot be read as a path.
function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (name.includes("\0") || name.includes("\\")) return undefined;
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  return file.startsWith(folder + path.sep) && !/\.(br|gz)$/.test(file) ? file : undefined;
}

async function answer(folder, request, response) {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  const end = (status, text) => {
    response.writeHead(status, { "Content-Type": types[".txt"], "Cache-Control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : `${text}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return end(405, "Only GET and HEAD.");
  }
  const file = fileFor(folder, request.url);
  const plain = file && (await fileAt(file));
  if (!plain) return end(404, "There is nothing here.");

  let chosen = { file, size: plain.size };
  for (const encoding of encodings(request.headers["accept-encoding"])) {
    const found = await fileAt(file + endings[encoding]);
    if (found) {
      chosen = { file: file + endings[encoding], size: found.size, encoding };
      break;
    }
  }
  const tag = `"${plain.size.toString(16)}-${Math.floor(plain.mtimeMs).toString(16)}${chosen.encoding ?? ""}"`;
  const headers = {
    "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
    "Cache-Control": isNamedAfterContent(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Length": chosen.size,
    ETag: tag,
    Vary: "Accept-Encoding",
  };
  if (chosen.encoding) headers["Content-Encoding"] = chosen.encoding;
  if (request.headers["if-none-match"] === tag) {
    delete headers["Content-Length"];
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, headers);
  if (request.method === "HEAD") return response.end();
  createReadStream(chosen.file).on("error", () => response.destroy()).pipe(response);
}

// Starts a server and gives {server, port, url, close, publish}. Port 0 takes any free one; `publish(folder)` serves
// another folder from then on.
export async function startServer({ port = 0, host = "localhost", folder = path.join(root, "build/site") } = {}) {
  let whole = path.resolve(folder);
  const server = http.createServer((request, response) => {
    answer(whole, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections?.();
  });
  const publish = (other) => { whole = path.resolve(other); };
  return { server, port: server.address().port, url: `http://${host}:${server.address().port}/`, close, publish };
}

async function main() {
  const [, , ...rest] = process.argv;
  const options = { port: 8080 };
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === "--host") options.host = rest[++i];
    else if (rest[i] === "--root") options.folder = rest[++i];
    else if (/^\d+$/.test(rest[i])) options.port = Number(rest[i]);
    else throw new Error(`what is ${rest[i]}? serve.mjs [PORT] [--host localhost] [--root build/site]`);
  }
  const { url } = await startServer(options);
  console.log(`Seven Minutes is at ${url.replace(/\/$/, "")} (Ctrl+C stops it)`);
}

if (isMain(import.meta.url)) {
  main().catch((error) => {
    const busy = error.code === "EADDRINUSE";
    console.error(busy ? "That port is in use. What to do: ./dev run --port 8081" : `serve: ${error.message}`);
    process.exit(1);
  });
}
