/** What the server does with one request. */
export type Answer =
  | {
      readonly kind: "respond";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** How `body` spells the bytes to send. Default UTF-8. */
      readonly encoding?: "base64";
    }
  | { readonly kind: Fault; readonly body: string };

/** Ways in which no complete answer comes. */
export type Fault =
  /** The request is read, and that is all. */
  | "silence"
  /** Headers and half the body come, then nothing. */
  | "stall"
  /** The body comes for ever, a few bytes at a time. */
  | "drip"
  /** The body comes for ever, as fast as it is read. */
  | "flood"
  /** The connection is reset (RST) before the answer. */
  | "reset"
  /** The connection is reset in the middle of the body. */
  | "reset-body"
  /** The connection is closed (FIN) before the answer. */
  | "close"
  /** The body is shorter than its Content-Length. */
  | "truncate"
  /** The body is longer than its Content-Length. */
  | "overrun"
  /** The last chunk never comes. */
  | "cut-chunks"
  /** What comes is not HTTP. */
  | "garbage";

/** What the server does with the requests of a scenario, one after the other. */
export interface Script {
  /** The last one also serves all requests after it. */
  readonly answers: readonly Answer[];
  /** The same for requests of a token; without it each is answered with a new one. */
  readonly token?: readonly Answer[];
  /** The name of the provider that it plays; without one there are no requests of a token. */
  readonly subject?: string;
}

/** A request as it came. */
export interface SeenRequest {
  readonly method: string;
  /** Below the base URL of the scenario. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** It asks for a token. */
  readonly isToken: boolean;
}

/** What the server knows of a scenario. */
export interface Seen {
  readonly requests: readonly SeenRequest[];
  /** Bytes of bodies that were handed to the network, by a flood. */
  readonly bytes: number;
}

/** An answer with this body. */
export function text(
  status: number,
  contentType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    kind: "respond",
    status,
    headers: { ...(contentType === "" ? {} : { "content-type": contentType }), ...headers },
    body,
  };
}

/** A JSON answer. */
export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return text(status, "application/json", JSON.stringify(value), headers);
}

/** An answer whose body is JSON already, or looks like it. */
export function raw(body: string): Answer {
  return text(200, "application/json", body);
}

/** An answer with these bytes. */
export function bytes(base64: string, headers: Readonly<Record<string, string>>): Answer {
  return { kind: "respond", status: 200, headers, body: base64, encoding: "base64" };
}

/** No complete answer: `value` is what would have been its body. */
export function fault(kind: Fault, value: unknown = {}): Answer {
  return { kind, body: JSON.stringify(value) };
}
