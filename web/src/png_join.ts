// PNGs of strips that lie below one another, put together to one PNG without unpacking them (RFC 1950 and 1951, the PNG
// specification): their compressed streams are joined where the last block of each ends.
import { type Blocks, blocksOf } from "./deflated_blocks";
import type { Bytes } from "./engine";

export interface Strip {
  header: Bytes;  // the data of IHDR
  stream: Bytes;  // what zlib packed, without its head and its sum
  lastBlock: number;  // the bit of the stream at which its last block begins, and the bit behind that block
  end: number;
  sum: number;  // Adler-32 of what it unpacks to
}

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const channels: Record<number, number> = { 2: 3, 6: 4 };  // by the kind of colour; others have a palette or are grey
const base = 65521;  // of Adler-32

// How a row is said that has none above it, where another row has come above it: by its filter. An average cannot be.
const alone: Record<number, number> = { 0: 0, 1: 1, 2: 0, 4: 1 };

// The strip in a PNG; nothing where it is none that can be joined: interlaced, with a palette, or packed in another way.
export function stripIn(png: Bytes): Strip | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (signature.some((byte, i) => png[i] !== byte)) return undefined;
  let header: Bytes | undefined;
  const data: Bytes[] = [];
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at), name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") header = body;
    if (name === "IDAT") data.push(body);
    at += 12 + length;
  }
  if (!header || !channels[header[9]!] || header[12] !== 0) return undefined;
  const packed = together(data), blocks = packed.length > 6 ? blocksOf(packed.subarray(2, -4)) : undefined;
  const filter = blocks && alone[blocks.first];
  if (!blocks || filter === undefined) return undefined;
  const trailer = packed.length - 4, sum = new DataView(packed.buffer).getUint32(trailer);
  const strip = { header, stream: packed.slice(2, trailer), lastBlock: blocks.last, end: blocks.end, sum };
  return filter === blocks.first ? strip : saidAlone(strip, blocks, filter);
}

// Rows, and bytes of one as they are packed.
function sizeOf(header: Bytes): { rows: number; row: number } {
  const view = new DataView(header.buffer, header.byteOffset);
  return { rows: view.getUint32(4), row: 1 + Math.ceil(view.getUint32(0) * channels[header[9]!]! * header[8]! / 8) };
}

// The strip with another filter for its first row, which is the first byte that is packed. Nothing where its block has no
// code for that, or where it is repeated for another row.
function saidAlone(strip: Strip, blocks: Blocks, filter: number): Strip | undefined {
  const { first, firstAt, firstBits, firstCodes, stored } = blocks;
  const code = firstCodes ? firstCodes.table.findIndex((entry) => entry >> 4 === filter && (entry & 15) > 0) : filter;
  if (blocks.repeatsFirst || code < 0) return undefined;
  const { rows, row } = sizeOf(strip.header), change = filter - first;
  const a = ((strip.sum & 0xffff) + change + base) % base;
  const b = ((strip.sum >>> 16) + change * (rows * row % base) + 4 * base) % base;
  // What follows moves by some bits, up to a block that is stored: that begins with a byte.
  const bits = firstCodes ? firstCodes.table[code]! & 15 : 8, by = bits - firstBits, upTo = stored ?? strip.end;
  const byLater = stored === undefined ? by : nextByte(stored + by) - nextByte(stored);
  const moved = (at: number) => at <= firstAt ? at : at <= upTo ? at + by : at + byLater;
  const stream = new Uint8Array(strip.stream.length + 2);
  copyBits(strip.stream, 0, firstAt, stream, 0);
  copyBits(Uint8Array.from([code, code >> 8]), 0, bits, stream, firstAt);
  copyBits(strip.stream, firstAt + firstBits, upTo, stream, firstAt + bits);
  if (stored !== undefined) copyBits(strip.stream, nextByte(stored), strip.end, stream, nextByte(stored) + byLater);
  return { ...strip, stream, sum: (b * 65536 + a) >>> 0, end: moved(strip.end), lastBlock: moved(strip.lastBlock) };
}

const nextByte = (bit: number) => (bit + 7) & ~7;

// The bits from `from` to `until` of `source`, to where `at` is in `target`, which has zeros there.
function copyBits(source: Bytes, from: number, until: number, target: Bytes, at: number): void {
  for (; from < until; at += 8, from += 8) {
    const mask = until - from < 8 ? (1 << until - from) - 1 : 255;
    const byte = (source[from >> 3]! | source[(from >> 3) + 1]! << 8) >> (from & 7) & mask;
    target[at >> 3]! |= byte << (at & 7);
    if (at & 7) target[(at >> 3) + 1]! |= byte >> 8 - (at & 7);
  }
}

// One PNG of all of them, the first at the top. Nothing where they are not of one width and kind.
export function joined(strips: Strip[]): Bytes | undefined {
  const [{ header }] = strips as [Strip];
  if (strips.some((strip) => strip.header.some((byte, i) => (i < 4 || i > 7) && byte !== header[i]))) return undefined;
  const whole = header.slice();
  let sum = 1, height = 0;
  const packed = [Uint8Array.from([0x78, 1])];
  strips.forEach((strip, i) => {
    const { rows, row } = sizeOf(strip.header);
    sum = sumOfBoth(sum, strip.sum, row * rows);
    height += rows;
    packed.push(bodyOf(strip, i + 1 === strips.length));
  });
  new DataView(whole.buffer).setUint32(4, height);
  const end = new Uint8Array(4);
  new DataView(end.buffer).setUint32(0, sum);
  return together([Uint8Array.from(signature), chunk("IHDR", whole), chunk("IDAT", together([...packed, end])),
                   chunk("IEND", new Uint8Array(0))]);
}

function together(parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// The blocks of a strip. All but the last strip end with an empty block that is stored, which brings the next one to the
// beginning of a byte.
function bodyOf({ stream, lastBlock, end }: Strip, isLast: boolean): Bytes {
  const body = stream.slice(0, (end + 7) >> 3);
  if (isLast) return body;
  body[lastBlock >> 3]! &= ~(1 << (lastBlock & 7));
  const used = end & 7;
  if (used) body[body.length - 1]! &= (1 << used) - 1;
  return together([body, Uint8Array.from(used && used <= 5 ? [0, 0, 255, 255] : [0, 0, 0, 255, 255])]);
}

// Adler-32 of what two texts are together, from those of each; `length` of the second.
function sumOfBoth(one: number, two: number, length: number): number {
  const rest = length % base, low = one & 0xffff;
  const a = (low + (two & 0xffff) + base - 1) % base;
  const b = (rest * low % base + (one >>> 16) + (two >>> 16) + base - rest) % base;
  return (b * 65536 + a) >>> 0;
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let i = 0; i < 8; i++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte >>> 0;
});

function chunk(name: string, data: Bytes): Bytes {
  const all = new Uint8Array(data.length + 12), view = new DataView(all.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) all[4 + i] = name.charCodeAt(i);
  all.set(data, 8);
  let crc = 0xffffffff;
  for (let i = 4; i < data.length + 8; i++) crc = crcs[(crc ^ all[i]!) & 255]! ^ (crc >>> 8);
  view.setUint32(data.length + 8, ~crc >>> 0);
  return all;
}
