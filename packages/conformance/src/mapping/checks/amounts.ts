/** What holds of the amount of an entry. */
import { type Balance, formatMoney, parseDecimal, toDecimalString } from "@org/core";
import { replaceAt } from "@org/openapi";
import { parentOf } from "../../spec/index.ts";
import { differences, repeats } from "../compare.ts";
import { removeAt, withDigits } from "../edit.ts";
import {
  type Entered,
  enteredOf,
  entryAt,
  type Failure,
  type MappingCheck,
  problemAt,
  type Sample,
} from "../mapping.ts";
import { rowSays } from "../row.ts";
import { misread, statedAt } from "../stated.ts";

/** What every entry says is what stands at its pointer, and each amount comes once. */
export const pointers: MappingCheck = {
  title: "every entry states the amount at its pointer, and every amount becomes one entry",
  why: "an entry can be traced to what the provider said, and nothing is summed, lost or counted twice",
  async find(sample) {
    const { name: example, report, amounts, answer, mapping } = sample;
    const at = (pointer: string, happened: string): Failure => ({ example, pointer, happened });
    const seen = new Set<string>();
    const entries = report.entries.flatMap((entry): Failure[] => {
      const { pointer } = entry.source;
      if (seen.has(pointer)) return [at(pointer, "it is two entries")];
      seen.add(pointer);
      const amount = amounts.find((one) => one.pointer === pointer);
      if (amount === undefined) {
        return [at(pointer, "an entry says it is here, and no row of `amounts` is for this place")];
      }
      const stated = statedAt(answer, pointer);
      if (typeof stated === "string") return [at(pointer, stated)];
      const wrong = misread(entry, stated, signOf(amount, answer), mapping);
      return wrong === undefined ? [] : [at(pointer, wrong)];
    });
    const lost = amounts
      .filter(
        (amount) =>
          amount.entry === undefined &&
          problemAt(report, amount.pointer) === undefined &&
          rowSays(amount, answer, amount.pointer).type !== null &&
          !report.entries.some((entry) => isRepeated(sample, entry, amount.pointer)),
      )
      .map(({ pointer }) => at(pointer, "it is neither an entry nor a problem"));
    return [...entries, ...lost];
  },
};

/** Whether an amount without an entry is the same amount as that of an entry elsewhere. */
function isRepeated({ answer }: Sample, entry: Balance, pointer: string): boolean {
  const [one, other] = [pointer, entry.source.pointer].map((at) => statedAt(answer, at));
  const isSameName = pointer.split("/").at(-1) === entry.source.pointer.split("/").at(-1);
  return isSameName && typeof one === "object" && typeof other === "object" && equal(one, other);
}

function equal(
  one: { readonly amount: bigint; readonly scale: number },
  other: { readonly amount: bigint; readonly scale: number },
): boolean {
  return one.amount * 10n ** BigInt(other.scale) === other.amount * 10n ** BigInt(one.scale);
}

function signOf(amount: Pick<Entered, "row" | "pattern" | "pointer">, answer: unknown): 1n | -1n {
  return rowSays(amount, answer, amount.pointer).sign === "-" ? -1n : 1n;
}

/** What an amount of an example is changed to, and a word for that. */
type Change = (digits: { readonly amount: bigint; readonly scale: number }) => string;

/** A check that changes one amount after another to other digits. */
function digitsCheck(title: string, why: string, change: Change): MappingCheck {
  return {
    title,
    why,
    async find(sample) {
      const found: Failure[] = [];
      for (const amount of enteredOf(sample)) {
        const stated = statedAt(sample.answer, amount.pointer);
        if (typeof stated === "string") continue;
        found.push(...(await changedTo(sample, amount, change(stated))));
      }
      return found;
    },
  };
}

async function changedTo(sample: Sample, amount: Entered, digits: string): Promise<Failure[]> {
  const { name: example, mapping } = sample;
  const { pointer } = amount;
  const answer = withDigits(sample, amount, digits);
  const report = await sample.read(answer);
  const at = (happened: string): Failure => ({
    example,
    pointer,
    happened: `as ${digits}: ${happened}`,
  });
  const others = differences(sample, report, { apart: (place) => place === pointer });
  const beside = others.map((one) => ({ ...at(one.happened), pointer: one.pointer }));
  const entry = entryAt(report, pointer);
  if (entry === undefined) {
    // A sign that is stated beside an amount and in it: nobody knows which counts.
    const refused = digits.startsWith("-") && typeof amount.row.sign === "object";
    return refused && problemAt(report, pointer) ? beside : [...beside, at("its entry is gone")];
  }
  const wrong = misread(entry, parseDecimal(digits), signOf(amount, answer), mapping);
  const { type, pool, account } = amount.entry;
  const isOther = entry.type !== type || entry.pool !== pool || entry.account !== account;
  return [
    ...beside,
    ...(wrong === undefined ? [] : [at(wrong)]),
    ...(isOther ? [at(`the entry became ${entry.type} ${entry.pool}`)] : []),
  ];
}

/** An amount that changes, changes its own entry alone. */
export const changed = digitsCheck(
  "an amount that changes by so much changes its entry by so much, and no other",
  "no amount is made of another one, and none is read where it does not stand",
  ({ amount, scale }) => toDecimalString(amount + 7n, scale),
);

/** 25 digits. */
export const digits = digitsCheck(
  "an amount of 25 digits keeps each of them",
  "a number of JavaScript holds 15 digits; money that is rounded on the way is another amount",
  ({ scale }) => toDecimalString(1_234_567_890_123_456_789_012_345n, scale),
);

/** Signs. */
export const negative = digitsCheck(
  "a negative amount stays on its side of zero",
  "a debt that is shown as money to spend is the worst that a balance can be",
  ({ amount, scale }) => toDecimalString(amount < 0n ? amount : -amount - 1n, scale),
);

/** Absent amounts, and those that are null. */
export const absent: MappingCheck = {
  title: "an amount that is absent or null is no entry",
  why: "nothing said is not zero",
  async find(sample) {
    const found: Failure[] = [];
    for (const amount of enteredOf(sample)) {
      const place = optionalAbove(sample, amount.pointer);
      if (place === undefined) continue;
      const { answer } = sample;
      found.push(...(await without(sample, place, removeAt(answer, place), "absent")));
      found.push(...(await without(sample, place, replaceAt(answer, place, null), "null")));
    }
    return found;
  },
};

/** The amount, or the nearest that it is in, that its schema lets be absent. */
function optionalAbove({ parts }: Sample, pointer: string): string | undefined {
  for (let place = pointer; place !== ""; place = parentOf(place)) {
    if (parts.find((part) => part.pointer === place)?.optional) return place;
  }
  return undefined;
}

async function without(
  sample: Sample,
  place: string,
  answer: unknown,
  how: string,
): Promise<Failure[]> {
  const { name: example, report: before } = sample;
  const isBelow = (pointer: string): boolean =>
    pointer === place || pointer.startsWith(`${place}/`);
  const report = await sample.read(answer);
  const gone = before.entries.filter(({ source }) => isBelow(source.pointer));
  const kept = report.entries
    .filter(({ source }) => isBelow(source.pointer))
    .map(({ source, money }) => ({
      pointer: source.pointer,
      happened: `there is an entry of ${formatMoney(money)}`,
    }));
  const others = differences(sample, report, {
    apart: isBelow,
    mayBeNew: (entry) => gone.some((one) => repeats(entry, one)),
  });
  const problem = report.problems
    .filter(({ pointer }) => isBelow(pointer))
    .map(({ pointer, code }) => ({ pointer, happened: `it became a problem, ${code}` }));
  return [...kept, ...others, ...problem].map(({ pointer, happened }) => ({
    example,
    pointer,
    happened: `${place} ${how}: ${happened}`,
  }));
}
