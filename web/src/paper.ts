// Sheets of paper: put into the page where only print shows them (style.css), printed, and taken away again.

// `sheets` are SVGs with form feeds between; `name` is what a file made of them is called. No bytes when the browser
// has been asked, else the name of an error.
export async function print(host: HTMLElement, sheets: string, name: string): Promise<Uint8Array<ArrayBuffer> | string> {
  const parser = new DOMParser();
  const pages = sheets.split("\f").map((sheet) => parser.parseFromString(sheet, "image/svg+xml").documentElement);
  if (typeof window.print !== "function") return "unavailable";
  if (pages.some((page) => page.nodeName !== "svg")) return "damaged";
  host.replaceChildren(...pages);
  const root = document.documentElement, title = document.title;
  root.dataset.paper = "";
  document.title = name;
  // Not every browser waits in print() until the paper is out.
  addEventListener("afterprint", () => {
    host.replaceChildren();
    delete root.dataset.paper;
    if (document.title === name) document.title = title;
  }, { once: true });
  await document.fonts.ready;
  await new Promise((resolve) => setTimeout(resolve));
  window.print();
  return new Uint8Array(0);
}
