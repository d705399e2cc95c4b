/** What a case found not to be so. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
}

/** @throws {AssertionError} when it does not hold; `what` is its message. */
export function ok(holds: unknown, what: string): asserts holds {
  if (!holds) throw new AssertionError(what);
}

/** @throws {AssertionError} when the two differ as JSON. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [show(actual), show(expected)];
  ok(a === e, `${what}: expected ${e}, got ${a}`);
}

/** @throws {AssertionError} when the text holds no match. */
export function matches(text: string, pattern: RegExp, what: string): void {
  ok(pattern.test(text), `${what}: expected ${pattern}, got ${JSON.stringify(text)}`);
}

/** @throws {AssertionError} when the number is outside of the bounds. */
export function between(value: number, least: number, most: number, what: string): void {
  ok(value >= least && value <= most, `${what}: expected ${least} to ${most}, got ${value}`);
}

/** A value for a message: negative zero, undefined and bigints show too. */
export function show(value: unknown): string {
  if (value === undefined) return "undefined";
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return JSON.stringify(value, (_key, member: unknown) => {
    if (Object.is(member, -0)) return "-0";
    return typeof member === "bigint" ? `${member}n` : member;
  });
}
