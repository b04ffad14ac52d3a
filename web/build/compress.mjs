// Brotli and gzip at their best, for files that compression makes smaller.
import { brotliCompress, constants, gzip } from "node:zlib";
import { promisify } from "node:util";

export async function compressed(name, bytes) {
  if (/\.(png|woff2)$/.test(name)) return {};
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: 22,
      },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return { br: br.length < bytes.length ? br : undefined, gz: gz.length < bytes.length ? gz : undefined };
}
