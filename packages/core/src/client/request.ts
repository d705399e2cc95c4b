import type { Operation } from "../descriptor.ts";
import type { OutgoingRequest } from "../transport/call.ts";
import { type Authorization, authorize } from "./authorize.ts";
import { chooseBaseUrl, joinUrl } from "./base-url.ts";
import { type HeaderMap, toHeaders } from "./headers.ts";
import { secretsIn } from "./secrets.ts";
import {
  type Args,
  serializeBody,
  serializeHeaders,
  serializePath,
  serializeQuery,
} from "./serialize.ts";
import type { Session } from "./session.ts";

/** An operation with all of its requests' parts that are the same for every call. */
export interface PreparedOperation {
  readonly operation: Operation;
  readonly baseUrl: string;
  readonly authorization: Authorization;
  readonly headers: Readonly<HeaderMap>;
}

/**
 * Prepares an operation for the calls of a client.
 *
 * @throws Unusable when credentials that it needs are missing.
 */
export function prepareOperation(session: Session, operation: Operation): PreparedOperation {
  const authorization = authorize(session, operation);
  const { servers } = operation;
  const ownServer = servers !== undefined && session.server.baseUrl === undefined;
  return {
    operation,
    baseUrl: ownServer ? chooseBaseUrl(servers, session.server) : session.baseUrl,
    authorization,
    headers: { accept: acceptOf(operation), ...session.headers, ...authorization.headers },
  };
}

/** What a call adds to its request beside the arguments. */
export interface RequestExtras {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The query to send in place of the one that the arguments make. */
  readonly query?: string;
  /** The body to send in place of the one that the arguments make. */
  readonly body?: BodyInit | null;
}

/**
 * The request for a call with these arguments.
 *
 * @throws Unusable when an argument is missing or can't be sent, URIError for ill-formed Unicode.
 */
export function buildRequest(
  session: Session,
  prepared: PreparedOperation,
  args: Args,
  extras: RequestExtras,
): OutgoingRequest {
  const { operation, authorization } = prepared;
  const path = serializePath(operation, args);
  const query = appendQuery(extras.query ?? serializeQuery(operation, args), authorization.query);
  const body = extras.body === undefined ? serializeBody(operation, args) : null;
  const ownHeaders = toHeaders(extras.headers);
  return {
    url: joinUrl(prepared.baseUrl, path) + query,
    headers: {
      ...prepared.headers,
      ...(operation.parameters === undefined ? undefined : serializeHeaders(operation, args)),
      ...(body?.contentType ? { "content-type": body.contentType } : undefined),
      ...ownHeaders,
    },
    body: extras.body ?? body?.body ?? null,
    secrets: extras.headers === undefined ? [] : secretsIn(session.provider, ownHeaders),
  };
}

function appendQuery(query: string, credentials: readonly string[]): string {
  if (credentials.length === 0) return query;
  return `${query === "" ? "?" : `${query}&`}${credentials.join("&")}`;
}

function acceptOf({ responses }: Operation): string {
  const types = Object.values(responses).flatMap((content) => Object.keys(content));
  return [...new Set(types)].join(", ") || "*/*";
}
