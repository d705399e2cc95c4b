import type { Deadline } from "./deadline.ts";

/**
 * The largest body that is read, in bytes, after decompression. The largest answers of balance APIs
 * have thousands of entries in some hundred kilobytes; 16 MiB leaves room and bounds the memory.
 */
export const DEFAULT_MAX_RESPONSE_BYTES: number = 16 * 1024 * 1024;

/** What was read of a body. */
export interface Body {
  readonly bytes: Uint8Array;
  /** False where the body is larger than allowed: these are its first bytes. */
  readonly complete: boolean;
}

/**
 * The bytes of a response, up to `limit`. Stops reading at the limit, so that memory stays bounded
 * whatever the provider sends.
 *
 * @throws what the stream or the deadline throws.
 */
export async function readBody(
  response: Response,
  limit: number,
  deadline: Deadline,
): Promise<Body> {
  const reader = response.body?.getReader();
  if (reader === undefined) return { bytes: new Uint8Array(), complete: true };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      if (done) return { bytes: join(chunks, size), complete: true };
      chunks.push(value);
      size += value.byteLength;
      if (size > limit) return { bytes: join(chunks, size).subarray(0, limit), complete: false };
    }
  } finally {
    // What is left is not wanted, and a source that fails to stop can't hold the caller up.
    reader.cancel().catch(() => {});
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Drops a body that nobody will read, so that its connection is free. */
export function discardBody(response: Response): void {
  if (response.body !== null && !response.bodyUsed) response.body.cancel().catch(() => {});
}
