// The accessible tree as the program sends it (core/ui/semantics_patch.h).

export type Box = [x: number, y: number, width: number, height: number];
export type Range = [now: number, min: number, max: number, step: number];

export type Role =
  | "group" | "region" | "main" | "navigation" | "banner" | "contentinfo" | "dialog" | "list" | "listitem"
  | "radiogroup" | "tablist" | "listbox" | "table" | "row"
  | "heading" | "text" | "image" | "status" | "cell" | "columnheader" | "rowheader" | "progress"
  | "button" | "toggle" | "checkbox" | "radio" | "tab" | "link" | "slider" | "textbox" | "textarea" | "option";

export interface SemanticNode {
  id: number;
  parent: number;
  role: Role;
  box: Box;
  clip: Box;
  label?: string;
  value?: string;
  description?: string;
  placeholder?: string;
  checked?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  invalid?: boolean;
  current?: boolean;
  modal?: boolean;
  live?: boolean;
  drag?: boolean;
  raw?: boolean;  // pointers, wheel and keys are the program's there
  covered?: boolean;  // text fields: the program paints the text, because something lies over it
  spell?: boolean;
  level?: number;
  range?: Range;
  maxlength?: number;
  lang?: string;
  font?: { size: number; color: string; pad: [x: number, y: number]; line: number };
}

export interface Patch {
  order?: number[];
  nodes?: SemanticNode[];
  focus?: number;
  modal: number;
}

const interactive = new Set<Role>(["button", "toggle", "checkbox", "radio", "tab", "link", "slider", "textbox",
                                   "textarea", "option"]);

export const isInteractive = (role: Role) => interactive.has(role);
export const isTextField = (role: Role) => role === "textbox" || role === "textarea";
// One of a set: the tab key stops at the set once, the arrows move inside.
export const isOneOfSet = (role: Role) => role === "radio" || role === "tab" || role === "option";
export const isSet = (role: Role) => role === "radiogroup" || role === "tablist" || role === "listbox";
