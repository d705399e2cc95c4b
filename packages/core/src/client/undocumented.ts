import type { AnyOperation, RawBody, ResponseContent, Validator } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { type Answer, fail } from "./answer.ts";
import type { ResponseCheck } from "./response-check.ts";

type Reader = Validator | RawBody;

/**
 * The content of a success whose status the spec does not have: that of any success that it has, of which
 * the media type and then the schema decide. No body is what a documented answer without content is.
 */
export function successContent({ responses }: AnyOperation, isEmpty: boolean): ResponseContent {
  const documented = Object.values(responses).map((content) => Object.entries(content));
  if (isEmpty && documented.some((content) => content.length === 0)) return {};
  const readers = new Map<string, Set<Reader>>();
  for (const [mediaType, reader] of documented.flat()) {
    readers.set(mediaType, (readers.get(mediaType) ?? new Set()).add(reader));
  }
  return Object.fromEntries(
    [...readers].map(([mediaType, choices]) => [mediaType, anyOf([...choices])]),
  );
}

function anyOf(readers: readonly Reader[]): Reader {
  const validators = readers.filter((reader) => typeof reader === "function");
  const [first] = readers;
  return first !== undefined && (readers.length === 1 || validators.length < readers.length)
    ? first
    : (value, check) => check.anyOf(value, validators);
}

/** Methods that only ask (RFC 9110, section 9.2.1): an answer without a body says nothing. */
const SAFE: ReadonlySet<string> = new Set(["GET", "OPTIONS", "TRACE"]);

/**
 * The data of a success that has no body where the spec has one: an empty text, no bytes. In place of JSON
 * it is undefined where the call did something: that was done, whatever is said of it.
 *
 * @throws {ResponseFormatError} when the call was there for the body alone.
 */
export async function emptyBody(
  call: Call,
  reply: Reply,
  check: ResponseCheck,
  reader: Reader | undefined,
): Promise<Answer> {
  // Who takes numbers as digits reads the answer by itself.
  if (!check.takesDigits) {
    if (reader === "text") return { data: reply.text, check };
    if (reader === "binary") return { data: reply.bytes, check };
    if (!SAFE.has(call.operation.method)) return { data: undefined, check };
  }
  return fail(call, reply, "the body is empty");
}
