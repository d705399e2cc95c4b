import type { ResponseContent } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import { contentOf, matchMediaType } from "../transport/media-type.ts";
import type { Reply } from "../transport/reply.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import type { formatError as FormatError } from "./failures.ts";
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
  if (!reply.complete) {
    const reason = `the body is larger than ${call.settings.maxResponseBytes} bytes`;
    return fail(call, reply, reason, "Raise maxResponseBytes if that is expected.");
  }
  const content = contentOf(call.operation, status);
  return content === undefined
    ? unusual().then(({ successContent }) =>
        readContent(call, reply, check, successContent(call.operation, reply.bytes.length === 0)),
      )
    : readContent(call, reply, check, content);
}

function readContent(
  call: Call,
  reply: Reply,
  check: ResponseCheck,
  content: ResponseContent,
): Answer | Promise<Answer> {
  const { stream, bytes, contentType } = reply;
  if (stream !== undefined) return { data: stream, check };
  const mediaTypes = Object.keys(content);
  const isEmpty = mediaTypes.length === 0 || call.operation.method === "HEAD";
  if (isEmpty) return { data: undefined, check };
  const mediaType = matchMediaType(content, contentType);
  const reader = mediaType === undefined ? undefined : content[mediaType];
  if (bytes.length === 0) {
    return unusual().then(({ emptyBody }) => emptyBody(call, reply, check, reader));
  }
  if (reader === undefined) {
    return fail(call, reply, `the body is not ${mediaTypes.join(" or ")}`);
  }
  if (reader === "text") return { data: reply.text, check };
  if (typeof reader === "string") return { data: bytes, check };

  const validated = (data: unknown): Answer => {
    reader(data, check);
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

/** The runtime's own message quotes the body. */
function failJson(call: Call, reply: Reply, error: unknown): Promise<never> {
  const isText = error instanceof SyntaxError;
  return fail(call, reply, isText ? "the body is not JSON" : "the body is not UTF-8");
}

async function refuse(call: Call, reply: Reply, status: number): Promise<never> {
  throw await (await unusual()).toApiError(call, reply, status);
}

/** @throws {ResponseFormatError} always: the error of an answer that is not what the spec documents. */
export async function fail(...failure: Parameters<typeof FormatError>): Promise<never> {
  throw await (await unusual()).formatError(...failure);
}

/** What reads the answers that are out of the ordinary: loaded by the first that is. */
export function unusual(): Promise<typeof import("./unusual.ts")> {
  return import("./unusual.ts");
}
