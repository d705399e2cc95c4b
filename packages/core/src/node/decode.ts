import { pipeline, Readable, type Transform } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import * as zlib from "node:zlib";
import type { BodyQueue } from "./body-queue.ts";

/** As `fetch` and curl: what came before a missing end is handed over, and its reader sees that it is cut. */
const UNZIP = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const UNBROTLI = {
  flush: zlib.constants.BROTLI_OPERATION_FLUSH,
  finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
};

/** What undoes a content coding, by its name (RFC 9110, section 8.4.1; RFC 7932, section 13). */
const DECODERS: ReadonlyMap<string, () => Transform> = new Map([
  ["gzip", () => zlib.createGunzip(UNZIP)],
  ["x-gzip", () => zlib.createGunzip(UNZIP)],
  ["deflate", () => zlib.createInflate(UNZIP)],
  ["br", () => zlib.createBrotliDecompress(UNBROTLI)],
]);

/** More than any server has a reason to use. `fetch` and curl stop there as well. */
const MAX_CODINGS = 5;

/**
 * A body without its content codings, which are undone from the last to the first (RFC 9110, section 8.4). One
 * with a coding that is not known stays as it came.
 *
 * @throws {Error} when it has too many of them.
 */
export function decode(
  body: BodyQueue,
  contentEncoding: string,
): BodyQueue | ReadableStream<Uint8Array> {
  const codings = contentEncoding.toLowerCase().split(",").reverse();
  if (codings.length > MAX_CODINGS) {
    throw new Error(`the answer is packed ${codings.length} times.`);
  }
  const decoders = codings.map((coding) => DECODERS.get(coding.trim()));
  if (decoders.includes(undefined)) return body;
  // Whoever reads the last of them hears of a failure of any.
  const unpacked = decoders.reduce<Readable>(
    (packed, create) => (create ? pipeline(packed, create(), () => {}) : packed),
    Readable.from(body, { objectMode: false }),
  );
  return Readable.toWeb(unpacked);
}
