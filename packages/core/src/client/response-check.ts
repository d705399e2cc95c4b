import type { Check, Issue, Validator } from "../contract.ts";
import { JsonNumber } from "../json/json-number.ts";
import { toPointer } from "../json/pointer.ts";
import { isWhole } from "../json/whole.ts";

/** Where a value differs from its schema. */
export interface Differences {
  readonly found: number;
  /** How many of what was found are numbers that JavaScript can't hold. */
  readonly unsafe: number;
  /** The first of them. */
  readonly issues: readonly Issue[];
}

/**
 * Where a value differs from the schema of a validator. `exact`: numbers that JavaScript can't hold pass,
 * as {@link JsonNumber}. So many issues as `limit` says are kept.
 */
export function differencesOf(
  validator: Validator,
  value: unknown,
  exact: boolean,
  limit: number,
): Differences {
  const found: Found = { found: 0, unsafe: 0, issues: [] };
  validator(value, new ResponseCheck(found, { exact, limit }));
  return found;
}

/** What all checks of one value have found. */
interface Found extends Differences {
  found: number;
  unsafe: number;
  readonly issues: Issue[];
}

/** What a check takes for a difference, and how many it tells of. */
interface Settings {
  readonly exact: boolean;
  readonly limit: number;
}

/** Holds one place of a value against its schema. */
class ResponseCheck implements Check {
  readonly #found: Found;
  readonly #settings: Settings;
  /** The place that this one is in, and by which key; absent: this is the whole value. */
  readonly #above: ResponseCheck | undefined;
  readonly #key: string | number;

  constructor(found: Found, settings: Settings, above?: ResponseCheck, key: string | number = "") {
    this.#found = found;
    this.#settings = settings;
    this.#above = above;
    this.#key = key;
  }

  at(key: string | number): Check {
    return new ResponseCheck(this.#found, this.#settings, this, key);
  }

  isNumber(value: unknown): boolean {
    return value instanceof JsonNumber || isBigInt(value);
  }

  fail(expected: string, value: unknown, key?: string | number): true {
    this.#found.found += 1;
    const below = key === undefined ? "" : toPointer(key);
    return this.#keep({ pointer: below, expected, received: typeName(value) });
  }

  number(value: unknown, key?: string | number): true {
    if (isBigInt(value)) return true;
    if (!(value instanceof JsonNumber)) return this.fail("number", value, key);
    return this.#settings.exact || this.#failUnsafe("number", value, key);
  }

  integer(value: unknown, key?: string | number): true {
    if (isBigInt(value)) return true;
    if (!(value instanceof JsonNumber)) return this.fail("integer", value, key);
    if (!this.#settings.exact) return this.#failUnsafe("integer", value, key);
    return isWhole(value.text) || this.fail("integer", value, key);
  }

  /** Of the branches that a value is none of, the one that it is closest to tells where it differs. */
  anyOf(value: unknown, branches: readonly Validator[]): true {
    const { exact, limit } = this.#settings;
    let closest: Differences | undefined;
    let isUnsafe = false;
    for (const branch of branches) {
      const differences = differencesOf(branch, value, exact, limit);
      if (differences.found === 0) return true;
      isUnsafe ||= differences.unsafe > 0;
      const isOfAnotherType = differences.issues.some(({ pointer }) => pointer === "");
      if (!isOfAnotherType && differences.found < (closest?.found ?? Number.POSITIVE_INFINITY)) {
        closest = differences;
      }
    }
    if (isUnsafe) this.#found.unsafe += 1;
    if (closest === undefined) return this.fail("one of the documented shapes", value);
    this.#found.found += closest.found;
    for (const issue of closest.issues) this.#keep(issue);
    return true;
  }

  #failUnsafe(expected: string, value: JsonNumber, key: string | number | undefined): true {
    this.#found.unsafe += 1;
    return this.fail(`${expected} that JavaScript can hold`, value, key);
  }

  /** Keeps what was found below this place, as long as there is room. */
  #keep(issue: Issue): true {
    const { issues } = this.#found;
    if (issues.length >= this.#settings.limit) return true;
    let { pointer } = issue;
    for (let at: ResponseCheck = this; at.#above !== undefined; at = at.#above) {
      pointer = toPointer(at.#key) + pointer;
    }
    issues.push({ ...issue, pointer });
    return true;
  }
}

/** Only whole numbers come as a bigint, and only where the client asks for them. */
function isBigInt(value: unknown): boolean {
  return typeof value === "bigint";
}

/** What came, as an issue says it: the type of the value, never the value itself. */
export function typeName(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof JsonNumber) return "number of more digits";
  return typeof value;
}
