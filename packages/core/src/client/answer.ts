import type { AnyOperation, RawBody, ResponseContent, Validator } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import type { Differences, differencesOf as DifferencesOf } from "./response-check.ts";
import type { readNotJson as ReadNotJson } from "./unusual-body.ts";

/** An answer of success, and where it differs from its schema. */
export interface Answer {
  readonly data: unknown;
  readonly check: Differences;
}

/** More would help nobody, and a body of a million wrong items must not become a million issues. */
export const MAX_ISSUES = 100;

export const NO_DIFFERENCES: Differences = { found: 0, unsafe: 0, issues: [] };

/** What becomes of an answer. */
export interface Reading {
  /** It is read here, and not handed on: there must be some, and exact numbers pass as their digits. */
  readonly isRead: boolean;
  /** How many places are kept in which the data differs from its schema. */
  readonly limit: number;
}

/**
 * The data of an answer, at once where nothing is to be loaded for it.
 *
 * @throws {ApiError} when the status is one of an error.
 * @throws {ResponseFormatError} when the body is not what the spec documents.
 */
export function readAnswer(
  call: Call,
  reply: Reply,
  isRead: boolean,
  limit: number = MAX_ISSUES,
): Answer | Promise<Answer> {
  const reading = { isRead, limit };
  const status = statusOf(call.settings.provider, reply);
  return typeof status === "number"
    ? readBody(call, reply, reading, status)
    : status.then((said) => readBody(call, reply, reading, said));
}

function readBody(
  call: Call,
  reply: Reply,
  reading: Reading,
  status: number,
): Answer | Promise<Answer> {
  if (!isSuccess(status)) return refuse(call, reply, status);
  const content = contentOf(call.operation, status);
  const type = reply.contentType ?? "";
  // Most are the JSON that is documented, letter by letter, or with a charset.
  const reader = content && (ownMember(content, type) ?? ownMember(content, type.split(";")[0]));
  return typeof reader === "function" && reply.complete && reply.bytes.length > 0
    ? readJson(call, reply, reading, reader)
    : unusual().then(({ readUnusual }) => readUnusual(call, reply, reading, content));
}

function ownMember(content: ResponseContent, name = ""): Validator | RawBody | undefined {
  return Object.hasOwn(content, name) ? content[name] : undefined;
}

/** The content documented for a status (OpenAPI 3.1, section 4.8.16): itself, its range, default. */
export function contentOf(
  { responses }: AnyOperation,
  status: number,
): ResponseContent | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

/** The data of a body that is JSON, held against its schema. */
export function readJson(
  call: Call,
  reply: Reply,
  reading: Reading,
  validate: Validator,
): Answer | Promise<Answer> {
  const { isRead, limit } = reading;
  let data: unknown;
  try {
    data = reply.json();
  } catch (error) {
    return failJson(call, reply, reading, error);
  }
  if (data instanceof Promise) {
    const takesBigInts = call.settings.numbers === "exact" && !isRead;
    return (takesBigInts ? data.then(toBigInts) : data).then(
      (late) => compare(validate, late, isRead, limit),
      (error) => failJson(call, reply, reading, error),
    );
  }
  // What comes at once has JavaScript's own numbers alone.
  if (validate(data)) return { data, check: NO_DIFFERENCES };
  return compare(validate, data, isRead, limit);
}

async function compare(...args: Parameters<typeof DifferencesOf>): Promise<Answer> {
  // Most answers fit, and load no code that tells where one differs.
  return { data: args[1], check: (await unusual()).differencesOf(...args) };
}

async function toBigInts(value: unknown): Promise<unknown> {
  return (await unusual()).withBigInts(value);
}

async function failJson(...args: Parameters<typeof ReadNotJson>): Promise<Answer> {
  return (await unusual()).readNotJson(...args);
}

async function refuse(call: Call, reply: Reply, status: number): Promise<never> {
  throw await (await unusual()).toApiError(call, reply, status);
}

/** What reads the answers that are out of the ordinary: loaded by the first that is. */
export function unusual(): Promise<typeof import("./unusual.ts")> {
  return import("./unusual.ts");
}
