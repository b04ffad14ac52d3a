// The accessible tree as real elements over the canvas, in reading order. Screen readers, switch and voice control,
// translation, find in page and tests use them like those of any page.
import type { Announcer } from "./announcer";
import { createElement, kindOf, setAttribute, updateElement } from "./elements";
import { type Mirrored, setTabStops } from "./roving";
import type { Patch, SemanticNode } from "./semantics";
import { type TextFields, isField } from "./text_fields";

interface Entry extends Mirrored {
  kind: string;
  description: HTMLElement | undefined;
}

export class Mirror {
  // Set while elements are being changed: focus events then are not the person's.
  applying = false;
  private readonly entries = new Map<number, Entry>();
  private readonly inert = new Set<Element>();
  private order: number[] = [];
  private waiting: string[] = [];
  private first = true;

  // `host` is as large as the canvas, `origin` is its top left corner; `descriptions` holds help texts that are only
  // ever pointed at.
  constructor(private readonly host: HTMLElement, private readonly origin: HTMLElement,
              private readonly descriptions: HTMLElement, private readonly announcer: Announcer) {}

  fields: TextFields | undefined;

  // Patches come in the middle of a frame; they are applied when it is done.
  receive(patch: string): void { this.waiting.push(patch); }

  // The node that the program moved the focus to, or 0.
  applyWaiting(): number {
    let focus = 0;
    for (const patch of this.waiting.splice(0)) focus = this.apply(JSON.parse(patch) as Patch) || focus;
    return focus;
  }

  nodeOf(target: EventTarget | null): SemanticNode | undefined {
    if (!(target instanceof Element)) return undefined;
    const id = target.closest<HTMLElement>("[data-node]")?.dataset.node;
    return id === undefined ? undefined : this.entries.get(Number(id))?.node;
  }

  elementOf(id: number): HTMLElement | undefined { return this.entries.get(id)?.element; }

  nodes(): SemanticNode[] { return this.order.map((id) => this.entries.get(id)!.node); }

  private apply(patch: Patch): number {
    this.applying = true;
    const screen = { width: this.host.clientWidth, height: this.host.clientHeight };
    const active = document.activeElement;
    const arrived: SemanticNode[] = [];
    let rearrange = patch.order !== undefined;
    const changed = patch.nodes ?? [];
    for (const node of changed) rearrange = this.take(node, arrived) || rearrange;
    if (patch.order) this.order = patch.order;
    if (rearrange) this.arrange();
    for (const node of changed) this.show(node, screen);
    setTabStops(this.order.map((id) => this.entries.get(id)!), (id) => this.entries.get(id));
    this.confine(patch.modal);
    this.moveFocus(patch.focus ?? 0, active);
    if (!this.first) for (const node of arrived) if (node.live && node.label) this.announcer.say(node.label);
    this.first = false;
    this.applying = false;
    return patch.focus ?? 0;
  }

  // Keeps the node and makes its element; true when elements must be put in order.
  private take(node: SemanticNode, arrived: SemanticNode[]): boolean {
    const entry = this.entries.get(node.id);
    const parent = this.entries.get(node.parent)?.node;
    const kind = kindOf(node, parent);
    if (!entry) {
      this.entries.set(node.id, { node, kind, element: createElement(node, parent), description: undefined });
      arrived.push(node);
      return true;
    }
    const moved = entry.node.parent !== node.parent;
    entry.node = node;
    if (entry.kind === kind) return moved;
    const hadFocus = document.activeElement === entry.element;
    const element = createElement(node, parent);
    element.append(...entry.element.children);
    entry.element.replaceWith(element);
    entry.element = element;
    entry.kind = kind;
    if (hadFocus) element.focus({ preventScroll: true });
    return moved;
  }

  private show(node: SemanticNode, screen: { width: number; height: number }): void {
    const entry = this.entries.get(node.id);
    if (!entry) return;
    updateElement(entry.element, node, { inNavigation: this.inside(node, "navigation"), screen });
    if (isField(entry.element)) this.fields?.update(entry.element, node);
    this.describe(entry, node.description ?? "");
  }

  private describe(entry: Entry, words: string): void {
    if (words && !entry.description) {
      entry.description = document.createElement("span");
      entry.description.id = `about-${entry.node.id}`;
      this.descriptions.append(entry.description);
    }
    if (entry.description && entry.description.textContent !== words) entry.description.textContent = words;
    setAttribute(entry.element, "aria-describedby", words ? `about-${entry.node.id}` : null);
  }

  // Removes what is gone and puts children in reading order, moving as few elements as it can.
  private arrange(): void {
    const children = new Map<number, HTMLElement[]>([[0, []]]);
    const present = new Set(this.order);
    for (const [id, entry] of this.entries) {
      if (present.has(id)) continue;
      entry.element.remove();
      entry.description?.remove();
      this.entries.delete(id);
    }
    for (const id of this.order) {
      const entry = this.entries.get(id)!;
      const siblings = children.get(entry.node.parent);
      if (siblings) siblings.push(entry.element);
      else children.set(entry.node.parent, [entry.element]);
    }
    for (const [id, elements] of children) {
      const parent = id === 0 ? this.origin : this.entries.get(id)?.element;
      if (parent) putInOrder(parent, elements);
    }
  }

  // With a modal dialog open everything outside it is out of reach.
  private confine(modal: number): void {
    const outside = new Set<Element>();
    const dialog = modal === 0 ? undefined : this.entries.get(modal)?.element;
    for (let at: Element | null | undefined = dialog; at && at !== this.origin; at = at.parentElement)
      for (const sibling of at.parentElement?.children ?? []) if (sibling !== at) outside.add(sibling);
    for (const element of this.inert) if (!outside.has(element)) element.removeAttribute("inert");
    for (const element of outside) if (!this.inert.has(element)) element.setAttribute("inert", "");
    this.inert.clear();
    for (const element of outside) this.inert.add(element);
  }

  // Where the program wants it, else where it was: an element that had to be moved has lost it.
  private moveFocus(wanted: number, before: Element | null): void {
    const target = wanted === 0 ? before : this.elementOf(wanted);
    if (!(target instanceof HTMLElement) || !this.origin.contains(target)) return;
    if (document.activeElement === target) return;
    // A heading of a new screen, say: it can be gone to, but the tab key does not stop there.
    if (target.tabIndex < 0) setAttribute(target, "tabindex", "-1");
    target.focus({ preventScroll: true });
  }

  private inside(node: SemanticNode, role: SemanticNode["role"]): boolean {
    for (let at = this.entries.get(node.parent); at; at = this.entries.get(at.node.parent))
      if (at.node.role === role) return true;
    return false;
  }
}

function putInOrder(parent: HTMLElement, elements: HTMLElement[]): void {
  let next: HTMLElement | null = null;
  for (let i = elements.length - 1; i >= 0; i--) {
    const element = elements[i]!;
    if (element.parentNode !== parent || element.nextElementSibling !== next) parent.insertBefore(element, next);
    next = element;
  }
}
