import { cut } from "./cut.ts";
import { isError } from "./is-error.ts";

/** What an error says, as plain JSON. */
export interface ErrorJson {
  readonly name: string;
  readonly message: string;
  /** The error or value behind it, in the same form. */
  readonly cause?: unknown;
  /** Whatever else the class knows: `status`, `requestId`, … */
  readonly [known: string]: unknown;
}

/** A line of a log takes it, and a hundred issues fit. */
const MAX_CHARACTERS = 10_000;

/** Longer says no more, and leaves the other members their room. */
const MAX_TEXT = 2_000;

/** Deeper than any runtime chains its causes. */
const MAX_DEPTH = 8;

/** The body may hold anybody's data, in any size; message and code say what matters of it. */
const LEFT_OUT = /^(stack|body|rawBody|cause)$/;

/**
 * What an error and its causes say, each thing once: about 10,000 characters at most, whatever hangs on
 * them. A member that can't be read is left out, and so are the body of an answer and the stack.
 */
export function errorToJson(error: Error): ErrorJson {
  const said = new Set<unknown>();
  let left = MAX_CHARACTERS;

  const toJson = (value: unknown, depth: number): unknown => {
    if (typeof value === "string" || typeof value === "bigint") {
      const text = cut(String(value), Math.min(MAX_TEXT, left));
      left -= text.length;
      return text;
    }
    if (typeof value !== "object" || value === null) return value;
    if (depth > MAX_DEPTH || said.has(value)) return undefined;
    said.add(value);
    const asError = isError(value) ? value : undefined;
    if (asError === undefined && "toJSON" in value && typeof value.toJSON === "function") {
      return toJson(value.toJSON(), depth + 1);
    }
    const json: [key: string, value: unknown][] = [];
    const own = Array.isArray(value) ? value.keys() : Object.keys(value);
    for (const key of asError === undefined ? own : errorKeys(asError)) {
      if (left <= 0) break;
      left -= 4;
      try {
        const member: unknown = Reflect.get(value, key);
        // What wraps an error often repeats its message.
        if (asError !== undefined && key === "message") {
          if (said.has(member)) continue;
          said.add(member);
        }
        const written = toJson(member, depth + 1);
        if (written !== undefined) json.push([String(toJson(String(key), 0)), written]);
      } catch {
        // A getter that throws says nothing.
      }
    }
    return Array.isArray(value) ? json.map(([, item]) => item) : Object.fromEntries(json);
  };
  return toJson(error, 0) as ErrorJson;
}

/** What the error itself says first, what is behind it last. */
function errorKeys(error: Error): Iterable<string> {
  const known = Object.keys(error).filter((key) => !LEFT_OUT.test(key));
  return new Set(["name", "message", ...known, "errors", "cause"]);
}
