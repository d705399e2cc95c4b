import { isAbortSignal } from "../transport/abort-signal.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

/** What an option must be: whether a value is that, and the words for it. */
type Kind = readonly [is: (value: unknown) => boolean, words: string];

const FUNCTION: Kind = [isFunction, "a function"];
const OBJECT: Kind = [isObject, "an object"];
const TEXT: Kind = [(value) => typeof value === "string" && value !== "", "a non-empty text"];

function atLeast(min: number): Kind {
  return [(value) => typeof value === "number" && value >= min, `a number of ${min} or more`];
}

function has(...methods: readonly string[]): Kind {
  return [
    (value) => isObject(value) && methods.every((name) => isFunction(Reflect.get(value, name))),
    `an object with the function ${methods.join(" and ")}`,
  ];
}

/** What a call sets itself, and where a caller says it. */
const NOT_FETCH_OPTIONS = ["method", "headers", "body", "signal", "redirect"];

const FETCH_OPTIONS: Kind = [
  (value) => isObject(value) && !NOT_FETCH_OPTIONS.some((name) => name in value),
  `an object without ${NOT_FETCH_OPTIONS.join(", ")}`,
];

/** Options of calls. */
const CALL: Readonly<Record<keyof CallOptions, Kind>> = {
  signal: [(value) => value === null || isAbortSignal(value), "an AbortSignal"],
  timeoutMs: atLeast(1),
  maxRetries: atLeast(0),
  headers: OBJECT,
  fetchOptions: FETCH_OPTIONS,
  label: TEXT,
  place: has("leave", "enter"),
};

/** Options of clients, beside their credentials. */
const CLIENT: Readonly<Record<keyof ClientOptions, Kind>> = {
  label: TEXT,
  environment: TEXT,
  baseUrl: [(value) => typeof value === "string", "a text"],
  fetch: FUNCTION,
  fetchOptions: FETCH_OPTIONS,
  timeoutMs: CALL.timeoutMs,
  maxRetries: CALL.maxRetries,
  rateLimiter: has("acquire"),
  validation: [(value) => value === "strict" || value === "report", '"strict" or "report"'],
  numbers: [(value) => value === "number" || value === "exact", '"number" or "exact"'],
  maxResponseBytes: CALL.timeoutMs,
  headers: OBJECT,
  allowInsecureHttp: [(value) => typeof value === "boolean", "true or false"],
  logger: has("debug"),
  tracing: has("startAttempt"),
  onRequest: FUNCTION,
  onResponse: FUNCTION,
  onRetry: FUNCTION,
  onWait: FUNCTION,
  onDrift: FUNCTION,
};

/**
 * Checks the options of a client; its credentials are checked where they are read.
 *
 * @throws {TypeError} when one is of another type, or of no name that is known.
 */
export function checkClientOptions(options: object, credentials: readonly string[]): void {
  check("the client", options, CLIENT, credentials);
}

/**
 * Checks the options of a call.
 *
 * @throws {TypeError} when one is of another type, or of no name that is known.
 */
export function checkCallOptions(options: object): void {
  check("a call", options, CALL, []);
}

/**
 * Checks the names of the arguments of a call.
 *
 * @throws {TypeError} when there is one that the operation does not have: it would be left out in
 * silence.
 */
export function checkArgs(args: unknown, known: readonly string[] | undefined): void {
  if (!isObject(args)) throw new TypeError("the arguments must be an object.");
  for (const name of Object.keys(args)) {
    if (known === undefined || known.includes(name)) continue;
    if (Object.hasOwn(CALL, name)) {
      throw new TypeError(`${name} is an option of the call: give it in the second argument.`);
    }
    const names = known.join(", ") || "none";
    throw new TypeError(`${JSON.stringify(name)} is no argument: those are ${names}.`);
  }
}

function check(
  whose: string,
  options: unknown,
  kinds: Readonly<Record<string, Kind>>,
  others: readonly string[],
): asserts options is object {
  if (!isObject(options)) throw new TypeError(`the options of ${whose} must be an object.`);
  for (const [name, value] of Object.entries(options)) {
    if (others.includes(name)) continue;
    if (!Object.hasOwn(kinds, name)) {
      const known = [...others, ...Object.keys(kinds)].join(", ");
      throw new TypeError(`${JSON.stringify(name)} is no option of ${whose}: those are ${known}.`);
    }
    const [is, words] = kinds[name] ?? OBJECT;
    if (value !== undefined && !is(value)) throw new TypeError(`${name} must be ${words}.`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}
