// Draws the outlines of a TrueType font with fewer points, on a coarser grid. For icons: theirs are strokes that a
// program turned into outlines, with a point every few hundredths of a pixel.
//
// Only Dear ImGui reads the result: tables that it does not need are left out, and checksums are 0.

// Units of the font as it comes, 1000 to the em; an icon of 24 pixels has 0.024 pixels to the unit.
const tolerance = { line: 1, curve: 2 }; // how far an outline may move
const grid = 2;                          // what becomes one unit

const flagOn = 1, flagShort = [2, 4], flagSame = [16, 32]; // of a point: x, y
const kept = ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name"];

function tablesOf(font) {
  const tables = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i, begin = font.readUInt32BE(at + 8);
    tables[font.toString("latin1", at, at + 4)] = Buffer.from(font.subarray(begin, begin + font.readUInt32BE(at + 12)));
  }
  return tables;
}

function fontOf(tables) {
  const names = Object.keys(tables).sort();
  const head = Buffer.alloc(12 + 16 * names.length);
  const power = 2 ** Math.floor(Math.log2(names.length));
  head.writeUInt32BE(0x00010000);
  [names.length, power * 16, Math.log2(power), (names.length - power) * 16].forEach((n, i) => head.writeUInt16BE(n, 4 + 2 * i));
  const parts = [head];
  let end = head.length;
  names.forEach((name, i) => {
    const table = tables[name];
    head.write(name, 12 + 16 * i, "latin1");
    head.writeUInt32BE(end, 20 + 16 * i);
    head.writeUInt32BE(table.length, 24 + 16 * i);
    parts.push(table, Buffer.alloc(-table.length & 3));
    end += table.length + (-table.length & 3);
  });
  return Buffer.concat(parts);
}

// The contours of a glyph: lists of points { x, y, on }.
function contoursOf(glyph) {
  if (glyph.length === 0) return [];
  const count = glyph.readInt16BE(0);
  if (count < 0) throw new Error("a glyph made of other glyphs");
  const ends = Array.from({ length: count }, (_, i) => glyph.readUInt16BE(10 + 2 * i));
  let at = 10 + 2 * count;
  at += 2 + glyph.readUInt16BE(at); // past the instructions
  const flags = [];
  while (flags.length <= ends[count - 1]) {
    const flag = glyph[at++], times = flag & 8 ? glyph[at++] + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const [xs, ys] = [0, 1].map((axis) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & flagShort[axis]) value += flag & flagSame[axis] ? glyph[at++] : -glyph[at++];
      else if (!(flag & flagSame[axis])) value += glyph.readInt16BE((at += 2) - 2);
      return value;
    });
  });
  const points = flags.map((flag, i) => ({ x: xs[i], y: ys[i], on: (flag & flagOn) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : ends[i - 1] + 1, end + 1));
}

function glyphOf(contours) {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat(), flags = [], coordinates = [[], []];
  const before = [0, 0];
  for (const { x, y, on } of points) {
    let flag = on ? flagOn : 0;
    [x, y].forEach((value, axis) => {
      const step = value - before[axis];
      before[axis] = value;
      if (step === 0) flag |= flagSame[axis];
      else if (Math.abs(step) < 256) {
        flag |= flagShort[axis] | (step > 0 ? flagSame[axis] : 0);
        coordinates[axis].push(Math.abs(step));
      } else coordinates[axis].push((step >> 8) & 255, step & 255);
    });
    flags.push(flag);
  }
  const head = Buffer.alloc(12 + 2 * contours.length);
  const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  [contours.length, ...box].forEach((n, i) => head.writeInt16BE(n, 2 * i));
  let end = -1;
  contours.forEach((contour, i) => head.writeUInt16BE((end += contour.length), 10 + 2 * i));
  return Buffer.concat([head, Buffer.from([...flags, ...coordinates[0], ...coordinates[1]])]);
}

const middle = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
const along = (a, c, b, t) => {
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
};
const curve = (a, c, b) => Array.from({ length: 17 }, (_, i) => along(a, c, b, i / 16));

function distance(p, a, b) {
  const x = b.x - a.x, y = b.y - a.y, length = x * x + y * y;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * x + (p.y - a.y) * y) / length));
  return Math.hypot(p.x - a.x - t * x, p.y - a.y - t * y);
}

const within = (limit, points, path) =>
  points.every((p) => path.some((to, i) => i > 0 && distance(p, path[i - 1], to) <= limit));
const near = (limit, path, other) => within(limit, path, other) && within(limit, other, path);
const onGrid = ({ x, y }) => ({ x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid });

// The control point of the curve from the first to the last of these points that comes closest to the others.
function control(points) {
  const lengths = [0];
  for (let i = 1; i < points.length; i++)
    lengths.push(lengths[i - 1] + Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y));
  const a = points[0], b = points[points.length - 1], total = lengths[points.length - 1];
  let x = 0, y = 0, weight = 0;
  points.forEach((p, i) => {
    const t = lengths[i] / total, u = 1 - t, w = 2 * t * u;
    x += w * (p.x - u * u * a.x - t * t * b.x);
    y += w * (p.y - u * u * a.y - t * t * b.y);
    weight += w * w;
  });
  return weight > 0 ? onGrid({ x: x / weight, y: y / weight }) : undefined;
}

// One contour anew: of all ways from point to point, each by a line or a curve that stays near, the one with the fewest
// points.
function simpler(contour) {
  const whole = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length];
    return point.on || next.on ? [point] : [point, middle(point, next)];
  });
  const first = whole.findIndex(({ on }) => on);
  const ring = [...whole.slice(first), ...whole.slice(0, first), whole[first]];
  const pieces = []; // each the points of one old line or curve, without its first
  for (let i = 1; i < ring.length; i++) {
    const [a, c] = [ring[i - 1], ring[i]];
    if (c.on) pieces.push(Array.from({ length: 8 }, (_, k) => along(a, middle(a, c), c, (k + 1) / 8)));
    else {
      const b = ring[++i];
      pieces.push(Array.from({ length: 4 }, (_, k) => along(a, c, b, (k + 1) / 4)));
    }
  }
  const nodes = [onGrid(ring[0]), ...pieces.map((piece) => onGrid(piece[piece.length - 1]))];
  const best = nodes.map((_, i) => ({ points: i === 0 ? 0 : Infinity }));
  for (let from = 0; from < pieces.length; from++) {
    const old = [from === 0 ? ring[0] : pieces[from - 1].at(-1)];
    for (let to = from + 1, misses = 0; to < nodes.length && misses < 4; to++) {
      old.push(...pieces[to - 1]);
      const a = nodes[from], b = nodes[to];
      const offer = (points, middlePoint) => {
        const cost = best[from].points + points;
        if (cost < best[to].points) best[to] = { points: cost, from, control: middlePoint };
      };
      if (near(tolerance.line, [a, b], old)) offer(1);
      else {
        const c = control([a, ...old.slice(1, -1), b]);
        if (c && near(tolerance.curve, curve(a, c, b), old)) offer(2, c);
        else misses++;
      }
    }
  }
  const points = [];
  for (let at = nodes.length - 1; at > 0; at = best[at].from) {
    points.unshift({ ...nodes[at], on: true });
    if (best[at].control) points.unshift({ ...best[at].control, on: false });
  }
  return points.map(({ x, y, on }) => ({ x: x / grid, y: y / grid, on }));
}

export function withSimplerOutlines(font) {
  const all = tablesOf(font);
  const tables = Object.fromEntries(kept.map((name) => [name, all[name]]));
  const { head, hhea, hmtx, loca, glyf, maxp } = tables;
  const long = head.readInt16BE(50) === 1, count = maxp.readUInt16BE(4);
  const place = (i) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  const glyphs = Array.from({ length: count }, (_, i) =>
    glyphOf(contoursOf(glyf.subarray(place(i), place(i + 1))).map(simpler)));
  const even = glyphs.map((glyph) => Buffer.concat([glyph, Buffer.alloc(glyph.length & 1)]));
  tables.glyf = Buffer.concat(even);
  tables.loca = Buffer.alloc(2 * (count + 1));
  even.reduce((end, glyph, i) => tables.loca.writeUInt16BE((end + glyph.length) / 2, 2 * (i + 1)) && end + glyph.length, 0);
  head.writeInt16BE(0, 50);
  head.writeUInt16BE(head.readUInt16BE(18) / grid, 18);
  for (const [table, places] of [[head, [36, 38, 40, 42]], [hhea, [4, 6, 8, 10, 12, 14, 16]]])
    for (const at of places) table.writeInt16BE(Math.round(table.readInt16BE(at) / grid), at);
  const wide = hhea.readUInt16BE(34);
  for (let i = 0; i < wide; i++) hmtx.writeUInt16BE(hmtx.readUInt16BE(4 * i) / grid, 4 * i);
  for (let i = 0; i < count; i++)
    hmtx.writeInt16BE(glyphs[i].length ? glyphs[i].readInt16BE(2) : 0, i < wide ? 4 * i + 2 : 4 * wide + 2 * (i - wide));
  return fontOf(tables);
}
