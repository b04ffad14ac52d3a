// In a set (radio buttons, tabs, options) the tab key stops once: at the one that has the focus, else the chosen one,
// else the first. The arrows move inside; the program does that.
import { setAttribute } from "./elements";
import { type SemanticNode, isOneOfSet, isSet } from "./semantics";

export interface Mirrored {
  node: SemanticNode;
  element: HTMLElement;
}

export function setTabStops(nodes: Iterable<Mirrored>, find: (id: number) => Mirrored | undefined): void {
  const sets = new Map<number, Mirrored[]>();
  for (const mirrored of nodes) {
    if (!isOneOfSet(mirrored.node.role)) continue;
    const set = setAround(mirrored, find);
    const members = sets.get(set) ?? [];
    members.push(mirrored);
    sets.set(set, members);
  }
  for (const [set, members] of sets) {
    const stop = members.find((one) => one.element === document.activeElement)
      ?? members.find((one) => one.node.checked && !one.node.disabled)
      ?? members.find((one) => !one.node.disabled) ?? members[0];
    for (const one of members) setAttribute(one.element, "tabindex", set === 0 || one === stop ? "0" : "-1");
  }
}

// The id of the set that holds the node; 0 for none.
function setAround(mirrored: Mirrored, find: (id: number) => Mirrored | undefined): number {
  for (let at = find(mirrored.node.parent); at; at = find(at.node.parent)) if (isSet(at.node.role)) return at.node.id;
  return 0;
}
