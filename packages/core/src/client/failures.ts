import { cut } from "../errors/cut.ts";
import {
  type ApiError,
  apiError,
  ResponseFormatError,
  ResponseValidationError,
} from "../errors/index.ts";
import { parseJsonLater } from "../json/parse-later.ts";
import { firstTextsAt } from "../json/texts-at.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { requestIdOf } from "../transport/request-id.ts";
import type { Differences } from "./response-check.ts";

/** So much of a body tells what it is. */
const EXCERPT_LENGTH = 200;

/** Escaped six times as long, a token of some kilobytes still fits into so many excerpts. */
const CLEANED_EXCERPTS = 200;

/** So many issues fit a message; the error has them all. */
const ISSUES_IN_MESSAGE = 3;

/** So much of a provider's own words; the rest is in the body. */
const MESSAGE_LENGTH = 1_000;

/**
 * Where most say what is wrong, for a spec that says nothing of it (`x-errors`): problem details (RFC 9457,
 * section 3.1), OAuth (RFC 6749, section 5.2), and what is customary.
 */
const USUAL = {
  code: ["/code", "/error/code"],
  message: ["/detail", "/message", "/error/message", "/error_description", "/title", "/error"],
};

/** The error of an answer with an error status, whatever its body is like. */
export async function toApiError(call: Call, reply: Reply, status: number): Promise<ApiError> {
  const { settings, redactor } = call;
  await redactor.ready();
  const errors = { ...settings.provider.errors, ...call.operation.errors };
  const { code, message } = errors.code || errors.message ? errors : USUAL;
  const { headers, statusText } = reply.response;
  const rawBody = await redactor.longText(reply.text);
  const body = await errorBody(reply, rawBody);
  const said = [...new Set(firstTextsAt(body, message))].join("; ");
  const reason = said || redirection(status, headers.get("location")) || statusText;
  const words = cut(redactor.text(reason || "no message"), MESSAGE_LENGTH);
  return apiError({
    ...call.where,
    message: withAdvice(`${status} ${words}`, status),
    status,
    code: firstTextsAt(body, code)[0] ?? null,
    body,
    rawBody,
    requestId: await requestIdOf(call, reply),
    retryAfter: reply.retryAfter,
  });
}

/** The body as JSON, secrets removed; undefined where it is none. */
async function errorBody(reply: Reply, clean: string): Promise<unknown> {
  try {
    return clean === reply.text ? await reply.json() : await parseJsonLater(clean);
  } catch {
    return undefined;
  }
}

/** A page's script is told of a redirect with status 0, and not where it leads. */
function redirection(status: number, location: string | null): string | null {
  if (location !== null) return `a redirect to ${location}`;
  return status === 0 ? "a redirect" : null;
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

/** The error of an answer that is not what the spec documents. */
export async function formatError(
  call: Call,
  reply: Reply,
  reason: string,
  advice = "Check the base URL.",
): Promise<ResponseFormatError> {
  await call.redactor.ready();
  const { status } = reply.response;
  const contentType = reply.contentType === null ? null : call.redactor.text(reply.contentType);
  return new ResponseFormatError({
    ...call.where,
    message: `${reason} (status ${status}, ${contentType ?? "no content type"}). ${advice}`,
    status,
    contentType,
    excerpt: excerptOf(call, reply),
    requestId: await requestIdOf(call, reply),
  });
}

/** The error of a body that is larger than allowed. */
export function tooLarge(call: Call, reply: Reply): Promise<ResponseFormatError> {
  const reason = `the body is larger than ${call.settings.maxResponseBytes} bytes`;
  return formatError(call, reply, reason, "Raise maxResponseBytes if that is expected.");
}

/** The error of a body that can't be read as JSON; the runtime's own message quotes the body. */
export function notJson(call: Call, reply: Reply, error: unknown): Promise<ResponseFormatError> {
  const isText = error instanceof SyntaxError;
  return formatError(call, reply, isText ? "the body is not JSON" : "the body is not UTF-8");
}

/** The error of an answer that differs from its schema in these places. */
export async function validationError(
  call: Call,
  reply: Reply,
  check: Pick<Differences, "issues" | "found">,
): Promise<ResponseValidationError> {
  await call.redactor.ready();
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
    excerpt: excerptOf(call, reply),
    requestId: await requestIdOf(call, reply),
  });
}

/** So much more than the excerpt is cleaned that no half of a secret stays at its end. */
function excerptOf({ redactor }: Call, reply: Reply): string {
  const start = reply.text.slice(0, EXCERPT_LENGTH * CLEANED_EXCERPTS);
  return redactor.text(start).slice(0, EXCERPT_LENGTH);
}
