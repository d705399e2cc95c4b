import { compare, type Money, moneyToJson, sameAsset } from "@org/core";
import type { Place } from "../place.ts";
import type { CameAnswer } from "./came.ts";
import type { CheckedAmountRule } from "./check-rules.ts";
import { type Finding, subjectOf } from "./finding.ts";
import { watchesPlace } from "./scope.ts";
import { purseParts, type Stated, spendable, statedOf } from "./watched.ts";

interface StatedAmount extends Stated {
  readonly money: Money;
}

type AmountFinding = Finding<
  "balance.low" | "balance.recovered" | "balance.high" | "balance.normal"
>;

/**
 * What rules say of the amounts of an answer. `before` is what the answer before this one stated, where that was another:
 * what is there and no more here is low.
 */
export function judgeAmounts(
  rules: readonly CheckedAmountRule[],
  place: Place,
  answer: CameAnswer,
  before: readonly Stated[],
): AmountFinding[] {
  const { account: asked, report } = answer;
  const stated = report.entries.map((entry) => ({ ...statedOf(entry, asked), money: entry.money }));
  return rules
    .filter((rule) => watchesPlace(rule.scope, place))
    .flatMap((rule) => {
      const tell = teller(rule, place, answer);
      const amounts = outermost(rule, watched(rule, stated), place, asked);
      const found = [...amounts].flatMap(([subject, amount]) => {
        const isBeyond = isBeyondLimit(rule, amount.money);
        return isBeyond === undefined ? [] : [tell(subject, amount, isBeyond, amount.money)];
      });
      const vanished = rule.kind === "below" ? watched(rule, before) : [];
      const missing = vanished.flatMap((one) => {
        const subject = subjectIn(place, asked, one);
        return amounts.has(subject) ? [] : [tell(subject, one, true, null)];
      });
      return [...found, ...missing];
    });
}

/** Of several amounts that are one to a rule, such as two moments of it, the one that is the farthest out. */
function outermost(
  rule: CheckedAmountRule,
  amounts: readonly StatedAmount[],
  place: Place,
  asked: string,
): Map<string, StatedAmount> {
  const found = new Map<string, StatedAmount>();
  for (const amount of amounts) {
    const subject = subjectIn(place, asked, amount);
    const other = found.get(subject);
    if (other === undefined || isFarther(rule, amount.money, other.money)) {
      found.set(subject, amount);
    }
  }
  return found;
}

/** Those that a rule holds against its limit. */
function watched<T extends Stated>(rule: CheckedAmountRule, stated: readonly T[]): T[] {
  return spendable(stated, rule.scope).filter(({ asset }) => sameAsset(asset, rule.limit.asset));
}

function subjectIn({ connection }: Place, asked: string, stated: Stated): string {
  return subjectOf(connection, asked, ...purseParts(stated));
}

/** Undefined: between the limit and where it is back, nothing changes. */
function isBeyondLimit(
  { kind, limit, back }: CheckedAmountRule,
  money: Money,
): boolean | undefined {
  const side = kind === "below" ? -1 : 1;
  if (compare(money, limit) === side) return true;
  return compare(money, back) === side ? undefined : false;
}

function isFarther({ kind }: CheckedAmountRule, money: Money, other: Money): boolean {
  return compare(money, other) === (kind === "below" ? -1 : 1);
}

/** Makes the findings of a rule in an answer. */
function teller(
  { name, kind, limit }: CheckedAmountRule,
  { tenant, connection, provider, run }: Place,
  { account: asked, fetchedAt }: CameAnswer,
) {
  return (
    subject: string,
    { account, type, pool, term }: Stated,
    isBeyond: boolean,
    money: Money | null,
  ): AmountFinding => ({
    rule: name,
    subject,
    tenant,
    connection,
    asked,
    isBeyond,
    type: typeOf(kind, isBeyond),
    data: {
      rule: name,
      tenant,
      connection,
      provider,
      account,
      balanceType: type,
      pool,
      money: money === null ? null : moneyToJson(money),
      limit: moneyToJson(limit),
      term,
      fetchedAt: fetchedAt.toISOString(),
      run,
    },
  });
}

function typeOf(kind: CheckedAmountRule["kind"], isBeyond: boolean): AmountFinding["type"] {
  if (kind === "below") return isBeyond ? "balance.low" : "balance.recovered";
  return isBeyond ? "balance.high" : "balance.normal";
}
