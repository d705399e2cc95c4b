import type { ByteStream } from "../contract.ts";
import type { Body } from "../transport/body.ts";
import type { Call } from "../transport/call.ts";
import { connectionError, readWhole } from "../transport/exchange.ts";
import type { FetchResponse } from "../transport/fetch.ts";
import { Reply } from "../transport/reply.ts";
import { isSuccess } from "../transport/status.ts";
import { contentOf } from "./answer.ts";
import { cleanCause } from "./caller.ts";
import { tooLarge } from "./failures.ts";
import { matchMediaTypes } from "./media-type.ts";
import { successContent } from "./unusual-body.ts";

/** What an answer has no bytes of: its body is handed out as it comes. */
const NO_BYTES = new Uint8Array();

/** The body of an answer: a success whose media type is one of a stream is handed out, any other is read. */
export async function readOrStream(call: Call, response: FetchResponse): Promise<Body> {
  if (!isStream(call, response)) return readWhole(call, response);
  return { bytes: NO_BYTES, complete: true, stream: openStream(call, response) };
}

function isStream({ operation }: Call, response: FetchResponse): boolean {
  if (!isSuccess(response.status)) return false;
  const content = contentOf(operation, response.status) ?? successContent(operation, false);
  const [mediaType] = matchMediaTypes(content, response.headers.get("content-type"));
  return mediaType !== undefined && content[mediaType] === "stream";
}

/**
 * The body as it comes, within what is left of the time of its call. It ends with the errors of the call:
 * `TimeoutError`, `AbortedError`, `ConnectionError` where it breaks off, and `ResponseFormatError` where it is
 * larger than allowed. Whoever cancels it, or leaves a loop over it, frees the connection.
 */
function openStream(call: Call, response: FetchResponse): ByteStream {
  const { deadline, settings, redactor } = call;
  const { signal } = deadline;
  const chunks = chunksOf(response);
  let size = 0;
  let onAbort = (): void => {};
  const end = (): void => {
    signal.removeEventListener("abort", onAbort);
    deadline.isHeld = false;
    deadline.close();
  };
  const stop = (): void => {
    end();
    chunks.stop();
  };
  const aborted = async (): Promise<unknown> => {
    await cleanCause(redactor, signal.reason);
    return signal.reason;
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        onAbort = () => {
          stop();
          aborted().then((error) => controller.error(error));
        };
        signal.addEventListener("abort", onAbort);
      },
      async pull(controller) {
        let next: Chunk;
        try {
          next = await chunks.next();
        } catch (error) {
          stop();
          throw signal.aborted
            ? await aborted()
            : await connectionError(call, "the answer broke off", error);
        }
        // A source that was stopped says that it is done: the body is not.
        if (signal.aborted) throw await aborted();
        if (next.done) {
          end();
          controller.close();
          return;
        }
        size += next.value.byteLength;
        if (size > settings.maxResponseBytes) {
          stop();
          throw await tooLarge(call, new Reply(response, { bytes: NO_BYTES, complete: false }));
        }
        controller.enqueue(next.value);
      },
      cancel: stop,
    },
    // Nothing is taken from the connection before somebody asks for it.
    { highWaterMark: 0 },
  );
  deadline.isHeld = true;
  return stream as ByteStream;
}

type Chunk =
  | { readonly done: true }
  | { readonly done?: false | undefined; readonly value: Uint8Array };

interface Chunks {
  next(): Promise<Chunk>;
  /** Lets go of the connection. One that fails to can't hold anybody up. */
  stop(): void;
}

/** The chunks of a body: of a stream of the Web, of one of Node's (node-fetch), or all at once. */
function chunksOf(response: FetchResponse): Chunks {
  const body = Object(response.body) as Partial<
    ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>
  >;
  if (typeof body.getReader === "function") {
    const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
    const stop = (): void => void reader.cancel().catch(() => {});
    return { next: async () => toChunk(await reader.read()), stop };
  }
  return chunksFrom(body[Symbol.asyncIterator]?.() ?? whole(response));
}

function chunksFrom(iterator: AsyncIterator<Uint8Array>): Chunks {
  const stop = (): void => void iterator.return?.().catch(() => {});
  return { next: async () => toChunk(await iterator.next()), stop };
}

function toChunk({ done, value }: { done?: boolean; value?: Uint8Array | undefined }): Chunk {
  return done || value === undefined ? { done: true } : { value };
}

/** React Native has no streams: the whole of a body is one chunk. */
async function* whole(response: FetchResponse): AsyncGenerator<Uint8Array, undefined> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > 0) yield bytes;
}
