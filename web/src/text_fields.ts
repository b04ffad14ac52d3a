// Text fields are the browser's own: caret, selection, input methods, dictation, spelling and the on-screen keyboard.
// The program paints the frame around them and receives whole texts. While a person composes, nothing is written back.
import { Action, type Engine } from "./engine";
import { setAttribute } from "./elements";
import { follow, mergeText, textChange } from "./merge";
import { type SemanticNode, isTextField } from "./semantics";

export type Field = HTMLInputElement | HTMLTextAreaElement;

const normalized = (text: string) => text.replace(/\r\n/g, "\n").normalize("NFC");

export function isField(target: unknown): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}

export class TextFields {
  private composing: Field | undefined;
  // What a field and the program last agreed on.
  private readonly agreed = new WeakMap<Field, string>();
  // What the field has told the program since then, which the program may show in its turn.
  private readonly told = new WeakMap<Field, string[]>();

  // `nodeOf` gives the node that an element stands for.
  constructor(host: HTMLElement, private readonly engine: Engine,
              private readonly nodeOf: (target: EventTarget | null) => SemanticNode | undefined) {
    host.addEventListener("compositionstart", (event) => {
      if (isField(event.target)) this.composing = event.target;
    });
    host.addEventListener("compositionend", (event) => {
      this.composing = undefined;
      this.send(event.target);
    });
    host.addEventListener("input", (event) => this.send(event.target));
    host.addEventListener("focusout", (event) => {
      this.composing = undefined;
      // After the frame that takes in what was written last.
      const field = event.target;
      if (isField(field)) requestAnimationFrame(() => this.settle(field));
    });
  }

  // Follows the node: words, look and help for the keyboard.
  update(field: Field, node: SemanticNode): void {
    setAttribute(field, "placeholder", node.placeholder ?? null);
    setAttribute(field, "spellcheck", String(node.spell !== false));
    setAttribute(field, "autocapitalize", node.spell !== false ? "sentences" : "none");
    setAttribute(field, "maxlength", node.maxlength ? String(node.maxlength) : null);
    field.readOnly = node.disabled === true;
    field.classList.toggle("covered", node.covered === true);
    if (node.font) {
      const { size, color, pad, line } = node.font;
      field.style.fontSize = `${size}px`;
      field.style.lineHeight = `${line}px`;
      field.style.color = color;
      field.style.padding = `${pad[1]}px ${pad[0]}px`;
    }
    if (this.composing !== field) this.write(field, node);
  }

  // A field that is left shows exactly what the program has kept.
  private settle(field: Field): void {
    const node = this.nodeOf(field);
    if (node && document.activeElement !== field) this.write(field, node);
  }

  private write(field: Field, node: SemanticNode): void {
    const wanted = node.value ?? "";
    this.agreed.set(field, wanted);
    this.told.delete(field);
    if (field.value === wanted) return;
    if (document.activeElement === field && normalized(field.value) === normalized(wanted)) return;
    put(field, wanted);
  }

  private send(target: EventTarget | null): void {
    const node = this.nodeOf(target);
    if (!node || !isTextField(node.role) || !isField(target)) return;
    // While somebody composed, another tab may have written here: what the program shows is neither what was agreed nor
    // what this field has told it.
    const now = node.value ?? "", agreed = this.agreed.get(target) ?? now, told = this.told.get(target) ?? [];
    if (now !== agreed && !told.includes(now)) put(target, mergeText(told[told.length - 1] ?? agreed, normalized(target.value), now));
    const text = normalized(target.value);
    this.agreed.set(target, now);
    this.told.set(target, [...told.slice(told.indexOf(now) + 1), text]);
    this.engine.action(Action.setText, node.id, text);
    letScroll(target);
  }
}

// Other words, with the caret where it was among them.
function put(field: Field, words: string): void {
  const change = textChange(field.value, words);
  const focused = document.activeElement === field;
  const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  field.value = words;
  if (focused) field.setSelectionRange(follow(change, from), follow(change, to));
  letScroll(field);
}

// A text that is longer than its field scrolls inside it, by finger too.
function letScroll(field: Field): void {
  if (field instanceof HTMLTextAreaElement)
    field.style.touchAction = field.scrollHeight > field.clientHeight + 1 ? "pan-y" : "";
}
