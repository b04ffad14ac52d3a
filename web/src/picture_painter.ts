// Paints a picture of our own (core/exchange/svg.h) strip by strip. A browser that draws the SVG itself needs a canvas as
// large as the whole picture; a strip needs little, and finds what lies in it without looking at all the rest.
import { type Piece, pictureIn } from "./picture_reader";
import { type RowsToPaint, rowsToPaint, type Span } from "./picture_rows";

interface Style { fill: string; stroke: string; width: number; cap: CanvasLineCap; join: CanvasLineJoin }
type Context = OffscreenCanvasRenderingContext2D;

// Something that is painted, from `top` to `bottom` in pixels of the picture.
interface Item extends Span { paint(context: Context, top: number, bottom: number): void }

// Where a part of the picture lies in it: y of the picture = y * scale + dy; `top` and `bottom` are its own edges there.
interface Place extends Span { scale: number; dy: number }

export class PicturePainter {
  private readonly items: Item[] = [];
  private readonly changes: Span[] = [];  // where something changes downwards
  private isWhole = true;
  private family = "sans-serif";
  // What the letters are made of must be there before they are painted (picture_letters.ts).
  typefaces = "";

  constructor(svg: string) {
    const picture = pictureIn(svg);
    if (!picture) this.isWhole = false;
    else this.addAll(picture, this.items, { fill: "#000", stroke: "none", width: 1, cap: "butt", join: "miter" },
                     { scale: 1, dy: 0, top: 0, bottom: number(picture, "height") });
  }

  // Whether everything in it is of a kind that is painted here.
  get canPaint(): boolean { return this.isWhole; }

  // In pixels, of the picture at `scale`, which is `height` high then.
  strips(scale: number, height: number, most: number): RowsToPaint[] {
    return rowsToPaint(this.changes.map(({ top, bottom }) => ({ top: top * scale, bottom: bottom * scale })), height, most);
  }

  // Fills that many rows of the context's canvas with those of the picture at `scale` that begin at `top`.
  paint(context: Context, scale: number, top: number, rows: number): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.save();
    context.beginPath();
    context.rect(0, 0, context.canvas.width, rows);
    context.clip();
    context.fillStyle = "#fff";
    context.fill();
    context.setTransform(scale, 0, 0, scale, 0, -top);
    context.fontKerning = "none";
    paintAll(this.items, context, top / scale, (top + rows) / scale);
    context.restore();
  }

  private addAll(parent: Piece, items: Item[], style: Style, place: Place): void {
    for (const piece of parent.pieces) this.add(piece, items, style, place);
  }

  private add(element: Piece, items: Item[], outer: Style, place: Place): void {
    const style = styleOf(element, outer);
    switch (element.name) {
      case "title": case "desc": case "metadata": return;
      case "style": return void (this.typefaces = element.words);
      case "g":
        this.family = element.attribute("font-family") ?? this.family;
        return this.addAll(element, items, style, place);
      case "svg": return void items.push(this.window(element, style, place));
      case "text": return void items.push(this.text(element, style, place));
      default: {
        const shape = shapeOf(element);
        if (!shape) this.isWhole = false;
        else items.push(this.painted(element, shape, style, place));
      }
    }
  }

  // A picture within the picture.
  private window(element: Piece, style: Style, place: Place): Item {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => number(element, name)) as Box;
    const [left, top, wide] = (element.attribute("viewBox") ?? `0 0 ${width} ${height}`).split(" ").map(Number) as Box;
    const by = width / wide, isCut = element.attribute("overflow") !== undefined, inside: Item[] = [];
    const edges = spanOf(y, y + height, 0, place), scale = place.scale * by;
    this.changes.push({ top: edges.top, bottom: edges.top }, { top: edges.bottom, bottom: edges.bottom });
    this.addAll(element, inside, style, { ...edges, scale, dy: (y - top * by) * place.scale + place.dy });
    return { ...edges, paint(context, from, to) {
      context.save();
      context.translate(x, y);
      if (isCut) {
        context.beginPath();
        context.rect(0, 0, width, height);
        context.clip();
      }
      context.scale(by, by);
      context.translate(-left, -top);
      paintAll(inside, context, from, to);
      context.restore();
    } };
  }

  private text(element: Piece, { fill }: Style, place: Place): Item {
    const x = number(element, "x"), y = number(element, "y"), size = number(element, "font-size");
    const font = `${element.attribute("font-weight") ?? 400} ${size}px ${this.family}`, words = element.words;
    const anchor = element.attribute("text-anchor");
    const align = anchor === "end" ? "right" : anchor === "middle" ? "center" : "left";
    const span = spanOf(y - 1.3 * size, y + 0.6 * size, 0, place);
    this.changes.push(span);
    return { ...span, paint(context) {
      context.font = font;
      context.textAlign = align;
      context.fillStyle = fill;
      context.fillText(words, x, y);
    } };
  }

  private painted(element: Piece, { path, changes }: Shape, style: Style, place: Place): Item {
    const opacity = Number(element.attribute("fill-opacity") ?? 1);
    const dashes = (element.attribute("stroke-dasharray") ?? "").split(" ").filter(Boolean).map(Number);
    // Pointed corners reach farther than half the line's width.
    const spans = changes?.map(({ top, bottom }) => spanOf(top, bottom, 2 * style.width, place)) ?? [place];
    const edges = { top: Math.min(...spans.map(({ top }) => top)), bottom: Math.max(...spans.map(({ bottom }) => bottom)) };
    this.changes.push(...(dashes.length ? [edges] : spans));
    return { ...edges, paint(context) {
      if (style.fill !== "none") {
        context.globalAlpha = opacity;
        context.fillStyle = style.fill;
        context.fill(path);
        context.globalAlpha = 1;
      }
      if (style.stroke === "none" || !style.width) return;
      context.strokeStyle = style.stroke;
      context.lineWidth = style.width;
      context.lineCap = style.cap;
      context.lineJoin = style.join;
      context.setLineDash(dashes);
      context.stroke(path);
    } };
  }
}

type Box = [number, number, number, number];

const number = (element: Piece, name: string) => Number(element.attribute(name) ?? 0);

function paintAll(items: Item[], context: Context, top: number, bottom: number): void {
  for (const item of items) if (item.top < bottom && item.bottom > top) item.paint(context, top, bottom);
}

function styleOf(element: Piece, outer: Style): Style {
  const of = (name: string, otherwise: string) => element.attribute(name) ?? otherwise;
  return { fill: of("fill", outer.fill), stroke: of("stroke", outer.stroke),
           width: Number(of("stroke-width", String(outer.width))), cap: of("stroke-linecap", outer.cap) as CanvasLineCap,
           join: of("stroke-linejoin", outer.join) as CanvasLineJoin };
}

function spanOf(top: number, bottom: number, more: number, { scale, dy }: Place): { top: number; bottom: number } {
  return { top: (top - more) * scale + dy, bottom: (bottom + more) * scale + dy };
}

// A path, and where it changes downwards; without that it may do so anywhere in the part it belongs to.
interface Shape { path: Path2D; changes?: Span[] }

function shapeOf(element: Piece): Shape | undefined {
  const at = (name: string) => number(element, name);
  if (element.name === "path") {
    const d = element.attribute("d") ?? "";
    return { path: new Path2D(d), ...(/^M[MLCZ\d .-]*$/.test(d) && { changes: changesOf(d) }) };
  }
  const path = new Path2D();
  if (element.name === "rect") {
    const x = at("x"), y = at("y"), width = at("width"), height = at("height"), r = at("rx");
    if (r <= 0) path.rect(x, y, width, height);
    else if ("roundRect" in path) path.roundRect(x, y, width, height, r);
    else return undefined;
    return { path, changes: [{ top: y, bottom: y + Math.max(r, 0) }, { top: y + height - Math.max(r, 0), bottom: y + height }] };
  }
  if (element.name !== "circle" && element.name !== "ellipse") return undefined;
  const y = at("cy"), wide = at("r") || at("rx"), high = at("r") || at("ry");
  path.ellipse(at("cx"), y, wide, high, 0, 0, 2 * Math.PI);
  return { path, changes: [{ top: y - high, bottom: y + high }] };
}

// Of the lines and curves of a path: not along what goes straight down.
function changesOf(d: string): Span[] {
  const changes: Span[] = [];
  let x = 0, y = 0, start = [0, 0];
  for (const [, kind, numbers] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const values = kind === "Z" ? start : (numbers!.match(/-?[\d.]+/g) ?? []).map(Number);
    const ys = values.filter((_, i) => i % 2), [toX, toY] = values.slice(-2) as [number, number];
    if (kind !== "M") ys.push(y);
    if (kind !== "C" && toX === x && values.length === 2) changes.push(...ys.map((y) => ({ top: y, bottom: y })));
    else changes.push({ top: Math.min(...ys), bottom: Math.max(...ys) });
    x = toX, y = toY;
    if (kind === "M") start = values.slice(0, 2);
  }
  return changes;
}
