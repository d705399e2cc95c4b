import createOpenApiClient from "openapi-fetch";
import type { AnyOperation, ByteStream } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Redactor } from "../transport/redact.ts";
import type { Reply } from "../transport/reply.ts";
import { ApiRequest, type Init } from "./api-request.ts";
import type { Api } from "./api-types.ts";
import type { Caller } from "./caller.ts";
import { copyHeaders } from "./with-response.ts";

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
  const client = createOpenApiClient({ baseUrl }) as unknown as OpenApiClient;
  for (const method of methods) {
    const call = client[method];
    client[method] = async (path, init: Init = {}) => {
      const operation = operations.find((one) => one.method === method && one.path === path);
      if (operation === undefined) {
        caller.refuse(null, `the spec has no operation ${method} ${path}.`);
      }
      const request = new ApiRequest(caller, operation, { ...asDocumented(operation), ...init });
      return call(
        path,
        request.init((left) => respond(caller, request, left)),
      );
    };
  }
  return client;
}

async function respond(caller: Caller, api: ApiRequest, left: Request): Promise<Response> {
  const { request, options } = await api.outgoing(left);
  return caller.perform(api.prepared, request, options, async (call, reply) => {
    const error = await caller.errorOf(call, reply);
    if (error === null) return withData(call, reply, await caller.dataOf(call, reply));
    // A response can't be made with any other status (Fetch standard, section 5.5).
    if (error.status < 200 || error.status > 599) throw error;
    return toErrorResponse(call.redactor, reply, error.status);
  });
}

/** How openapi-fetch reads the answer where the caller does not say: what may be a stream, as one. */
function asDocumented({ streams }: AnyOperation): { readonly parseAs?: "stream" } {
  return streams ? { parseAs: "stream" } : {};
}

/** A response whose JSON is the data already read: reading its text again could round numbers. */
function withData({ operation }: Call, reply: Reply, data: unknown): Response {
  const { status, statusText, headers } = reply.response;
  const { bytes, stream } = reply;
  const response = toResponse(stream ?? bytes, status, statusText, copyHeaders(headers));
  // What is asked for as a stream, and is none, is its data all the same.
  if (operation.streams && !stream) Object.defineProperty(response, "body", { value: data });
  return Object.defineProperty(response, "json", { value: async () => data });
}

/** The response of an error status, secrets removed. */
function toErrorResponse(redactor: Redactor, reply: Reply, status: number): Response {
  const { headers, statusText } = reply.response;
  const clean = copyHeaders(headers, (value) => redactor.text(value));
  const bytes = new TextEncoder().encode(redactor.text(reply.text));
  return toResponse(bytes, status, redactor.text(statusText), clean);
}

function toResponse(
  body: Uint8Array | ByteStream,
  status: number,
  statusText: string,
  headers: Headers,
): Response {
  headers.delete("content-encoding");
  if (body instanceof Uint8Array) headers.set("content-length", String(body.byteLength));
  else headers.delete("content-length");
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : (body as Uint8Array<ArrayBuffer> | ReadableStream), {
    status,
    statusText,
    headers,
  });
}
