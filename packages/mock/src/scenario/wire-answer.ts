import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { parseJson } from "@org/core";
import { fixture, type Reply } from "@org/core/testing";

/** An answer as it is sent. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** What belongs to one connection, and to the length of another body. */
const OF_THE_CONNECTION = ["connection", "content-length", "keep-alive", "transfer-encoding"];

/** The answer that a reply states itself; undefined where it needs an example of the spec. */
export function ownAnswer(reply: Reply & { readonly prefer?: string }): WireAnswer | undefined {
  const { status = 200, body, text, headers = {}, prefer } = reply;
  if (text !== undefined) return { status, headers, body: Buffer.from(text) };
  if (body !== undefined) {
    const type = headers["content-type"] ?? "application/json";
    return {
      status,
      headers: { "content-type": type, ...headers },
      body: Buffer.from(textOf(body, type)),
    };
  }
  // A status that the spec does not have: no example can be preferred.
  if (reply.status !== undefined && prefer === undefined) {
    return { status, headers, body: Buffer.alloc(0) };
  }
  return undefined;
}

/** Whether the answer of the spec is sent as it is. */
export function isUnchanged({ with: changes, headers, fault }: Reply): boolean {
  return changes === undefined && headers === undefined && fault === undefined;
}

/** An answer of the spec with the changes of a reply. */
export function changedBody(
  came: { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer },
  { with: changes, headers = {} }: Reply,
): WireAnswer {
  const kept = Object.entries(came.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  const all = { ...Object.fromEntries(kept), ...headers };
  if (changes === undefined || came.status >= 300) return { ...came, headers: all };
  const type = came.headers["content-type"] ?? "application/json";
  const body = exampleOf(parseJson(came.body.toString()), type).with(changes as never).text;
  return { ...came, headers: all, body: Buffer.from(body) };
}

function textOf(body: unknown, contentType: string): string {
  return exampleOf(body, contentType).text;
}

function exampleOf(body: unknown, contentType: string) {
  return fixture<unknown>({ operation: "", status: 200, example: null, contentType, body });
}
