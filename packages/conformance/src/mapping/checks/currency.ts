/** What holds of the currency of an amount. */
import { currencyExponent } from "@org/core";
import { pointerKeys } from "@org/openapi";
import { type Part, parentOf } from "../../spec/index.ts";
import { withCurrency } from "../edit.ts";
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

/** A code that ISO 4217 has not, of the form of one. */
const UNKNOWN = "QZX";

/** Codes of no, two, three and four decimals. */
const KNOWN = ["JPY", "USD", "KWD", "CLF"] as const;

/** A currency that nobody knows. */
export const unknownCurrency: MappingCheck = {
  title: "a currency that is not known makes a problem, never a guess",
  why: "how many decimals an amount has depends on its currency: a guess is wrong by factors of ten",
  async find(sample) {
    const found: Failure[] = [];
    for (const amount of enteredOf(sample)) {
      // The code of a token is whatever the provider says.
      if (amount.entry.money.asset.kind === "token") continue;
      const moved = withCurrency(sample, amount, UNKNOWN);
      if (moved === undefined) continue;
      const { pointer } = moved;
      const report = await sample.read(moved.answer);
      const entry = entryAt(report, pointer);
      const at = (happened: string): Failure => ({ example: sample.name, pointer, happened });
      if (entry !== undefined) {
        const { asset, scale } = entry.money;
        found.push(at(`of ${UNKNOWN} it is an entry in ${asset.code} with ${scale} decimals`));
      } else if (problemAt(report, pointer) === undefined) {
        found.push(at(`of ${UNKNOWN} it is neither an entry nor a problem`));
      }
    }
    return found;
  },
};

/** Another currency than that of the example. */
export const otherCurrency: MappingCheck = {
  title: "another currency changes code and decimals by ISO 4217, or by the normalizer's exponents",
  why: "1234 is 12.34 USD, 1234 JPY and 1.234 KWD",
  async find(sample) {
    const own = Object.keys(sample.mapping.normalize.exponents ?? {});
    const codes = [...KNOWN, ...own.filter((code) => currencyExponent(code) !== undefined)];
    const found: Failure[] = [];
    for (const amount of enteredOf(sample)) {
      for (const currency of currenciesOf(sample, amount)) {
        for (const code of codes) {
          found.push(...(await inCurrency(sample, { ...amount, currency }, code)));
        }
      }
    }
    return found;
  },
};

/**
 * What says the currency of an amount: the place that the normalizer names, and what is called the same right
 * beside the amount; of an asset any code of a currency there, which is part of what the asset is.
 */
function currenciesOf({ parts }: Sample, amount: Entered): (Part | undefined)[] {
  const { pointer, currency, entry } = amount;
  const name = currency && pointerKeys(currency.pointer).at(-1);
  const beside = parts.filter(
    (part) =>
      parentOf(part.pointer) === parentOf(pointer) &&
      typeof part.value === "string" &&
      currencyExponent(part.value.toUpperCase()) !== undefined &&
      (entry.money.asset.kind === "token" || pointerKeys(part.pointer).at(-1) === name),
  );
  return [...new Set([currency, ...beside])];
}

async function inCurrency(sample: Sample, amount: Entered, code: string): Promise<Failure[]> {
  const { asset } = amount.entry.money;
  const moved = withCurrency(sample, amount, code);
  if (moved === undefined || asset.code === code) return [];
  const { pointer } = moved;
  const report = await sample.read(moved.answer);
  const at = (happened: string): Failure[] => [
    { example: sample.name, pointer, happened: `in ${code}: ${happened}` },
  ];
  const entry = entryAt(report, pointer);
  if (entry === undefined) {
    const problem = problemAt(report, pointer);
    // What says the currency a second time contradicts now.
    return problem?.code === "conflict" ? [] : at("its entry is gone");
  }
  const { asset: other } = entry.money;
  if (asset.kind === "token") {
    const changed = JSON.stringify(other) !== JSON.stringify(asset);
    return changed ? [] : at(`the asset is ${other.code} still`);
  }
  if (other.code !== code) return at(`the entry is in ${other.code}`);
  const stated = statedAt(moved.answer, pointer);
  if (typeof stated === "string") return at(stated);
  const { sign } = rowSays(amount, moved.answer, pointer);
  const wrong = misread(entry, stated, sign === "-" ? -1n : 1n, sample.mapping);
  return wrong === undefined ? [] : at(wrong);
}
