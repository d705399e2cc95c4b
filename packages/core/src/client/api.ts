import createOpenApiClient from "openapi-fetch";
import type { AnyOperation, Args } from "../contract.ts";
import type { FetchOptions } from "../transport/call.ts";
import type { FetchHeaders } from "../transport/fetch.ts";
import type { Redactor } from "../transport/redact.ts";
import type { Reply } from "../transport/reply.ts";
import type { Api } from "./api-types.ts";
import type { Caller } from "./caller.ts";
import { checkCallOptions } from "./check-options.ts";
import { configured } from "./configured.ts";

/** What a call of openapi-fetch is given, so far as it matters here. */
interface Init {
  readonly baseUrl?: string;
  readonly params?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly body?: unknown;
  readonly headers?: ConstructorParameters<typeof Headers>[0];
  readonly querySerializer?: unknown;
  readonly bodySerializer?: unknown;
  readonly signal?: AbortSignal | null;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** The names of what openapi-fetch takes itself, and of what is read here. */
const INIT: ReadonlySet<string> = new Set([
  ...["baseUrl", "params", "body", "headers", "querySerializer", "bodySerializer", "signal"],
  ...["fetch", "parseAs", "pathSerializer", "middleware", "Request"],
]);

/** Calls an operation by its path. */
type Verb = (path: string, init?: object) => Promise<unknown>;

/** An openapi-fetch client, as far as it matters here. */
export type OpenApiClient = Record<AnyOperation["method"], Verb> &
  Pick<Api<object>, "use" | "eject">;

/**
 * An openapi-fetch client whose requests go through `caller`: the same URL, credentials, deadline and
 * retries; data is validated, and what is no answer is thrown as a typed error. An error status comes
 * back as `error`, as openapi-fetch has it.
 */
export function connectApi(
  caller: Caller,
  operations: readonly AnyOperation[],
  methods: readonly AnyOperation["method"][],
): OpenApiClient {
  const { baseUrl } = caller.session;
  // The path is made once, with its guards, from the template and the arguments.
  const pathSerializer = (template: string): string => template;
  const client = createOpenApiClient({ baseUrl, pathSerializer }) as unknown as OpenApiClient;
  for (const method of methods) {
    const call = client[method];
    client[method] = async (path, init: Init = {}) => {
      const operation = operations.find((one) => one.method === method && one.path === path);
      if (operation === undefined) {
        caller.refuse(null, `the spec has no operation ${method} ${path}.`);
      }
      const fetch = (made: Request): Promise<Response> => respond(caller, operation, init, made);
      // The transport watches the signal: the request of openapi-fetch would never let go of it.
      return call(path, { ...init, signal: undefined, fetch });
    };
  }
  return client;
}

async function respond(
  caller: Caller,
  operation: AnyOperation,
  init: Init,
  made: Request,
): Promise<Response> {
  if (init.baseUrl !== undefined) {
    const message = "baseUrl is an option of the client: a call can't take credentials elsewhere.";
    caller.refuse(operation, message);
  }
  const contentType = new Headers(init.headers).get("content-type");
  // What openapi-fetch made of the body counts only where the caller serializes it: it knows the
  // body, and not what the spec says of it.
  const ownBody = init.bodySerializer !== undefined && made.body !== null;
  const headers = new Headers(made.headers);
  headers.delete("content-type");
  const prepared = caller.prepare(operation);
  const content = ownBody ? await made.arrayBuffer() : null;
  const request = caller.request(prepared, toArgs(operation, init, contentType), {
    headers: Object.fromEntries(headers),
    ...(content === null
      ? {}
      : { body: { content, contentType: contentType ?? made.headers.get("content-type") } }),
    ...(init.querySerializer === undefined ? {} : { query: queryOf(made, operation) }),
  });
  const options = { signal: init.signal, fetchOptions: fetchOptionsOf(init) };
  const { name: provider } = caller.session.provider;
  const where = { provider, label: caller.session.label, operation: operation.id };
  configured(where, () => checkCallOptions(options));
  return caller.perform(prepared, request, options, async (call, reply) => {
    const error = await caller.errorOf(call, reply);
    if (error === null) return withData(reply, await caller.dataOf(call, reply));
    // A response can't be made with any other status (Fetch standard, section 5.5).
    if (error.status < 200 || error.status > 599) throw error;
    return toErrorResponse(call.redactor, reply, error.status);
  });
}

/** The query of a request: where the path has a part of it, openapi-fetch begins another. */
function queryOf({ url }: Request, { path }: AnyOperation): string {
  const query = new URL(url).search.slice(1);
  return path.includes("?") ? query.replace("?", "&") : query;
}

/** What a call of openapi-fetch hands on to `fetch`: all that neither of them knows. */
function fetchOptionsOf(init: Init): FetchOptions {
  return Object.fromEntries(Object.entries(init).filter(([name]) => !INIT.has(name)));
}

function toArgs(operation: AnyOperation, init: Init, contentType: string | null): Args {
  const args: Record<string, unknown> = { body: init.body, contentType: contentType ?? undefined };
  for (const [place, values] of Object.entries(init.params ?? {})) {
    for (const [name, value] of Object.entries(values ?? {})) {
      args[operation.renamed?.[`${place} ${name}`] ?? name] = value;
    }
  }
  return args;
}

/** A response whose JSON is the data already read: reading its text again could round numbers. */
function withData(reply: Reply, data: unknown): Response {
  const { status, statusText, headers } = reply.response;
  const response = toResponse(reply.bytes, status, statusText, copyHeaders(headers));
  return Object.defineProperty(response, "json", { value: async () => data });
}

/** The response of an error status, secrets removed. */
function toErrorResponse(redactor: Redactor, reply: Reply, status: number): Response {
  const { headers, statusText } = reply.response;
  const clean = copyHeaders(headers, (value) => redactor.text(value));
  const bytes = new TextEncoder().encode(redactor.text(reply.text));
  return toResponse(bytes, status, redactor.text(statusText), clean);
}

function copyHeaders(
  headers: FetchHeaders,
  edit: (value: string) => string = (value) => value,
): Headers {
  const copy = new Headers();
  headers.forEach((value, name) => {
    copy.append(name, edit(value));
  });
  return copy;
}

function toResponse(
  bytes: Uint8Array,
  status: number,
  statusText: string,
  headers: Headers,
): Response {
  headers.delete("content-encoding");
  headers.set("content-length", String(bytes.byteLength));
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : (bytes as Uint8Array<ArrayBuffer>), {
    status,
    statusText,
    headers,
  });
}
