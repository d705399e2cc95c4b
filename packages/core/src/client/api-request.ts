import { mergeHeaders } from "openapi-fetch";
import type { AnyOperation, Args, RequestParts } from "../contract.ts";
import type { OutgoingRequest } from "../transport/call.ts";
import type { Caller } from "./caller.ts";
import { checkCallOptions } from "./check-options.ts";
import type { CallOptions } from "./options.ts";
import {
  completeRequest,
  draftRequest,
  type PreparedOperation,
  type RequestDraft,
} from "./request.ts";
import { secretsIn } from "./secrets.ts";

/** What a call of openapi-fetch is given, so far as it matters here. */
export interface Init extends Omit<CallOptions, "headers" | "place"> {
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body?: unknown;
  readonly headers?: object | undefined;
  readonly querySerializer?: unknown;
  readonly bodySerializer?: unknown;
}

/** The names in an init that say something here; `fetch` gets what has any other: `cache`, `next`. */
const KNOWN: ReadonlySet<string> = new Set([
  ...["params", "body", "headers", "querySerializer", "bodySerializer", "parseAs", "middleware"],
  ...["signal", "timeoutMs", "maxRetries", "label", "fetchOptions"],
]);

/** What openapi-fetch takes and a call can't say: its credentials belong to a client and its spec. */
const REFUSED = ["baseUrl", "fetch", "Request", "pathSerializer", "method", "redirect"];

/** What a middleware may say to `fetch`. */
const FOR_FETCH = [
  "cache",
  "credentials",
  "integrity",
  "keepalive",
  "mode",
  "referrer",
  "referrerPolicy",
] as const;

/**
 * The request of one call of `api`: on its way through openapi-fetch, whose middleware sees what the
 * spec makes of the call, without the credentials, and on its way out.
 */
export class ApiRequest {
  readonly prepared: PreparedOperation;
  readonly #caller: Caller;
  readonly #init: Init;
  readonly #options: CallOptions;
  readonly #draft: RequestDraft;
  /** Who serializes the body knows it, and not what the spec says of it. */
  readonly #hasOwnBody: boolean;
  /** As openapi-fetch made it. */
  #made: Request | undefined;

  /** @throws {ConfigurationError} when something in `init` can't be used or sent. */
  constructor(caller: Caller, operation: AnyOperation, init: Init) {
    const refused = REFUSED.find((name) => Reflect.get(init, name) !== undefined);
    if (refused !== undefined) {
      caller.refuse(
        operation,
        `${refused} is no option of a call: the client and its spec say it.`,
      );
    }
    this.#caller = caller;
    this.#init = init;
    this.#options = callOptionsOf(init);
    this.#hasOwnBody = init.bodySerializer !== undefined && init.body !== undefined;
    const { prepared, draft } = caller.prepare(operation, (ready) => {
      checkCallOptions(this.#options);
      const args = toArgs(operation, init);
      const parts = this.#hasOwnBody
        ? partsWithoutBody(operation, args)
        : operation.request(args as never);
      return { prepared: ready, draft: draftRequest(ready, parts) };
    });
    this.prepared = prepared;
    this.#draft = draft;
  }

  /** What openapi-fetch is given; it hands the request to `fetch`. */
  init(fetch: (request: Request) => Promise<Response>): object {
    const { params, headers, querySerializer, bodySerializer } = this.#init;
    const { url, body, headers: drafted } = this.#draft;
    const [path, ...query] = url.split("?");
    return {
      ...this.#init,
      params: { ...params, path: params?.["path"] ?? {}, header: undefined },
      headers: mergeHeaders(drafted, headersOf(headers), {
        "content-type": drafted["content-type"],
      }),
      pathSerializer: () => path,
      querySerializer: querySerializer ?? (() => query.join("?")),
      bodySerializer: this.#hasOwnBody ? bodySerializer : () => body,
      // The transport watches the signal: the request of openapi-fetch would never let go of it.
      signal: undefined,
      fetch,
      Request: new Proxy(Request, {
        construct: (target, args: ConstructorParameters<typeof Request>) => {
          this.#made = new target(...args);
          return this.#made;
        },
      }),
    };
  }

  /**
   * What is sent for the request that middleware left, and the options of the call.
   *
   * @throws {ConfigurationError} when it would go elsewhere, or can't be sent.
   */
  async outgoing(left: Request): Promise<{ request: OutgoingRequest; options: CallOptions }> {
    const { operation, baseUrl } = this.prepared;
    const isAsMade = left === this.#made;
    const options = isAsMade ? this.#options : this.#changedOptions(left);
    const isDrafted = isAsMade && this.#init.querySerializer === undefined;
    // What comes after a fragment would not be sent.
    const url = isDrafted ? this.#draft.url : left.url.replace(/#.*/, "");
    const { origin } = new URL(baseUrl);
    if (new URL(url).origin !== origin || left.method !== operation.method) {
      const allowed = `it is a ${operation.method} to ${origin}`;
      this.#caller.refuse(operation, `a middleware can't send a call elsewhere: ${allowed}.`);
    }
    const body = isAsMade && !this.#hasOwnBody ? this.#draft.body : await bodyOf(left);
    const { cookie, ...headers } = Object.fromEntries(left.headers);
    const draft = { url, body, headers: cookie === undefined ? {} : { cookie } };
    const { provider } = this.#caller.session;
    const request = this.#caller.prepare(operation, (prepared) =>
      completeRequest(this.#caller.session, prepared, draft, headers),
    );
    const secrets = secretsIn(provider, Object.fromEntries(left.headers));
    return { request: { ...request, secrets }, options };
  }

  /** The options of the call, with what a middleware says to `fetch` over them. */
  #changedOptions(left: Request): CallOptions {
    const made = this.#made;
    const { signal, fetchOptions } = this.#options;
    const changed = FOR_FETCH.filter((name) => left[name] !== made?.[name]);
    return {
      ...this.#options,
      signal: signal ? AbortSignal.any([signal, left.signal]) : left.signal,
      fetchOptions: {
        ...fetchOptions,
        ...Object.fromEntries(changed.map((name) => [name, left[name]])),
      },
    };
  }
}

/** The options of a call in an init, and what is `fetch`'s. */
function callOptionsOf(init: Init): CallOptions {
  const { signal, timeoutMs, maxRetries, label, fetchOptions } = init;
  const others = Object.entries(init).filter(([name]) => !KNOWN.has(name));
  return {
    signal,
    timeoutMs,
    maxRetries,
    label,
    fetchOptions: { ...Object.fromEntries(others), ...fetchOptions },
  };
}

/** What the arguments make, beside a body: the spec may want an object in its place, or a text. */
function partsWithoutBody(operation: AnyOperation, args: Args): RequestParts {
  const request = (body: unknown): RequestParts => {
    const parts = operation.request({ ...args, body, contentType: undefined } as never);
    return { ...parts, body: undefined };
  };
  try {
    return request({});
  } catch {
    return request("");
  }
}

function toArgs(operation: AnyOperation, { params, body, headers }: Init): Args {
  const contentType = headersOf(headers).get("content-type") ?? undefined;
  const args: Record<string, unknown> = { body, contentType };
  for (const [place, values] of Object.entries(params ?? {})) {
    for (const [name, value] of Object.entries(values ?? {})) {
      args[operation.renamed?.[`${place} ${name}`] ?? name] = value;
    }
  }
  return args;
}

/** Headers in any form that a call takes: openapi-fetch doesn't know pairs. */
function headersOf(headers: object | undefined): Headers {
  if (headers === undefined) return new Headers();
  if (Symbol.iterator in headers) return new Headers([...(headers as Iterable<[string, string]>)]);
  return mergeHeaders(headers as Record<string, string>);
}

/** The bytes of a request; null where there are none: GET may not have any. */
async function bodyOf(request: Request): Promise<ArrayBuffer | null> {
  const bytes = await request.arrayBuffer();
  return bytes.byteLength === 0 ? null : bytes;
}
