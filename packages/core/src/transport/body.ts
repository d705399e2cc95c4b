import type { ByteStream } from "../contract.ts";
import type { Deadline } from "./deadline.ts";
import type { FetchHeaders, FetchResponse } from "./fetch.ts";

/** What was read of a body. */
export interface Body {
  readonly bytes: Uint8Array;
  /** False where the body is larger than allowed: these are its first bytes. */
  readonly complete: boolean;
  /** The body, where it is not read but handed out: then there are no bytes. */
  readonly stream?: ByteStream;
}

/**
 * The bytes of a response, up to `limit`. Stops reading there, so that memory stays bounded whatever
 * the provider sends. `isHttp` says that the runtime made the response, as HTTP has it.
 *
 * @throws {Error} when the stream fails or the deadline passes: theirs.
 */
export async function readBody(
  response: FetchResponse,
  limit: number,
  deadline: Deadline,
  isHttp = false,
): Promise<Body> {
  const stream = streamOf(response);
  const isBounded = isHttp && isAnnouncedWithin(limit, response.headers);
  if (isBounded || stream === undefined) {
    const bytes = new Uint8Array(await deadline.race(response.arrayBuffer()));
    return cut(bytes, limit);
  }
  const reader = stream.getReader();
  let isRead = false;
  try {
    const body = await deadline.race(readStream(reader, limit));
    isRead = body.complete;
    return body;
  } finally {
    // What is left is not wanted, and a source that fails to stop can't hold the caller up.
    if (!isRead) reader.cancel().catch(() => {});
  }
}

async function readStream(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const next = await reader.read();
    if (next.done) return { bytes: join(chunks, size), complete: true };
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size > limit) return cut(join(chunks, size), limit);
  }
}

function cut(bytes: Uint8Array, limit: number): Body {
  const complete = bytes.byteLength <= limit;
  return { bytes: complete ? bytes : bytes.subarray(0, limit), complete };
}

/** HTTP holds a body to its Content-Length (RFC 9112, section 6.3), unless it is compressed. */
function isAnnouncedWithin(limit: number, headers: FetchHeaders): boolean {
  const length = headers.get("content-length");
  return length !== null && Number(length) <= limit && headers.get("content-encoding") === null;
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
export function discardBody(response: FetchResponse): void {
  const stream = response.bodyUsed ? undefined : streamOf(response);
  stream?.cancel().catch(() => {});
}

/** The body as a stream of the Web: node-fetch has one of Node's, React Native none. */
function streamOf({ body }: FetchResponse): ReadableStream<Uint8Array> | undefined {
  const stream = body as ReadableStream<Uint8Array> | null | undefined;
  return typeof stream?.getReader === "function" ? stream : undefined;
}
