import type { Issue } from "../contract.ts";
import type { ErrorJson } from "../errors/index.ts";
import { memberOf, toPointer } from "../json/pointer.ts";
import { type Money, type MoneyLike, moneyFromJson } from "../money/money.ts";
import { MoneyError } from "../money/money-error.ts";
import { ISO_20022_CODES } from "./balance-types.ts";
import type { Balance, BalanceReport, BalanceSource, CreditLine, Problem } from "./model.ts";
import { isLocalTime } from "./stated-time.ts";

/**
 * The balance that `JSON.stringify` wrote, its amount a bigint and its times dates again. All of it is
 * checked, and what no balance has is left out.
 *
 * @throws {MoneyError} when it is no balance: `invalid_amount`, with the `pointer` of what is wrong.
 */
export function balanceFromJson(json: unknown): Balance {
  return readFrom(json, readBalance);
}

/**
 * The report that `JSON.stringify` wrote, its amounts bigints and its times dates again. All of it is
 * checked, and what no report has is left out.
 *
 * @throws {MoneyError} when it is no report: `invalid_amount`, with the `pointer` of what is wrong.
 */
export function reportFromJson(json: unknown): BalanceReport {
  return readFrom(json, readReport);
}

/** Where a reader is: the keys on the way there. */
type Path = (string | number)[];

type Reader<T> = (value: unknown, path: Path) => T;

function readFrom<T>(json: unknown, read: Reader<T>): T {
  const path: Path = [];
  try {
    return read(json, path);
  } catch (cause) {
    const pointer = toPointer(...path);
    const reason = cause instanceof MoneyError ? cause.message : "it can't be read.";
    throw new MoneyError("invalid_amount", `${pointer || "the JSON"}: ${reason}`, {
      cause,
      pointer,
    });
  }
}

/** What is wrong; {@link readFrom} says where. */
function fail(expected: string): never {
  throw new MoneyError("invalid_amount", `${expected} expected.`);
}

/** By member, what reads it; one that may be absent may give undefined. */
type Members<T> = {
  readonly [K in keyof T]-?: Reader<object extends Pick<T, K> ? T[K] | undefined : T[K]>;
};

/** Reads an object of these members, and no other member. */
function object<T extends object>(members: Members<T>): Reader<T> {
  const readers = Object.entries(members) as [string, Reader<unknown>][];
  return (value, path) => {
    if (typeof value !== "object" || value === null) fail("an object");
    const made: Record<string, unknown> = {};
    for (const [key, read] of readers) {
      // The key stays in the path where its reader throws.
      path.push(key);
      const member = read(memberOf(value, key), path);
      if (member !== undefined) made[key] = member;
      path.pop();
    }
    return made as T;
  };
}

function list<T>(read: Reader<T>): Reader<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) fail("an array");
    return Array.from(value, (item, index) => {
      path.push(index);
      const made = read(item, path);
      path.pop();
      return made;
    });
  };
}

function orNull<T>(read: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

function keyOf<T extends string>(table: Readonly<Record<T, unknown>>): Reader<T> {
  const isKey = (value: unknown): value is T =>
    typeof value === "string" && Object.hasOwn(table, value);
  return (value) => (isKey(value) ? value : fail(`one of ${Object.keys(table).join(", ")}`));
}

function readText(value: unknown): string {
  return typeof value === "string" ? value : fail("a text");
}

/** A time as `Date.prototype.toJSON` writes it. */
function readTime(value: unknown): Date {
  const time = new Date(readText(value));
  return time.toJSON() === value ? time : fail("a time as JSON.stringify writes it");
}

function readLocalTime(value: unknown): string {
  const text = readText(value);
  return isLocalTime(text) ? text : fail("a day, or a time without a zone,");
}

function readMoney(value: unknown): Money {
  return moneyFromJson(value as MoneyLike);
}

const orNullText: Reader<string | null> = /* @__PURE__ */ orNull(readText);

const orNullTime: Reader<Date | null> = /* @__PURE__ */ orNull(readTime);

const connection = { provider: readText, label: orNullText, account: orNullText };

const readSource: Reader<BalanceSource> = /* @__PURE__ */ object<BalanceSource>({
  pointer: readText,
  term: readText,
  iso20022: (value) => (value === undefined ? value : readText(value)),
});

const readBalance: Reader<Balance> = /* @__PURE__ */ object<Balance>({
  ...connection,
  type: /* @__PURE__ */ keyOf(ISO_20022_CODES),
  pool: readText,
  money: readMoney,
  creditLine: /* @__PURE__ */ orNull(
    /* @__PURE__ */ keyOf<CreditLine>({ included: true, excluded: true }),
  ),
  asOf: orNullTime,
  asOfDate: /* @__PURE__ */ orNull(readLocalTime),
  freshAt: orNullTime,
  source: readSource,
});

/** An error as its `toJSON` has it: what its class knows is plain JSON already. */
function readError(value: unknown): ErrorJson {
  const isObject = typeof value === "object" && value !== null;
  const { name, message } = Object(value) as Partial<ErrorJson>;
  if (!isObject || typeof name !== "string" || typeof message !== "string") fail("an error");
  return value as ErrorJson;
}

const readProblem: Reader<Problem> = /* @__PURE__ */ object<Problem>({
  ...connection,
  code: /* @__PURE__ */ keyOf<Problem["code"]>({
    unknown_currency: true,
    invalid_amount: true,
    asset_mismatch: true,
    inexact: true,
    conflict: true,
    unknown_value: true,
    failed: true,
  }),
  pointer: readText,
  message: readText,
  error: (value) => (value === undefined ? value : readError(value)),
});

const readIssue: Reader<Issue> = /* @__PURE__ */ object<Issue>({
  pointer: readText,
  expected: readText,
  received: readText,
});

const readReport: Reader<BalanceReport> = /* @__PURE__ */ object<BalanceReport>({
  ...connection,
  entries: /* @__PURE__ */ list(readBalance),
  problems: /* @__PURE__ */ list(readProblem),
  drift: /* @__PURE__ */ list(readIssue),
  fetchedAt: readTime,
});
