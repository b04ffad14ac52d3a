// Raw deflate (RFC 1951) and back, with the browser's own streams (Chromium 103, Firefox 113, Safari 16.4).
import type { Bytes, ErrorText } from "./engine";

export interface Deflated { error: ErrorText; bytes: Bytes }

type Transform = CompressionStream | DecompressionStream;

const nothing: Bytes = new Uint8Array(0);
const slice = 4096;  // bytes handed over at once: at most 4 MB come out of them before we can stop

export function deflate(bytes: Bytes): Promise<Deflated> {
  return run(() => new CompressionStream("deflate-raw"), bytes, Infinity);
}

// At most `limit` bytes; more are not waited for.
export function inflate(bytes: Bytes, limit: number): Promise<Deflated> {
  return run(() => new DecompressionStream("deflate-raw"), bytes, limit);
}

async function run(make: () => Transform, bytes: Bytes, limit: number): Promise<Deflated> {
  let transform: Transform;
  try {
    transform = make();
  } catch {
    return { error: "unavailable", bytes: nothing };
  }
  // What goes wrong with the writing is seen where the result is read.
  void write(transform.writable, bytes).catch(() => undefined);
  const reader = transform.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      size += next.value.length;
      if (size <= limit) continue;
      void reader.cancel().catch(() => undefined);
      return { error: "too_large:bytes", bytes: nothing };
    }
  } catch {
    return { error: "damaged:deflate", bytes: nothing };
  }
  return { error: "", bytes: joined(parts, size) };
}

async function write(stream: WritableStream<BufferSource>, bytes: Bytes): Promise<void> {
  const writer = stream.getWriter();
  for (let at = 0; at < bytes.length; at += slice) await writer.write(bytes.subarray(at, at + slice));
  await writer.close();
}

function joined(parts: Uint8Array[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
