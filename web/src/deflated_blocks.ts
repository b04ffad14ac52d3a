// The blocks of a stream that was deflated (RFC 1951): where they begin and end, without unpacking them.
import type { Bytes } from "./engine";

// How many bits follow a length or a distance, by its code, and what the code itself stands for.
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBits = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const sumsOf = (bits: number[], from: number) =>
  bits.map((_, code) => bits.slice(0, code).reduce((sum, more) => sum + (1 << more), from));
const lengths = [...sumsOf(lengthBits, 3).slice(0, 28), 258], distances = sumsOf(distanceBits, 1);
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

// For each next `bits` bits: the symbol times 16, and how many of them it takes.
export interface Codes { table: Uint16Array; mask: number }

function codesOf(lengths: number[]): Codes {
  const bits = Math.max(1, ...lengths), table = new Uint16Array(1 << bits);
  let code = 0;
  for (let length = 1; length <= bits; length++, code <<= 1) {
    lengths.forEach((its, symbol) => {
      if (its !== length) return;
      let turned = 0;
      for (let i = 0; i < length; i++) turned |= (code >> i & 1) << (length - 1 - i);
      for (; turned < table.length; turned += 1 << length) table[turned] = symbol << 4 | length;
      code++;
    });
  }
  return { table, mask: table.length - 1 };
}

const times = (count: number, value: number) => new Array<number>(count).fill(value);
let fixed: [Codes, Codes] | undefined;

// In bits, where the last block begins and ends. The first byte that is said, where and by how many bits; by which codes,
// where they are any; and whether it is said again by a repetition. Where the padding of the first block is that is
// stored and comes after it.
export interface Blocks {
  last: number;
  end: number;
  first: number;
  firstAt: number;
  firstBits: number;
  firstCodes: Codes | undefined;
  repeatsFirst: boolean;
  stored?: number;
}

// Nothing where it is no such stream.
export function blocksOf(bytes: Bytes): Blocks | undefined {
  const found: Blocks = { last: 0, end: 0, first: -1, firstAt: 0, firstBits: 8, firstCodes: undefined,
                          repeatsFirst: false };
  let at = 0, said = 0;
  const peek = () => {
    const i = at >> 3;
    return (bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 | bytes[i + 3]! << 24) >>> (at & 7);
  };
  const take = (count: number) => {
    const value = peek() & ((1 << count) - 1);
    at += count;
    return value;
  };
  const next = ({ table, mask }: Codes) => {
    const entry = table[peek() & mask]!;
    at += entry & 15;
    return entry & 15 ? entry >> 4 : -1;
  };
  const ownCodes = (): [Codes, Codes] => {
    const many = take(5) + 257, few = take(5) + 1, count = take(4) + 4, small = times(19, 0);
    for (let i = 0; i < count; i++) small[orderOfLengths[i]!] = take(3);
    const codes = codesOf(small), all: number[] = [];
    while (all.length < many + few) {
      const symbol = next(codes);
      if (symbol < 0) break;
      if (symbol < 16) all.push(symbol);
      else if (symbol === 16) all.push(...times(take(2) + 3, all[all.length - 1] ?? 0));
      else all.push(...times(symbol === 17 ? take(3) + 3 : take(7) + 11, 0));
    }
    return [codesOf(all.slice(0, many)), codesOf(all.slice(many, many + few))];
  };
  const fixedCodes = (): [Codes, Codes] =>
    fixed ??= [codesOf([...times(144, 8), ...times(112, 9), ...times(24, 7), ...times(8, 8)]), codesOf(times(30, 5))];
  // The symbols of a block; whether they end as they should.
  const passSymbols = ([ofBytes, ofDistances]: [Codes, Codes]): boolean => {
    const { table, mask } = ofBytes;
    for (;;) {
      // Nearly all that is passed is bytes, a symbol each.
      let here = at, count = said, symbol = 0;
      for (;; count++) {
        const i = here >> 3;
        const entry = table[(bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16) >> (here & 7) & mask]!;
        symbol = entry >> 4;
        if ((entry & 15) === 0 || here > 8 * bytes.length) return false;
        if (!count && symbol < 256)
          Object.assign(found, { first: symbol, firstAt: here, firstBits: entry & 15, firstCodes: ofBytes });
        here += entry & 15;
        if (symbol >= 256) break;
      }
      at = here;
      said = count;
      if (symbol === 256) return true;
      if (symbol > 285) return false;
      const length = lengths[symbol - 257]! + take(lengthBits[symbol - 257]!), code = next(ofDistances);
      if (code < 0 || code > 29) return false;
      if (said === distances[code]! + take(distanceBits[code]!)) found.repeatsFirst = true;
      said += length;
    }
  };
  for (;;) {
    found.last = at;
    const isLast = take(1), kind = take(2);
    if (kind === 3) return undefined;
    if (kind === 0) {
      if (said) found.stored ??= at;
      at = (at + 7) & ~7;
      const length = take(16);
      at += 16;
      if (!said && length) Object.assign(found, { first: bytes[at >> 3]!, firstAt: at });
      said += length;
      at += 8 * length;
    } else if (!passSymbols(kind === 2 ? ownCodes() : fixedCodes())) {
      return undefined;
    }
    found.end = at;
    if (at > 8 * bytes.length) return undefined;
    if (isLast) return found;
  }
}
