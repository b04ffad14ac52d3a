// The elements of a role and name on a page of Firefox, looked for anew by every question, as Playwright's locators are.
import { patience, until } from "./person.mjs";

export class Found {
  // `way`: the steps from the page to the elements; see `look`.
  constructor(page, way) {
    this.inPage = page;
    this.way = way;
  }

  narrowed(step) { return new Found(this.inPage, [...this.way, step]); }
  getByRole(role, { name } = {}) {
    return this.narrowed({ role, name: name instanceof RegExp ? { pattern: name.source, flags: name.flags } : name });
  }
  filter({ hasText }) { return this.narrowed({ hasText }); }
  first() { return this.narrowed({ first: true }); }
  page() { return this.inPage; }

  count() { return this.inPage.inner.evaluate(look, this.way, "count"); }

  async waitFor({ state }) {
    await until(async () => ((await this.count()) > 0) === (state === "attached"), `${this} is ${state}`, patience);
  }

  // Calls `what` with the first of them, in the page, once there is one, and gives its answer.
  async evaluate(what, value) {
    await this.waitFor({ state: "attached" });
    const handle = await this.inPage.inner.evaluateHandle(look, this.way, "first");
    try {
      return await handle.evaluate(what, value);
    } finally {
      await handle.dispose();
    }
  }

  getAttribute(name) { return this.evaluate((element, name) => element.getAttribute(name), name); }
  inputValue() { return this.evaluate((element) => element.value); }

  // In one piece, in place of what was there.
  async fill(text) {
    await this.evaluate((element) => {
      element.focus();
      element.select();
    });
    await this.inPage.keyboard.insertText(text);
  }

  toString() {
    return this.way.map(({ role, name, hasText, first }) =>
      first ? "the first" : hasText ? `with “${hasText}”` : `${role} “${name?.pattern ?? name ?? ""}”`).join(", ");
  }
}

// Runs in the page: all elements at the end of the way, counted, or the first of them. Each step takes the elements of a
// role and name inside those before it, keeps those with a text in them, or only the first. Only what assistive
// technology reaches is looked at.
function look(way, want) {
  const implied = { MAIN: "main", NAV: "navigation", BUTTON: "button", UL: "list", LI: "listitem", P: "paragraph",
                    TEXTAREA: "textbox", A: "link" };
  const roleOf = (element) => element.getAttribute("role") ?? implied[element.tagName] ??
    (/^H[1-6]$/.test(element.tagName) ? "heading"
      : element.tagName === "INPUT" ? { range: "slider", text: "textbox" }[element.type] : undefined);
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const nameOf = (element) => words(element.getAttribute("aria-label") ?? element.textContent);
  const isNamed = (element, name) => name === undefined ||
    (typeof name === "string" ? nameOf(element) === words(name) : new RegExp(name.pattern, name.flags).test(nameOf(element)));
  const isReached = (element) => !element.closest("[inert], [aria-hidden=true]") &&
    element.checkVisibility({ visibilityProperty: true });
  const inside = (root, { role, name }) => [...root.querySelectorAll("*")].filter((element) =>
    roleOf(element) === role && isNamed(element, name) && isReached(element));
  let found = [document];
  for (const step of way) {
    if (step.first) found = found.slice(0, 1);
    else if (step.hasText !== undefined) found = found.filter((one) => words(one.textContent).includes(words(step.hasText)));
    else found = [...new Set(found.flatMap((root) => inside(root, step)))];
  }
  return want === "count" ? found.length : found[0];
}
