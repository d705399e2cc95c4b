import type { Fixture } from "./fixture.ts";
import { joinHeaders } from "./headers.ts";

/** How an answer goes wrong on its way. */
export type Fault =
  /** Nothing comes, ever: the call ends by its deadline or its signal. */
  | "stall"
  /** The status, the headers and half of the body come, and then nothing. */
  | "stall-body"
  /** The status, the headers and half of the body come, and the connection breaks off. */
  | "cut"
  /** No connection: `fetch` rejects as it does where the network fails. */
  | "network";

/** How a mock answers one request: data, which a file can hold as well. */
export interface Reply {
  /** From 200 to 599. Default: that of the example; without an example 200. */
  readonly status?: number;
  /** The name of an example in the spec: of that status, or of any good one. */
  readonly example?: string;
  /** What of the example's body shall be different: {@link Fixture.with}. */
  readonly with?: unknown;
  /** A body of one's own, in place of an example's. */
  readonly body?: unknown;
  /** A body of one's own as it is sent, whatever it is: half a JSON text, a page of a proxy. */
  readonly text?: string;
  /** Headers beside the content type, or in place of it. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds to wait before the answer, by the clock of `setTimeout`: fake timers move it. */
  readonly delayMs?: number;
  readonly fault?: Fault;
  /** The state that the mock is in after this answer. */
  readonly nextState?: string;
}

/** A request that a mock answers. */
export interface MockCall<Operation extends string = string, Args = unknown> {
  /** The operation that the request is for. */
  readonly operation: Operation;
  /**
   * What was called for it, as the method of the client takes it, with what the client fills in. Of an object in a query all values are
   * texts; one whose members are pairs of the query by their own names is not among them.
   */
  readonly args: Args;
  readonly method: string;
  readonly url: string;
  /** By name in lower case. Credentials are among them: made-up ones, in a test. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was sent; empty where there is none. */
  readonly text: string;
}

/**
 * How an operation is answered: an example of the spec, a status (its first example, or no body where the
 * spec has none), a {@link Reply}, or a function of the request that gives one of them.
 */
export type Answer<Call = MockCall> =
  | Fixture
  | number
  | Reply
  | ((call: Call) => PlainAnswer | Promise<PlainAnswer>);

/** What an answer is made of in the end. */
export type PlainAnswer = Fixture | number | Reply;

/** One answer for all requests, or a sequence: the last one stays. */
export type Answers<Call = MockCall> = Answer<Call> | readonly Answer<Call>[];

/** An answer with any status and body. */
export function reply(
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers, ...(body !== undefined && { body }) };
}

/** The answer after so many milliseconds. Without one: the first good example. */
export function delay(ms: number, answer: PlainAnswer = {}): Reply {
  return { ...replyOf(answer), delayMs: ms };
}

/** Nothing comes: a provider that hangs. */
export function stall(): Reply {
  return { fault: "stall" };
}

/** Half of the answer comes, and then nothing. Without one: the first good example. */
export function stallBody(answer: PlainAnswer = {}): Reply {
  return { ...replyOf(answer), fault: "stall-body" };
}

/** Half of the answer comes, and the connection breaks off. Without one: the first good example. */
export function cut(answer: PlainAnswer = {}): Reply {
  return { ...replyOf(answer), fault: "cut" };
}

/** No connection: `fetch` rejects. */
export function networkError(): Reply {
  return { fault: "network" };
}

/** The answer, after which the mock is in that state. Without one: the first good example. */
export function toState(state: string, answer: PlainAnswer = {}): Reply {
  return { ...replyOf(answer), nextState: state };
}

/** Any answer as data. */
export function replyOf(answer: PlainAnswer): Reply {
  if (typeof answer === "number") return { status: answer };
  if (!("withBody" in answer)) return answer;
  const { status, contentType, text, headers } = answer;
  const type = contentType === null ? {} : { "content-type": contentType };
  return { status, text, headers: joinHeaders(type, headers) };
}
