import type { AnyOperation, ResponseContent } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import type { formatError as FormatError } from "./failures.ts";
import type { Differences, differencesOf as DifferencesOf } from "./response-check.ts";

/** An answer of success, and where it differs from its schema. */
export interface Answer {
  readonly data: unknown;
  readonly check: Differences;
}

/** More would help nobody, and a body of a million wrong items must not become a million issues. */
export const MAX_ISSUES = 100;

const NO_DIFFERENCES: Differences = { found: 0, unsafe: 0, issues: [] };

/**
 * The data of an answer, at once where nothing is to be loaded for it. `exact` lets numbers pass that
 * JavaScript can't hold; `limit` is how many places are kept in which the data differs from its schema.
 *
 * @throws {ApiError} when the status is one of an error.
 * @throws {ResponseFormatError} when the body is not what the spec documents.
 */
export function readAnswer(
  call: Call,
  reply: Reply,
  exact: boolean,
  limit: number = MAX_ISSUES,
): Answer | Promise<Answer> {
  const status = statusOf(call.settings.provider, reply);
  return typeof status === "number"
    ? readBody(call, reply, status, exact, limit)
    : status.then((said) => readBody(call, reply, said, exact, limit));
}

function readBody(
  call: Call,
  reply: Reply,
  status: number,
  exact: boolean,
  limit: number,
): Answer | Promise<Answer> {
  if (!isSuccess(status)) return refuse(call, reply, status);
  if (!reply.complete) {
    const reason = `the body is larger than ${call.settings.maxResponseBytes} bytes`;
    return fail(call, reply, reason, "Raise maxResponseBytes if that is expected.");
  }
  const content = contentOf(call.operation, status);
  if (content === undefined) return fail(call, reply, `status ${status} is not documented`);
  const mediaTypes = Object.keys(content);
  const isEmpty = mediaTypes.length === 0 || call.operation.method === "HEAD";
  if (isEmpty) return { data: undefined, check: NO_DIFFERENCES };
  if (reply.bytes.length === 0) return fail(call, reply, "the body is empty");
  const { contentType } = reply;
  // Most say what is documented, letter by letter.
  const isExact = contentType !== null && Object.hasOwn(content, contentType);
  const mediaType = isExact ? contentType : matchMediaType(mediaTypes, contentType);
  const reader = mediaType === undefined ? undefined : content[mediaType];
  if (reader === undefined) {
    return fail(call, reply, `the body is not ${mediaTypes.join(" or ")}`);
  }
  if (reader === "text") return { data: reply.text, check: NO_DIFFERENCES };
  if (reader === "binary") return { data: reply.bytes, check: NO_DIFFERENCES };

  let data: unknown;
  try {
    data = reply.json();
  } catch (error) {
    return failJson(call, reply, error);
  }
  if (data instanceof Promise) {
    return data.then(
      (late) => compare(reader, late, exact, limit),
      (error) => failJson(call, reply, error),
    );
  }
  // What comes at once has JavaScript's own numbers alone.
  if (reader(data)) return { data, check: NO_DIFFERENCES };
  return compare(reader, data, exact, limit);
}

async function compare(...args: Parameters<typeof DifferencesOf>): Promise<Answer> {
  // Most answers fit, and load no code that tells where one differs.
  const { differencesOf } = await import("./response-check.ts");
  return { data: args[1], check: differencesOf(...args) };
}

/** The content documented for a status (OpenAPI 3.1, section 4.8.16): itself, its range, default. */
function contentOf({ responses }: AnyOperation, status: number): ResponseContent | undefined {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses["default"];
}

/**
 * Which of the documented media types a body has. One without a Content-Type is taken for the
 * documented one; a JSON type of another name (`application/problem+json`) for the documented JSON.
 */
function matchMediaType(
  documented: readonly string[],
  contentType: string | null,
): string | undefined {
  if (contentType === null) return documented[0];
  const [essence = "", ...parameters] = contentType.toLowerCase().split(";");
  const type = essence.trim();
  if (
    isJson(type) &&
    parameters.some((parameter) => /^\s*charset=(?!"?utf-?8\b)/.test(parameter))
  ) {
    return undefined;
  }
  const [range] = type.split("/");
  return (
    documented.find((name) => essenceOf(name) === type) ??
    documented.find((name) => isJson(name) && isJson(type)) ??
    documented.find((name) => name === `${range}/*` || name === "*/*")
  );
}

function essenceOf(mediaType: string): string {
  return mediaType.toLowerCase().split(";", 1)[0]?.trim() ?? "";
}

function isJson(mediaType: string): boolean {
  return /[/+]json\b/i.test(mediaType);
}

/** The runtime's own message quotes the body. */
function failJson(call: Call, reply: Reply, error: unknown): Promise<never> {
  const isText = error instanceof SyntaxError;
  return fail(call, reply, isText ? "the body is not JSON" : "the body is not UTF-8");
}

async function refuse(call: Call, reply: Reply, status: number): Promise<never> {
  throw await (await failures()).toApiError(call, reply, status);
}

async function fail(...failure: Parameters<typeof FormatError>): Promise<never> {
  throw await (await failures()).formatError(...failure);
}

/** What makes errors of answers: loaded by the first answer that is one. */
export function failures(): Promise<typeof import("./failures.ts")> {
  return import("./failures.ts");
}
