import type { AnyOperation, RawBody, ResponseContent, Validator } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import { ResponseCheck } from "./response-check.ts";

/** An answer of success, and where it differs from its schema. */
export interface Answer {
  readonly data: unknown;
  readonly check: ResponseCheck;
}

/**
 * The data of an answer, at once where nothing is to be loaded for it. `isRead` says that it is read here,
 * and not handed on: there must be some, and numbers that JavaScript can't hold pass as their digits.
 * `limit` is how many places are kept in which the data differs from its schema.
 *
 * @throws {ApiError} when the status is one of an error.
 * @throws {ResponseFormatError} when the body is not what the spec documents.
 */
export function readAnswer(
  call: Call,
  reply: Reply,
  isRead: boolean,
  limit?: number,
): Answer | Promise<Answer> {
  const check = new ResponseCheck(isRead, limit);
  const status = statusOf(call.settings.provider, reply);
  return typeof status === "number"
    ? readBody(call, reply, check, status)
    : status.then((said) => readBody(call, reply, check, said));
}

function readBody(
  call: Call,
  reply: Reply,
  check: ResponseCheck,
  status: number,
): Answer | Promise<Answer> {
  if (!isSuccess(status)) return refuse(call, reply, status);
  const content = contentOf(call.operation, status);
  const type = reply.contentType ?? "";
  // Most are the JSON that is documented, letter by letter, or with a charset.
  const reader = content && (ownMember(content, type) ?? ownMember(content, type.split(";")[0]));
  return typeof reader === "function" && reply.complete && reply.bytes.length > 0
    ? readJson(call, reply, check, reader)
    : unusual().then(({ readUnusual }) => readUnusual(call, reply, check, content));
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
  check: ResponseCheck,
  validate: Validator,
): Answer | Promise<Answer> {
  const validated = (data: unknown): Answer => {
    validate(data, check);
    return { data, check };
  };
  let data: unknown;
  try {
    data = reply.json();
  } catch (error) {
    return failJson(call, reply, error);
  }
  if (!(data instanceof Promise)) return validated(data);
  // Only a text that is read later may have numbers that JavaScript can't hold.
  const takesBigInts = call.settings.numbers === "exact" && !check.takesDigits;
  return (takesBigInts ? data.then(toBigInts) : data).then(validated, (error) =>
    failJson(call, reply, error),
  );
}

async function toBigInts(value: unknown): Promise<unknown> {
  return (await unusual()).withBigInts(value);
}

async function failJson(call: Call, reply: Reply, error: unknown): Promise<never> {
  throw await (await unusual()).notJson(call, reply, error);
}

async function refuse(call: Call, reply: Reply, status: number): Promise<never> {
  throw await (await unusual()).toApiError(call, reply, status);
}

/** What reads the answers that are out of the ordinary: loaded by the first that is. */
export function unusual(): Promise<typeof import("./unusual.ts")> {
  return import("./unusual.ts");
}
