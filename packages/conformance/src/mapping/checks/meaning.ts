/** What holds of type, pool, credit line and sign of an entry. */
import { type Balance, formatMoney } from "@org/core";
import { replaceAt, valueAt } from "@org/openapi";
import {
  type Amount,
  enteredOf,
  entryAt,
  type Failure,
  type MappingCheck,
  problemAt,
  type Sample,
} from "../mapping.ts";
import { placeOfChoice, rowSays } from "../row.ts";

/** What rows say is what entries say. */
export const rows: MappingCheck = {
  title: "type, pool and credit line of every entry are those of its row",
  why: "people and tools are told what an amount is by the rows: an entry that says another thing misleads",
  async find(sample) {
    return enteredOf(sample).flatMap((amount) =>
      contradictions(amount, amount.entry, sample.answer).map((happened) => ({
        example: sample.name,
        pointer: amount.pointer,
        happened,
      })),
    );
  },
};

/** What in an entry is another than its row says. */
function contradictions(
  amount: Amount,
  { type, pool, creditLine }: Balance,
  answer: unknown,
): string[] {
  const says = rowSays(amount, answer, amount.pointer);
  return [
    ...(says.type === type ? [] : [`the entry is ${type}, its row says ${says.type ?? "none"}`]),
    ...(says.pools?.includes(pool)
      ? []
      : [`the entry is in the pool ${pool}, its row says ${says.pools?.join(" or ") ?? "none"}`]),
    ...((says.creditLine ?? null) === creditLine
      ? []
      : [`credit is ${creditLine ?? "open"}, its row says ${says.creditLine ?? "nothing"}`]),
  ];
}

/** A text that no table has. */
const UNKNOWN = "zz_unknown";

const DECIDED = ["type", "pool", "creditLine", "sign"] as const;

/** What a value of the answer decides. */
export const decided: MappingCheck = {
  title:
    "a value that decides what an amount is decides it, and one that is not known is a problem",
  why: "a new value of the provider must not become the wrong balance without anybody's notice",
  async find(sample) {
    const found: Failure[] = [];
    for (const amount of sample.amounts) {
      for (const member of DECIDED) found.push(...(await decidedBy(sample, amount, member)));
    }
    return found;
  },
};

async function decidedBy(
  sample: Sample,
  amount: Amount,
  member: (typeof DECIDED)[number],
): Promise<Failure[]> {
  const choice = amount.row[member];
  if (typeof choice !== "object" || choice === null || !("by" in choice)) return [];
  const { pointer, pattern } = amount;
  const place = placeOfChoice(choice.by, pattern, pointer);
  // The key of a map is renamed with its currency; of many places there is no one value.
  if (place.includes("*") || typeof valueAt(sample.answer, place) !== "string") return [];
  const found: Failure[] = [];
  for (const word of [...Object.keys(choice.values ?? {}), UNKNOWN]) {
    const answer = replaceAt(sample.answer, place, word);
    const report = await sample.read(answer);
    const entry = entryAt(report, pointer);
    const at = (happened: string): Failure => ({
      example: sample.name,
      pointer,
      happened: `with ${JSON.stringify(word)} at ${place}: ${happened}`,
    });
    const isKnown = word !== UNKNOWN || choice.values === undefined;
    if (entry === undefined) {
      const { type } = rowSays(amount, answer, pointer);
      const isRight = isKnown
        ? type === null || amount.entry === undefined || member === "sign"
        : problemAt(report, pointer) !== undefined || amount.entry === undefined;
      if (!isRight) found.push(at(isKnown ? "its entry is gone" : "no problem says so"));
    } else if (isKnown) {
      found.push(...contradictions(amount, entry, answer).map(at));
    } else {
      found.push(at(`it is an entry, ${entry.type} ${entry.pool} ${formatMoney(entry.money)}`));
    }
  }
  return found;
}
