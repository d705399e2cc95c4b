import type { ByteStream } from "../contract.ts";
import { parseJsonLater } from "../json/parse-later.ts";
import type { Body } from "./body.ts";
import type { FetchResponse } from "./fetch.ts";
import { parseRetryAfter } from "./retry.ts";

/** An answer, read as far as is allowed. */
export class Reply {
  readonly response: FetchResponse;
  readonly bytes: Uint8Array;
  /** False where the body is larger than allowed: `bytes` are its first. */
  readonly complete: boolean;
  /** The body, where it is handed out as it comes: then there are no `bytes`. */
  readonly stream: ByteStream | undefined;
  #json: { readonly value: unknown } | undefined;

  constructor(response: FetchResponse, { bytes, complete, stream }: Body) {
    this.response = response;
    this.bytes = bytes;
    this.complete = complete;
    this.stream = stream;
  }

  get contentType(): string | null {
    return this.response.headers.get("content-type");
  }

  /** Seconds, from `Retry-After`; null where it says nothing. */
  get retryAfter(): number | null {
    return parseRetryAfter(this.response.headers.get("retry-after"));
  }

  /** The body as text; bytes that are not UTF-8 show as U+FFFD. */
  get text(): string {
    return new TextDecoder().decode(this.bytes);
  }

  /**
   * The body read as JSON, every number exact; a promise of it where code is to be loaded for that. A
   * byte order mark is skipped (RFC 8259, section 8.1).
   *
   * @throws {TypeError} when it is not UTF-8 (RFC 8259, section 8.1).
   * @throws {SyntaxError} when it is not JSON.
   */
  json(): unknown {
    this.#json ??= { value: parseJsonLater(utf8.decode(this.bytes)) };
    return this.#json.value;
  }
}

/** Never guesses at a character. */
const utf8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true });
