// What goes out by the person's hand (a link to the clipboard or to the system's own sharing) and what comes in with the
// page's address. The answers are bytes, here none, or the name of an error.
import type { Bytes } from "./engine";

const nothing: Bytes = new Uint8Array(0);
const mark = "7m1.";  // core/exchange/share_code.h

// Where the page is, without what only this visit asked for; and whether the browser can pass links on.
export function home(): [string, boolean] {
  return [location.origin + location.pathname.replace(/index\.html$/, ""), typeof navigator.share === "function"];
}

export async function copied(text: string): Promise<Bytes | string> {
  try {
    await navigator.clipboard.writeText(text);
    return nothing;
  } catch {
    return "unavailable";
  }
}

export async function passedOn(title: string, url: string): Promise<Bytes | string> {
  try {
    await navigator.share({ title, url });
    return nothing;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : "unavailable";
  }
}

// A share code in the address is handed over once and taken out of it, so that a reload does not bring it again.
export function followLinks(arrived: (code: string) => void): void {
  const look = () => {
    const code = location.hash.slice(1);
    if (!code.includes(mark)) return;
    history.replaceState(history.state, "", location.pathname + location.search);
    arrived(decodeURIComponent(code));
  };
  addEventListener("hashchange", look);
  look();
}
