/** What a reader of balances reads of an answer. */
import type { Money } from "@org/core";
import type { AmountReader, AnyNormalizer, ReportBuilder } from "@org/core/provider";
import { pointerTo } from "@org/openapi";

/** No money, made without core: nothing has to be built to know what a reader reads. */
const asset = { kind: "fiat", code: "EUR" } as const;
const NOTHING: Money = {
  amount: 0n,
  scale: 0,
  asset,
  toJSON: () => ({ amount: "0", scale: 0, value: "0", asset }),
};

/** Reads each amount as none: only which places were looked at counts. */
const amounts: AmountReader = {
  minorUnits: () => NOTHING,
  decimal: () => NOTHING,
  token: () => NOTHING,
};

const report: ReportBuilder = {
  add(_entry, amount, toMoney) {
    if (amount !== null && amount !== undefined) toMoney(amount, amounts);
  },
  problem() {},
};

/** The places of an answer that a reader asks for, as JSON pointers: on the way to others, too. */
export function readsOf(
  read: NonNullable<AnyNormalizer["read"]>,
  answer: unknown,
): ReadonlySet<string> {
  const found = new Set<string>();
  read(watched(answer, "", found) as never, report, {} as never);
  return found;
}

function watched(value: unknown, pointer: string, found: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof key !== "string" || !Object.hasOwn(target, key)) return member;
      const place = pointerTo(pointer, key);
      found.add(place);
      return watched(member, place, found);
    },
  });
}
