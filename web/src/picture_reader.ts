// Reads a picture of our own (core/exchange/svg.h) without the browser's parser, which takes three times as long.

export interface Piece {
  name: string;
  pieces: Piece[];
  words: string;  // between its tags, where nothing else is there
  attribute(name: string): string | undefined;
}

const tag = /<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>([^<]*)/g;
const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const plain = (text: string) => text.includes("&") ? text.replace(/&(#?\w+);/g, (all, name: string) => signs[name] ?? all) : text;

class Element implements Piece {
  readonly pieces: Piece[] = [];

  constructor(readonly name: string, private readonly attributes: string, private readonly text: string) {}

  get words(): string { return plain(this.text); }

  attribute(name: string): string | undefined {
    const at = this.attributes.indexOf(` ${name}="`), from = at + name.length + 3;
    return at < 0 ? undefined : plain(this.attributes.slice(from, this.attributes.indexOf('"', from)));
  }
}

// The picture; nothing where there is something in it that is not written so.
export function pictureIn(svg: string): Piece | undefined {
  const outside = new Element("", "", ""), open = [outside];
  let read = 0;
  for (const [all, isEnd, name, attributes, isWhole, text] of svg.matchAll(tag)) {
    read += all.length;
    if (isEnd) {
      if (open.pop()?.name !== name || !open.length) return undefined;
    } else {
      const element = new Element(name!, attributes!, text!);
      open[open.length - 1]!.pieces.push(element);
      if (!isWhole) open.push(element);
    }
  }
  const [picture] = outside.pieces;
  return read === svg.length && open.length === 1 && outside.pieces.length === 1 && picture!.name === "svg" ? picture : undefined;
}
