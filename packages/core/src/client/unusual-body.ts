import type { AnyOperation, RawBody, ResponseContent, Validator } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { type Answer, NO_DIFFERENCES, type Reading, readJson } from "./answer.ts";
import { formatError, notJson, tooLarge } from "./failures.ts";
import { charsetOf, matchMediaTypes } from "./media-type.ts";

type Reader = Validator | RawBody;

/**
 * The data of a success whose body is not, letter by letter, the JSON that is documented: of another
 * name, no JSON, none at all, or of a status that the spec does not have.
 *
 * @throws {ResponseFormatError} when the body is nothing that is documented.
 */
export async function readUnusual(
  call: Call,
  reply: Reply,
  reading: Reading,
  documented: ResponseContent | undefined,
): Promise<Answer> {
  if (reply.stream !== undefined) return { data: reply.stream, check: NO_DIFFERENCES };
  if (!reply.complete) throw await tooLarge(call, reply);
  const { operation } = call;
  const isEmpty = reply.bytes.length === 0;
  const content = documented ?? successContent(operation, isEmpty);
  // The answer to HEAD has no body, whatever GET would have (RFC 9110, section 9.3.2).
  const hasNone = Object.keys(content).length === 0 || operation.method === "HEAD";
  if (hasNone) return { data: undefined, check: NO_DIFFERENCES };
  const reader = anyOf(matchMediaTypes(content, reply.contentType).map((name) => content[name]));
  if (reader === "text") return { data: textOf(reply), check: NO_DIFFERENCES };
  if (typeof reader === "string") return { data: reply.bytes, check: NO_DIFFERENCES };
  if (isEmpty) return readNothing(call, reply, reading);
  if (reader !== undefined) return readJson(call, reply, reading, reader);
  throw await formatError(call, reply, `the body is not ${Object.keys(content).join(" or ")}`);
}

/**
 * What there is of a body that can't be read as JSON: nothing, where it is white space alone. Frameworks
 * send that for none.
 *
 * @throws {ResponseFormatError} when there is anything in it, or nothing may not be.
 */
export async function readNotJson(
  call: Call,
  reply: Reply,
  reading: Reading,
  error: unknown,
): Promise<Answer> {
  if (reply.text.trim() === "") return readNothing(call, reply, reading);
  throw await notJson(call, reply, error);
}

/** A text in the charset that its Content-Type says (RFC 9110, section 8.3.2); UTF-8 where that is unknown. */
function textOf({ bytes, text, contentType }: Reply): string {
  try {
    return new TextDecoder(charsetOf(contentType)).decode(bytes);
  } catch {
    return text;
  }
}

/** Whoever reads the answer here has nothing to read without a body, whatever was done. */
async function readNothing(call: Call, reply: Reply, { isRead }: Reading): Promise<Answer> {
  const isDone = !isRead && !SAFE.has(call.operation.method);
  if (isDone) return { data: undefined, check: NO_DIFFERENCES };
  throw await formatError(call, reply, "the body is empty");
}

/**
 * Methods that only ask (RFC 9110, section 9.2.1): an answer without a body says nothing. What any other
 * asked for was done, whatever is said of it.
 */
const SAFE: ReadonlySet<string> = new Set(["GET", "OPTIONS", "TRACE"]);

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
    [...readers].flatMap(([mediaType, choices]) => {
      const reader = anyOf([...choices]);
      return reader === undefined ? [] : [[mediaType, reader]];
    }),
  );
}

/** The reader of what one of these reads; undefined where there are none. */
function anyOf(readers: readonly (Reader | undefined)[]): Reader | undefined {
  const validators = readers.filter((reader) => typeof reader === "function");
  const [first] = readers;
  return readers.length < 2 || validators.length < readers.length
    ? first
    : (value, check) =>
        check === undefined
          ? validators.some((validate) => validate(value))
          : check.anyOf(value, validators);
}
