import type { Deadline } from "./deadline.ts";

/**
 * The largest body that is read, in bytes, after decompression. The largest answers of balance APIs
 * have thousands of entries in some hundred kilobytes; 16 MiB leaves room and bounds the memory.
 */
export const DEFAULT_MAX_RESPONSE_BYTES: number = 16 * 1024 * 1024;

/** A body that was not read to its end because it is larger than allowed. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

/**
 * The bytes of a response, up to `limit`. Stops reading at the limit, so that memory stays bounded
 * whatever the provider sends.
 *
 * @throws BodyTooLarge past the limit, and what the stream or the deadline throws.
 */
export async function readBody(
  response: Response,
  limit: number,
  deadline: Deadline,
): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.race(reader.read());
      if (done) return join(chunks, size);
      size += value.byteLength;
      if (size > limit) throw new BodyTooLarge(`The body is larger than ${limit} bytes.`);
      chunks.push(value);
    }
  } catch (error) {
    // The rest is not wanted, and a source that fails to stop can't hold the caller up.
    reader.cancel(error).catch(() => {});
    throw error;
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
