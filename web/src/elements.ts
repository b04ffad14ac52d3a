// One real element for one node of the accessible tree: which element it is, and how it follows its node. Elements are
// laid over the painted ones; only text fields show anything.
import { type Box, type Range, type SemanticNode, isInteractive, isTextField } from "./semantics";

type Kind = { tag: string; role?: string; type?: string };

const kinds: Record<SemanticNode["role"], Kind> = {
  group: { tag: "div", role: "group" },
  region: { tag: "section", role: "region" },
  main: { tag: "main" },
  navigation: { tag: "nav" },
  banner: { tag: "header", role: "banner" },
  contentinfo: { tag: "footer", role: "contentinfo" },
  dialog: { tag: "div", role: "dialog" },
  list: { tag: "ul", role: "list" },
  listitem: { tag: "li" },
  radiogroup: { tag: "div", role: "radiogroup" },
  tablist: { tag: "div", role: "tablist" },
  listbox: { tag: "div", role: "listbox" },
  table: { tag: "div", role: "table" },
  row: { tag: "div", role: "row" },
  heading: { tag: "h2" },
  text: { tag: "p" },
  image: { tag: "div", role: "img" },
  status: { tag: "div", role: "status" },
  cell: { tag: "div", role: "cell" },
  columnheader: { tag: "div", role: "columnheader" },
  rowheader: { tag: "div", role: "rowheader" },
  progress: { tag: "div", role: "progressbar" },
  button: { tag: "button", type: "button" },
  toggle: { tag: "button", type: "button" },
  checkbox: { tag: "button", type: "button", role: "checkbox" },
  radio: { tag: "button", type: "button", role: "radio" },
  tab: { tag: "button", type: "button", role: "tab" },
  option: { tag: "button", type: "button", role: "option" },
  link: { tag: "button", type: "button", role: "link" },
  slider: { tag: "input", type: "range" },
  textbox: { tag: "input", type: "text" },
  textarea: { tag: "textarea" },
};

// Their words are their content; everything else is named by aria-label.
const namedByContent = new Set<SemanticNode["role"]>(["heading", "text", "status", "cell", "columnheader", "rowheader",
  "button", "toggle", "checkbox", "radio", "tab", "option", "link"]);

// A cell of a table without words of its own holds what can be used there, a field say.
const cells = new Set<SemanticNode["role"]>(["cell", "rowheader", "columnheader"]);

const isContainer = (node: SemanticNode) => (cells.has(node.role) && !node.label) || kinds[node.role].tag !== "button" && !isTextField(node.role) &&
  !namedByContent.has(node.role) && !["image", "progress", "slider"].includes(node.role);

function tagOf(node: SemanticNode, parent: SemanticNode | undefined): string {
  if (node.role === "heading") return `h${Math.min(6, Math.max(1, node.level ?? 2))}`;
  if (node.role === "text" && parent?.role === "listitem") return "span";
  return kinds[node.role].tag;
}

// Elements of one kind can follow each other's nodes; a node that changes its kind needs a new element.
export function kindOf(node: SemanticNode, parent: SemanticNode | undefined): string {
  return `${node.role} ${tagOf(node, parent)} ${isContainer(node)}`;
}

export function createElement(node: SemanticNode, parent: SemanticNode | undefined): HTMLElement {
  const kind = kinds[node.role];
  const element = document.createElement(tagOf(node, parent));
  if (kind.role) element.setAttribute("role", kind.role);
  if (kind.type) element.setAttribute("type", kind.type);
  element.dataset.node = String(node.id);
  element.classList.add(isContainer(node) ? "holds" : isTextField(node.role) ? "field"
    : isInteractive(node.role) ? "acts" : "reads");
  if (isTextField(node.role)) {
    element.setAttribute("autocomplete", "off");
    if (node.role === "textbox") element.setAttribute("enterkeyhint", "done");
  }
  return element;
}

// Writes an attribute only when it changes; null takes it away.
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const yesNo = (flag: boolean | undefined) => (flag === undefined ? null : String(flag));
const ifTrue = (flag: boolean | undefined) => (flag ? "true" : null);

// Where the node lies: inside a navigation what is current is a step of a path; the screen is the mirror's size.
export interface Surroundings {
  inNavigation: boolean;
  screen: { width: number; height: number };
}

export function updateElement(element: HTMLElement, node: SemanticNode, around: Surroundings): void {
  const label = node.label ?? "";
  if (namedByContent.has(node.role)) {
    if (element.firstChild?.nodeType !== Node.TEXT_NODE) element.prepend("");
    if (element.firstChild!.nodeValue !== label) element.firstChild!.nodeValue = label;
  } else {
    setAttribute(element, "aria-label", label || null);
  }
  if (node.role === "image") setAttribute(element, "role", label ? "img" : "presentation");
  if (node.role === "status") setAttribute(element, "aria-live", node.live ? "polite" : "off");
  else setAttribute(element, "aria-live", node.live ? "polite" : null);
  if (node.role === "dialog") setAttribute(element, "aria-modal", ifTrue(node.modal));

  const state = node.role === "toggle" ? "aria-pressed"
    : node.role === "tab" || node.role === "option" ? "aria-selected" : "aria-checked";
  setAttribute(element, state, yesNo(node.checked));
  setAttribute(element, "aria-expanded", yesNo(node.expanded));
  setAttribute(element, "aria-disabled", ifTrue(node.disabled));
  setAttribute(element, "aria-invalid", ifTrue(node.invalid));
  setAttribute(element, "aria-current", !node.current ? null : node.role === "link" ? "page"
    : around.inNavigation ? "step" : "true");
  setAttribute(element, "lang", node.lang ?? null);
  element.classList.toggle("drags", node.drag === true);
  element.classList.toggle("raw", node.raw === true);

  if (node.range) updateRange(element, node, node.range);
  if (isContainer(node)) return;
  place(element, node.box);
  // Scrolled to (reveal.ts), it comes to lie where it shows, not under a bar.
  const below = around.screen.height - node.clip[1] - node.clip[3];
  element.style.scrollMargin = `${pixels(Math.max(0, node.clip[1]))} 0px ${pixels(Math.max(0, below))}`;
  if (isInteractive(node.role)) element.style.clipPath = cut(node.box, node.clip, around.screen);
}

function updateRange(element: HTMLElement, node: SemanticNode, [now, min, max, step]: Range): void {
  const words = node.value || null;
  if (element instanceof HTMLInputElement) {
    setAttribute(element, "min", String(min));
    setAttribute(element, "max", String(max));
    setAttribute(element, "step", step > 0 ? String(step) : "any");
    if (Number(element.value) !== now) element.value = String(now);
  } else {
    setAttribute(element, "aria-valuemin", String(min));
    setAttribute(element, "aria-valuemax", String(max));
    setAttribute(element, "aria-valuenow", String(now));
  }
  setAttribute(element, "aria-valuetext", words);
}

const pixels = (length: number) => `${length}px`;

// Puts the element where its paint is.
function place(element: HTMLElement, [x, y, width, height]: Box): void {
  const style = element.style;
  style.left = pixels(x);
  style.top = pixels(y);
  style.width = pixels(width);
  style.height = pixels(height);
}

// The clip path for a box of which only the part in `clip` is to show and to catch the pointer. Beyond the screen the
// mirror's own edge sees to that, and an element that is scrolled to (reveal.ts) can be hit at once.
function cut([x, y, width, height]: Box, clip: Box, screen: Surroundings["screen"]): string {
  const top = clip[1] - y, left = clip[0] - x;
  const bottom = y + height - (clip[1] + clip[3]), right = x + width - (clip[0] + clip[2]);
  const beyondScreen = x >= screen.width || y >= screen.height || x + width <= 0 || y + height <= 0;
  if (beyondScreen || Math.max(top, left, bottom, right) <= 0.5) return "";
  if (top >= height || bottom >= height || left >= width || right >= width) return "inset(50%)";
  return `inset(${[top, right, bottom, left].map((by) => pixels(Math.max(0, by))).join(" ")})`;
}
