import type { AnyOperation, ResponseContent } from "../contract.ts";
import {
  type ApiError,
  apiError,
  ResponseFormatError,
  ResponseValidationError,
} from "../errors/index.ts";
import { parseJson } from "../json/parse.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import { ResponseCheck } from "./response-check.ts";

/** So much of a body tells what it is. */
const EXCERPT_LENGTH = 200;

/** Escaped six times as long, a token of some kilobytes still fits into so many excerpts. */
const CLEANED_EXCERPTS = 200;

/** So many issues fit a message; the error has them all. */
const ISSUES_IN_MESSAGE = 3;

/** An answer of success, and where it differs from its schema. */
export interface Answer {
  readonly data: unknown;
  readonly check: ResponseCheck;
}

/**
 * The data of an answer. `exact` lets numbers pass that JavaScript can't hold; `limit` is how many
 * places are kept in which the data differs from its schema.
 *
 * @throws {ApiError} when the status is one of an error.
 * @throws {ResponseFormatError} when the body is not what the spec documents.
 */
export function readAnswer(call: Call, reply: Reply, exact: boolean, limit?: number): Answer {
  const check = new ResponseCheck(exact, limit);
  return { data: readData(call, reply, check), check };
}

function readData(call: Call, reply: Reply, check: ResponseCheck): unknown {
  const status = statusOf(call.settings.provider, reply);
  if (!isSuccess(status)) throw toApiError(call, reply, status);
  if (!reply.complete) {
    const reason = `the body is larger than ${call.settings.maxResponseBytes} bytes`;
    throw formatError(call, reply, reason, "Raise maxResponseBytes if that is expected.");
  }
  const content = contentOf(call.operation, status);
  if (content === undefined) throw formatError(call, reply, `status ${status} is not documented`);
  const mediaTypes = Object.keys(content);
  if (mediaTypes.length === 0 || call.operation.method === "HEAD") return undefined;
  if (reply.bytes.length === 0) throw formatError(call, reply, "the body is empty");
  const mediaType = matchMediaType(mediaTypes, reply.contentType);
  const reader = mediaType === undefined ? undefined : content[mediaType];
  if (reader === undefined) {
    throw formatError(call, reply, `the body is not ${mediaTypes.join(" or ")}`);
  }
  if (reader === "text") return reply.text;
  if (reader === "binary") return reply.bytes;

  const data = readJson(call, reply);
  reader(data, check);
  return data;
}

function readJson(call: Call, reply: Reply): unknown {
  try {
    return reply.json();
  } catch (error) {
    // The runtime's own message quotes the body.
    const reason = error instanceof TypeError ? "the body is not UTF-8" : "the body is not JSON";
    throw formatError(call, reply, reason);
  }
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

/** The error of an answer with an error status, whatever its body is like. */
export function toApiError(call: Call, reply: Reply, status: number): ApiError {
  const { settings, redactor } = call;
  const { provider } = settings;
  const { code, message, requestId } = provider.errors;
  const { headers, statusText } = reply.response;
  const rawBody = redactor.text(reply.text);
  const body = errorBody(reply, rawBody);
  const said = firstText(body, message) ?? redirection(status, headers.get("location"));
  const reason = redactor.text(said ?? (statusText || "no message"));
  const id = requestId === undefined ? null : headers.get(requestId);
  return apiError({
    ...call.where,
    message: withAdvice(`${status} ${reason}`, status),
    status,
    code: firstText(body, code),
    body,
    rawBody,
    requestId: id === null ? null : redactor.text(id),
    retryAfter: reply.retryAfter,
  });
}

/** The body as JSON, secrets removed; undefined where it is none. */
function errorBody(reply: Reply, clean: string): unknown {
  try {
    return clean === reply.text ? reply.json() : parseJson(clean);
  } catch {
    return undefined;
  }
}

/** A page's script is told of a redirect with status 0, and not where it leads. */
function redirection(status: number, location: string | null): string | null {
  if (location !== null) return `a redirect to ${location}`;
  return status === 0 ? "a redirect" : null;
}

function firstText(body: unknown, pointers: readonly string[] | undefined): string | null {
  for (const pointer of pointers ?? []) {
    const found = resolvePointer(body, pointer);
    if (typeof found === "string" || typeof found === "number") return String(found);
  }
  return null;
}

/** The provider's own words say what is wrong; here is what a caller can do about the status. */
function withAdvice(message: string, status: number): string {
  const advice =
    status < 400 ? "Redirects are not followed: check the base URL." : ADVICE.get(status);
  return advice === undefined ? message : `${message.replace(/[.!\s]+$/, "")}. ${advice}`;
}

const ADVICE: ReadonlyMap<number, string> = /* @__PURE__ */ new Map([
  [401, "Check the credentials and the environment they belong to."],
  [429, "Call less often, or wait for retryAfter seconds."],
]);

function formatError(
  call: Call,
  reply: Reply,
  reason: string,
  advice = "Check the base URL.",
): ResponseFormatError {
  const { redactor } = call;
  const { status } = reply.response;
  const contentType = reply.contentType === null ? null : redactor.text(reply.contentType);
  // So much more than the excerpt is cleaned that no half of a secret stays at its end.
  const start = reply.text.slice(0, EXCERPT_LENGTH * CLEANED_EXCERPTS);
  const excerpt = redactor.text(start).slice(0, EXCERPT_LENGTH);
  return new ResponseFormatError({
    ...call.where,
    message: `${reason} (status ${status}, ${contentType ?? "no content type"}). ${advice}`,
    status,
    contentType,
    excerpt,
  });
}

/** The error of an answer that differs from its schema in these places. */
export function validationError(
  call: Call,
  reply: Reply,
  check: Pick<ResponseCheck, "issues" | "found">,
): ResponseValidationError {
  const issues = check.issues.map((issue) => ({
    ...issue,
    pointer: call.redactor.text(issue.pointer),
  }));
  const listed = issues
    .slice(0, ISSUES_IN_MESSAGE)
    .map(
      ({ pointer, expected, received }) =>
        `${pointer || "the body"}: ${expected} expected, got ${received}`,
    );
  const more = check.found - listed.length;
  return new ResponseValidationError({
    ...call.where,
    message: `the response contradicts the spec: ${listed.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
    status: reply.response.status,
    issues,
  });
}
