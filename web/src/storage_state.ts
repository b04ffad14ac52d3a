// What the browser says of the place where things are kept. It says nothing of private windows, so neither do we.
const asWord = (yes: boolean) => (yes ? 1 : 0);

// A tab of Safari on a phone or tablet: what a page has kept there goes after seven days of use without a visit (WebKit's
// "Full Third-Party Cookie Blocking and More", 2020), but not when it was added to the Home Screen. iPads say that they
// are Macs, which have no fingers.
function homeScreenHelps(): boolean {
  const touchy = /iP(hone|ad|od)/.test(navigator.userAgent) ||
    (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  const installed = (navigator as { standalone?: boolean }).standalone === true ||
    matchMedia("(display-mode: standalone)").matches;
  return touchy && !installed;
}

// As bridge_look_at_storage wants it. Without that part of the browser (pages that are not https, old ones): rejects.
export async function storageState(ask: boolean): Promise<string> {
  const storage = navigator.storage;
  const mayAsk = typeof storage.persist === "function";
  // What a browser does to find its answer can hold a frame up, so it is asked between two.
  if (ask && mayAsk) await new Promise<void>((done) => setTimeout(done));
  // A browser that refuses throws, or says no; either way it keeps nothing.
  const persistent = await (ask && mayAsk ? storage.persist() : storage.persisted()).catch(() => false);
  const { usage = -1, quota = -1 } = await storage.estimate().catch(() => ({}) as StorageEstimate);
  return [asWord(persistent), asWord(mayAsk), asWord(homeScreenHelps()), Math.round(usage), Math.round(quota)].join(" ");
}
