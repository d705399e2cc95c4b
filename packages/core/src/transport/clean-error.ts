import { isError } from "../errors/is-error.ts";

/** Deeper than any runtime builds its errors; what lies deeper is left out. */
const MAX_DEPTH = 8;

/** So many values are looked at; what more there is on an error is left out. */
const MAX_VALUES = 1_000;

/**
 * The error as it is where it holds no secret, else a plain one without: `redacted` stands for what has
 * some, and `clean` removes the secrets of a text. Never throws and soon ends, whatever an error is made of.
 */
export function cleanError(
  thrown: unknown,
  redacted: string,
  clean: (text: string) => string,
): unknown {
  /** A value that is copied is there once: where it is found again, in itself or beside, it is left out. */
  const results = new Map<object, unknown>();
  let values = 0;

  const visit = (value: unknown, depth: number): unknown => {
    values += 1;
    if (values > MAX_VALUES) return undefined;
    if (typeof value === "string") return clean(value) === value ? value : redacted;
    if (typeof value !== "object" || value === null) return value;
    if (results.has(value)) return results.get(value) === value ? value : undefined;
    if (depth > MAX_DEPTH) return undefined;
    results.set(value, undefined);
    let result: unknown = redacted;
    try {
      if (isError(value)) result = visitError(value, depth + 1);
      else if (isCleanObject(value, depth + 1)) result = value;
    } catch {
      // What can't even be looked at says nothing.
    }
    results.set(value, result);
    return result;
  };

  /** Objects of a class may show anything: they don't pass. */
  const isCleanObject = (value: object, depth: number): boolean => {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
    for (const key in value) {
      const member: unknown = Reflect.get(value, key);
      if (clean(key) !== key || visit(member, depth) !== member) return false;
    }
    return true;
  };

  const visitError = (error: Error, depth: number): Error => {
    const made: Record<PropertyKey, unknown> = {};
    let isWhole = true;
    const errors = error instanceof AggregateError ? "errors" : "cause";
    const known = ["name", "message", "stack", "code", "cause", errors];
    for (const key of new Set([...known, ...Reflect.ownKeys(error)])) {
      values += 1;
      if (values > MAX_VALUES) return plainError(made);
      try {
        const member: unknown = Reflect.get(error, key);
        if (key === "errors" && Array.isArray(member)) {
          const errors = member.slice(0, MAX_VALUES).map((one) => visit(one, depth));
          made[key] = errors;
          isWhole &&= member.every((one, index) => Object.is(one, errors[index]));
        } else {
          made[key] = typeof member === "string" ? clean(member) : visit(member, depth);
          isWhole &&= Object.is(made[key], member);
        }
      } catch {
        isWhole = false;
      }
    }
    return isWhole ? error : plainError(made);
  };

  return visit(thrown, 0);
}

function plainError(known: Readonly<Record<PropertyKey, unknown>>): Error {
  const { code, cause, errors } = known;
  const [name, message, stack] = ["name", "message", "stack"].map((key) => textOf(known[key]));
  const plain = Array.isArray(errors)
    ? new AggregateError(errors, message, { cause })
    : new Error(message, { cause });
  return Object.assign(plain, {
    name,
    stack: stack || `${name}: ${message}`,
    ...(typeof code === "object" || code === undefined ? {} : { code }),
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
