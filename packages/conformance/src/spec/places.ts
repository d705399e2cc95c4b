/** The places of an answer that tests make wrong: what the normalizer reads, and what stands beside. */
import type { AnyNormalizer } from "@org/core/provider";
import { pointerTo } from "@org/openapi";
import type { Part } from "./parts.ts";
import { bind, leadsTo, matches, parentOf } from "./patterns.ts";
import { readsOf } from "./reads.ts";

/** Places in one answer; one that the answer or its schema does not have is absent. */
export interface Places {
  /** An amount that is a balance entry. */
  readonly amount?: Part;
  /** A number: the amount, where amounts are numbers. */
  readonly number?: Part;
  /** What says the currency of the amount, or the code of its asset. */
  readonly currency?: Part;
  /** A member that must be there, and that is read; not the amount, where there is another one. */
  readonly required?: Part;
  /** A member that may be absent, and the amount is there without it. */
  readonly optional?: Part;
  /** A text of which the schema lists values; not the currency, where there is another one. */
  readonly listed?: Part;
  /** An object inside the answer: what holds the amount, where that is not the whole. */
  readonly object?: Part;
  /** Objects whose members have any name, and mean something. */
  readonly maps: readonly Part[];
}

/** The code of a currency or of an asset. */
const CODE = /^[A-Za-z]{3,5}$/;

const SCALARS = new Set(["string", "number", "integer", "boolean"]);
const NUMBERS = new Set(["number", "integer"]);

/**
 * Finds the places among the parts of an answer.
 *
 * @param status where the body repeats the HTTP status, if it does: nothing else is told by it
 */
export function findPlaces(
  parts: readonly Part[],
  normalizer: AnyNormalizer,
  status?: string,
): Places {
  const described = parts.filter(({ pointer }) => pointer !== "" && pointer !== status);
  const patterns = Object.keys(normalizer.amounts);
  const amounts = patterns.flatMap((pattern) =>
    described
      .filter(({ pointer, value, type }) => matches(pointer, pattern) && isAmount(value, type))
      .map((part) => ({ part, pattern })),
  );
  const [first] = amounts;
  const amount = first?.part;
  const currency = first && currencyOf(described, normalizer, first.part, first.pattern);

  const isRead = readBy(normalizer, parts.find(({ pointer }) => pointer === "")?.value);
  const wanted = described.filter(
    ({ required, pointer }) => required && !holds(pointer, amount) && isRead(pointer),
  );
  const required = wanted.find(isScalar) ?? wanted[0] ?? (amount?.required ? amount : undefined);
  const texts = described.filter(({ type, listed }) => listed && type === "string");
  const others = amounts.map(({ part }) => part).filter((part) => part !== amount);

  return given({
    amount,
    currency,
    required,
    number:
      amount !== undefined && isNumber(amount) ? amount : described.find((part) => isNumber(part)),
    optional: findOptional(described, amount, currency, others),
    listed: texts.find((part) => part !== currency) ?? texts[0],
    object: findObject(described, amount),
    maps: parts.filter(({ entries }) => entries !== null && entries !== "never"),
  });
}

/** One that removes an entry says most, then one beside the amount. */
function findOptional(
  parts: readonly Part[],
  amount: Part | undefined,
  currency: Part | undefined,
  others: readonly Part[],
): Part | undefined {
  const open = parts.filter(
    (part) => part.optional && part !== currency && !holds(part.pointer, amount),
  );
  const beside = amount === undefined ? undefined : parentOf(amount.pointer);
  return (
    open.find(({ pointer }) => others.some((other) => holds(pointer, other))) ??
    open.find(({ pointer }) => parentOf(pointer) === beside) ??
    open[0]
  );
}

function findObject(parts: readonly Part[], amount: Part | undefined): Part | undefined {
  const objects = parts.filter(({ type }) => type === "object");
  return objects.findLast(({ pointer }) => holds(pointer, amount)) ?? objects[0];
}

/**
 * The part that says the currency of an amount: what a table names; beside the amounts of a reader, the
 * first text that looks like a code.
 */
export function currencyOf(
  parts: readonly Part[],
  { currency }: AnyNormalizer,
  amount: Part,
  pattern: string,
): Part | undefined {
  const parent = parentOf(amount.pointer);
  if (currency === undefined) {
    return parts.find(
      ({ pointer, value, type }) =>
        parentOf(pointer) === parent && type === "string" && CODE.test(String(value)),
    );
  }
  return [currency]
    .flat()
    .map((text) =>
      text.startsWith("/") ? bind(text, pattern, amount.pointer) : pointerTo(parent, text),
    )
    .map((pointer) => parts.find((part) => part.pointer === pointer))
    .find((part) => part !== undefined);
}

/** Whether a place of the answer is read, or lies on the way to one that is. */
function readBy(normalizer: AnyNormalizer, answer: unknown): (pointer: string) => boolean {
  const { amounts, currency, account, asOf, freshAt, read } = normalizer;
  const patterns = Object.keys(amounts);
  if (patterns.length === 0) return () => true;
  if (read !== undefined) {
    const reads = readsOf(read, answer);
    return (pointer) => reads.has(pointer);
  }
  const deciding = Object.values(amounts).flatMap(({ type, pool, creditLine, sign }) =>
    [type, pool, creditLine, sign].map((one) => Object(one).by),
  );
  // Of several places the first that is there counts.
  const named = [currency, account, asOf, freshAt].map((one) => [one].flat()[0]);
  const beside = [...named, ...deciding]
    .filter((text) => typeof text === "string" && text !== "*")
    .flatMap((text) =>
      text.startsWith("/") ? text : patterns.map((pattern) => pointerTo(parentOf(pattern), text)),
    );
  return (pointer) =>
    patterns.some((pattern) => leadsTo(pointer, pattern)) ||
    beside.some((pattern) => matches(pointer, pattern));
}

/** Whether a value is what its schema has an amount as. */
export function isAmount(value: unknown, type: string | null): boolean {
  return type === "string" ? typeof value === "string" : NUMBERS.has(type ?? "") && value !== null;
}

function isNumber({ type, value }: Part): boolean {
  return NUMBERS.has(type ?? "") && value !== null;
}

function isScalar({ type }: Part): boolean {
  return SCALARS.has(type ?? "");
}

/** Whether the place is the part, or the part lies below it. */
function holds(pointer: string, part: Part | undefined): boolean {
  return part !== undefined && (part.pointer === pointer || part.pointer.startsWith(`${pointer}/`));
}

/** Without the members that are undefined. */
function given<T extends object>(places: { [Key in keyof T]: T[Key] | undefined }): T {
  const found = Object.entries(places).filter(([, part]) => part !== undefined);
  return Object.fromEntries(found) as T;
}
