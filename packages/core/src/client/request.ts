import type { AnyOperation, Args, RequestParts, SerializedBody } from "../contract.ts";
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

/** What a call adds to its request beside the arguments. */
export interface RequestExtras {
  readonly headers?: HeadersInput | undefined;
  /** The query to send in place of the one that the arguments make. */
  readonly query?: string;
  /** The body to send in place of the one that the arguments make. */
  readonly body?: SerializedBody;
}

/**
 * The request for a call with these arguments.
 *
 * @throws {TypeError} when an argument is missing or can't be sent.
 * @throws {URIError} when an argument is not well-formed Unicode (RFC 3986 has no way to spell it).
 */
export function buildRequest(
  session: Session,
  prepared: PreparedOperation,
  args: Args,
  extras: RequestExtras,
): OutgoingRequest {
  const { baseUrl, operation, authorization } = prepared;
  const made = operation.request(args as never);
  checkPath(made.path);
  const own = extras.query ?? (made.query ?? []).filter((part) => part !== "").join("&");
  const query = [own, ...authorization.query].filter((part) => part !== "").join("&");
  const body = extras.body === undefined ? made.body : extras.body;
  const ownHeaders = toHeaders(extras.headers);
  const madeHeaders = defined(made.headers);
  // A credential may travel as a cookie beside those of the arguments.
  const cookies = [prepared.headers["cookie"], madeHeaders["cookie"]].filter(Boolean);
  return {
    url: joinUrl(baseUrl, made.path) + (query === "" ? "" : `?${query}`),
    headers: {
      ...prepared.headers,
      ...madeHeaders,
      ...(cookies.length > 1 ? { cookie: cookies.join("; ") } : undefined),
      ...(body?.contentType ? { "content-type": body.contentType } : undefined),
      ...ownHeaders,
    },
    body: body?.content ?? null,
    secrets: extras.headers === undefined ? [] : secretsIn(session.provider, ownHeaders),
  };
}

/** A URL parser takes these segments as steps, however they are spelled (WHATWG URL, section 4.4). */
function checkPath(path: string): void {
  const step = /\/((?:\.|%2e){1,2})(?=\/|$)/i.exec(path)?.[1];
  if (step !== undefined) {
    throw new TypeError(`the path would have the segment "${step}", another endpoint.`);
  }
}

/** The members that have a value. */
function defined(headers: RequestParts["headers"]): HeaderMap {
  const map: HeaderMap = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map[name] = value;
  }
  return map;
}

function acceptOf({ responses }: AnyOperation): string {
  const types = Object.values(responses).flatMap((content) => Object.keys(content));
  return [...new Set(types)].join(", ") || "*/*";
}
