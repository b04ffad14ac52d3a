// The service worker: keeps one complete copy of one build. Installing is all or nothing; pages and their parts are
// answered from this build's copy. It takes over only when nobody uses another any more, or when the person agrees
// (SKIP_WAITING). A page of another build that is still open then, because its work is not kept yet, goes on getting its
// own parts: each page holds a lock named after its copy (offline.ts), and a copy goes when nobody holds it.
import { build, files } from "seven-precache";

declare const self: ServiceWorkerGlobalScope;
const prefix = "app-";
const copyName = prefix + build;
const addressOf = (url: string) => new URL(url, self.registration.scope).href;
const page = addressOf("index.html");
const whole = addressOf("whole");  // lies in a copy once all of it does; no file

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  if (method !== "GET" || !url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(event.request, url, mode));
});
self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") void self.skipWaiting();
  if (event.data === "BUILD") event.ports[0]?.postMessage(build);
  if (event.data === "TIDY") event.waitUntil(tidy());
});

async function install(): Promise<void> {
  const copy = await caches.open(copyName);
  // Published again after another one: the copy may be in use at this moment, and nothing must happen to it.
  if (await copy.match(whole)) return;
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== copyName);
  try {
    await Promise.all(files.map(async ({ url, integrity }) => {
      const address = addressOf(url);
      await copy.put(address, (await unchanged(others, address, integrity)) ?? (await fetched(address, integrity)));
    }));
    await copy.put(whole, new Response());
    // Another worker may have tidied up meanwhile.
    if (!(await caches.match(whole, { cacheName: copyName }))) throw new Error("the copy is gone");
  } catch (error) {
    await caches.delete(copyName);
    throw error;
  }
}

// The same bytes from an older copy, if one has them.
async function unchanged(copies: string[], address: string, integrity: string): Promise<Response | undefined> {
  for (const name of copies) {
    const kept = await caches.match(address, { cacheName: name });
    if (!kept) continue;
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await kept.clone().arrayBuffer()));
    if (integrity === `sha256-${btoa(String.fromCharCode(...sum))}`) return kept;
  }
  return undefined;
}

// The browser compares the bytes with `integrity` and refuses others. Files named after their content may come from the
// browser's cache, which the page has just filled; where that holds other bytes, once more from the network.
async function fetched(address: string, integrity: string): Promise<Response> {
  const named = /-[0-9a-f]{10}\.\w+$/.test(address);
  const response = await fetch(address, { integrity, cache: named ? "default" : "no-cache" })
    .catch(() => fetch(address, { integrity, cache: "reload" }));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // A page that was redirected to may not answer a navigation.
  return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function takeOver(): Promise<void> {
  await tidy();
  await self.clients.claim();
}

// The copies of other builds go, but for those that a page still uses and those of a version that is coming.
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (installing || waiting) return;
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!navigator.locks && pages.length > 0) return;
  const held = new Set(((await navigator.locks?.query())?.held ?? []).map(({ name }) => name));
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== copyName && !held.has(name)) await caches.delete(name);
}

async function answer(request: Request, url: string, mode: RequestMode): Promise<Response> {
  const copy = await caches.open(copyName);
  const kept = await copy.match(url, { ignoreSearch: true });
  if (kept) return kept;
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== copyName);
  for (const name of mode === "navigate" ? [] : others) {
    const old = await caches.match(url, { cacheName: name, ignoreSearch: true });
    if (old) return old;
  }
  return (mode === "navigate" ? await copy.match(page) : undefined) ?? fetch(request);
}
