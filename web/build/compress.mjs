// Brotli and gzip at their best, for files that compression makes smaller.
import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";

export async function compressed(name, bytes) {
  if (/\.(png|woff2)$/.test(name)) return {};
  const brotli = (block) => promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_LGBLOCK]: block,
    },
  });
  // Which size of block is better depends on the file; 0: brotli chooses.
  const [chosen, small, gz] = await Promise.all([brotli(0), brotli(16), promisify(gzip)(bytes, { level: 9 })]);
  const br = small.length < chosen.length ? small : chosen;
  return { br: br.length < bytes.length ? br : undefined, gz: gz.length < bytes.length ? gz : undefined };
}
