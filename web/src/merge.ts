// One text that two people changed at the same time: core/model/merge_text.h in the page, for what a field shows.

// What turned one text into another, as one piece: from `from` up to `to` it became `words`.
export interface TextChange { from: number; to: number; words: string }

const withinPair = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

export function textChange(was: string, is: string): TextChange {
  const most = Math.min(was.length, is.length);
  let head = 0, tail = 0;
  while (head < most && was[head] === is[head]) ++head;
  while (withinPair(was, head) || withinPair(is, head)) --head;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) ++tail;
  while (withinPair(was, was.length - tail) || withinPair(is, is.length - tail)) --tail;
  return { from: head, to: was.length - tail, words: is.slice(head, is.length - tail) };
}

// Where a place in the old text is in the new one.
export function follow({ from, to, words }: TextChange, place: number): number {
  if (place <= from) return place;
  return place >= to ? place - to + from + words.length : from + words.length;
}

export function mergeText(base: string, ours: string, theirs: string): string {
  if (ours === base || ours === theirs) return theirs;
  if (theirs === base) return ours;
  const a = textChange(base, ours), b = textChange(base, theirs);
  const part = (from: number, to: number, change: TextChange) =>
    base.slice(from, change.from) + change.words + base.slice(change.to, to);
  if (a.to <= b.from && a.from !== b.to) return part(0, b.from, a) + part(b.from, base.length, b);
  if (b.to <= a.from) return part(0, a.from, b) + part(a.from, base.length, a);
  const from = Math.min(a.from, b.from), to = Math.max(a.to, b.to);
  const both = [b, a].filter((change) => change.words).map((change) => part(from, to, change));
  return base.slice(0, from) + both.join(" ") + base.slice(to);
}
