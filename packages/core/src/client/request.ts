import type { AnyOperation, Args, RequestParts } from "../contract.ts";
import type { OutgoingRequest } from "../transport/call.ts";
import { type Authorization, authorize } from "./authorize.ts";
import { baseUrlFor, chooseBaseUrl, joinUrl } from "./base-url.ts";
import { type HeaderMap, type HeadersInput, toHeaders } from "./headers.ts";
import { secretsIn } from "./secrets.ts";
import type { Session } from "./session.ts";

/** An operation with all of its requests' parts that are the same for every call. */
export interface PreparedOperation {
  readonly operation: AnyOperation;
  readonly baseUrl: string;
  readonly authorization: Authorization;
  readonly headers: Readonly<HeaderMap>;
}

/**
 * Prepares an operation for the calls of a client.
 *
 * @throws {TypeError} when credentials that it needs are missing.
 */
export function prepareOperation(session: Session, operation: AnyOperation): PreparedOperation {
  const authorization = authorize(session, operation);
  const { servers, path } = operation;
  const baseUrl = servers === undefined ? session.baseUrl : chooseBaseUrl(servers, session.server);
  return {
    operation,
    baseUrl: baseUrlFor(baseUrl, path),
    authorization,
    headers: { accept: acceptOf(operation), ...session.headers, ...authorization.headers },
  };
}

/**
 * The request for a call with these arguments; headers of the call go over all others.
 *
 * @throws {TypeError} when an argument is missing or can't be sent.
 * @throws {URIError} when an argument is not well-formed Unicode (RFC 3986 has no way to spell it).
 */
export function buildRequest(
  session: Session,
  prepared: PreparedOperation,
  args: Args,
  { headers }: { readonly headers?: HeadersInput | undefined },
): OutgoingRequest {
  const parts = prepared.operation.request(args as never);
  return completeRequest(session, prepared, draftRequest(prepared, parts), headers);
}

/** A request as its arguments make it: nothing of the client is in it yet, and no credentials. */
export interface RequestDraft {
  readonly url: string;
  readonly headers: Readonly<HeaderMap>;
  readonly body: OutgoingRequest["body"];
}

/** The draft of what the arguments of a call made. */
export function draftRequest(
  { baseUrl }: PreparedOperation,
  { path, query = [], headers, body }: RequestParts,
): RequestDraft {
  checkPath(path);
  return {
    url: withQuery(joinUrl(baseUrl, path), query),
    headers: defined({ ...headers, "content-type": body?.contentType }),
    body: body?.content ?? null,
  };
}

/** What is sent for a draft: with what the client adds to it, and the headers of the call. */
export function completeRequest(
  { provider }: Session,
  prepared: PreparedOperation,
  draft: RequestDraft,
  headers: HeadersInput | undefined,
): OutgoingRequest {
  const ownHeaders = toHeaders(headers);
  const all = { ...prepared.headers, ...draft.headers };
  // A credential may travel as a cookie beside those of the arguments.
  const cookies = [prepared.headers["cookie"], draft.headers["cookie"]];
  if (cookies.every(Boolean)) all["cookie"] = cookies.join("; ");
  return {
    url: withQuery(draft.url, prepared.authorization.query),
    headers: Object.assign(all, ownHeaders),
    body: draft.body,
    secrets: headers === undefined ? [] : secretsIn(provider, ownHeaders),
  };
}

function withQuery(url: string, pairs: readonly string[]): string {
  if (pairs.length === 0) return url;
  const query = pairs.filter(Boolean).join("&");
  return query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

/** A URL parser takes these segments as steps, however they are spelled (WHATWG URL, section 4.4). */
function checkPath(path: string): void {
  const step = /\/((?:\.|%2e){1,2})(?=\/|$)/i.exec(path)?.[1];
  if (step !== undefined) {
    throw new TypeError(`the path would have the segment "${step}", another endpoint.`);
  }
}

/** The members that have a value. */
function defined(headers: Readonly<Record<string, string | null | undefined>>): HeaderMap {
  const map: HeaderMap = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && value !== null) map[name] = value;
  }
  return map;
}

function acceptOf({ responses }: AnyOperation): string {
  const types = Object.values(responses).flatMap((content) => Object.keys(content));
  return [...new Set(types)].join(", ") || "*/*";
}
