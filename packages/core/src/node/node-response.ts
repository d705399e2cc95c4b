import type { ReadableStream } from "node:stream/web";
import type { FetchHeaders, FetchResponse } from "../transport/fetch.ts";
import type { BodyQueue } from "./body-queue.ts";
import { decode } from "./decode.ts";
import type { HeaderFields } from "./dispatcher.ts";
import { NodeHeaders } from "./node-headers.ts";

/** An answer whose body can be taken once, in chunks or as a whole. */
export class NodeResponse implements FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: FetchHeaders;
  /** The body as it comes, unpacked. */
  readonly body: BodyQueue | ReadableStream<Uint8Array>;

  /** @throws {Error} when the body can't be unpacked. */
  constructor(status: number, statusText: string, fields: HeaderFields, received: BodyQueue) {
    this.status = status;
    this.statusText = statusText;
    this.headers = new NodeHeaders(fields);
    const coding = this.headers.get("content-encoding");
    this.body = coding === null ? received : decode(received, coding);
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.body) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks)).buffer;
  }
}
