// The service worker: keeps one complete copy of one build. Installing is all or nothing; pages and their parts are
// answered from this build's copy alone; the copies of other builds go when this one takes over, which it does only
// when nobody uses another any more, or when the person agrees (SKIP_WAITING). What only some people ever ask for is kept
// from the first time on that it was fetched.
import { build, files, whenUsed } from "seven-precache";

declare const self: ServiceWorkerGlobalScope;
const prefix = "app-";
const copyName = prefix + build;
const addressOf = (url: string) => new URL(url, self.registration.scope).href;
const page = addressOf("index.html");

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(event.request, url, mode));
});
self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") void self.skipWaiting();
});

async function install(): Promise<void> {
  const copy = await caches.open(copyName);
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== copyName);
  try {
    await Promise.all(files.map(async ({ url, integrity }) => {
      const address = addressOf(url);
      await copy.put(address, (await unchanged(others, address, integrity)) ?? (await fetched(address, integrity)));
    }));
    await Promise.all(whenUsed.map(async ({ url, integrity }) => {
      const kept = await unchanged(others, addressOf(url), integrity);
      if (kept) await copy.put(addressOf(url), kept);
    }));
  } catch (error) {
    await caches.delete(copyName);
    throw error;
  }
}

// The same bytes from an older copy, if one has them.
async function unchanged(copies: string[], address: string, integrity: string): Promise<Response | undefined> {
  for (const name of copies) {
    const kept = await (await caches.open(name)).match(address);
    if (!kept) continue;
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await kept.clone().arrayBuffer()));
    if (integrity === `sha256-${btoa(String.fromCharCode(...sum))}`) return kept;
  }
  return undefined;
}

// The browser compares the bytes with `integrity` and refuses others. Files named after their content may come from the
// browser's cache, which the page has just filled.
async function fetched(address: string, integrity: string): Promise<Response> {
  const named = /-[0-9a-f]{10}\.\w+$/.test(address);
  const response = await fetch(address, { integrity, cache: named ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // A page that was redirected to may not answer a navigation.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== copyName) await caches.delete(name);
  await self.clients.claim();
}

async function answer(request: Request, url: string, mode: RequestMode): Promise<Response> {
  const copy = await caches.open(copyName);
  const kept = await copy.match(url, { ignoreSearch: true });
  if (kept) return kept;
  const used = whenUsed.find((file) => addressOf(file.url) === url);
  if (used) {
    const response = await fetched(url, used.integrity);
    await copy.put(url, response.clone()).catch(() => undefined); // no room: next time again
    return response;
  }
  return (mode === "navigate" ? await copy.match(page) : undefined) ?? fetch(request);
}
