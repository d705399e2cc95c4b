import { compare, type Money, moneyToJson, sameAsset } from "@org/core";
import type { Place } from "../place.ts";
import type { CameAnswer } from "./came.ts";
import type { CheckedAmountRule } from "./check-rules.ts";
import type { Finding } from "./finding.ts";
import { watchesPlace } from "./scope.ts";
import { type Named, nameAll, passesScope, type Stated, statedOf } from "./watched.ts";

type StatedAmount = Stated & { readonly money: Money };

type AmountFinding = Finding<
  "balance.low" | "balance.recovered" | "balance.high" | "balance.normal"
>;

/**
 * What rules say of the amounts of an answer. `before` is what the last whole answer before this one stated, where that
 * was another: what is there and no more here is low.
 */
export function judgeAmounts(
  rules: readonly CheckedAmountRule[],
  place: Place,
  answer: CameAnswer,
  before: readonly Stated[],
): AmountFinding[] {
  const { account: asked, report } = answer;
  const watching = rules.filter((rule) => watchesPlace(rule.scope, place));
  if (watching.length === 0) return [];
  const stated = report.entries.map((entry) => ({ ...statedOf(entry, asked), money: entry.money }));
  const amounts = nameAll<StatedAmount>(stated, place.connection, asked);
  const vanished = nameAll(before, place.connection, asked);
  return watching.flatMap((rule) => {
    const tell = teller(rule, place, answer);
    const held = outermost(rule, watched(rule, amounts));
    const found = [...held].flatMap(([subject, amount]) => {
      const isBeyond = isBeyondLimit(rule, amount.money);
      return isBeyond === undefined ? [] : [tell(subject, amount, isBeyond, amount.money)];
    });
    const missing = (rule.kind === "below" ? watched(rule, vanished) : [])
      .filter(({ subject }) => !held.has(subject))
      .map((one) => tell(one.subject, one, true, null));
    return [...found, ...missing];
  });
}

/** Those that a rule holds against its limit; of a rule that names no type, the subject is what can be spent. */
function watched<T extends Stated & Named>(
  { scope, limit }: CheckedAmountRule,
  amounts: readonly T[],
): T[] {
  return amounts.flatMap((one) => {
    const subject = scope.type === null ? one.spendable : one.subject;
    const isWatched =
      // Most are of another code, which is soon seen.
      one.asset.code === limit.asset.code &&
      subject !== null &&
      passesScope(one, scope) &&
      sameAsset(one.asset, limit.asset);
    return isWatched ? [{ ...one, subject }] : [];
  });
}

/** Of several amounts that are one to a rule, such as two moments of it, the one that is the farthest out. */
function outermost(
  rule: CheckedAmountRule,
  amounts: readonly (StatedAmount & Named)[],
): ReadonlyMap<string, StatedAmount> {
  const found = new Map<string, StatedAmount>();
  for (const amount of amounts) {
    const other = found.get(amount.subject);
    if (other === undefined || isFarther(rule, amount.money, other.money)) {
      found.set(amount.subject, amount);
    }
  }
  return found;
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
    data: () => ({
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
    }),
  });
}

function typeOf(kind: CheckedAmountRule["kind"], isBeyond: boolean): AmountFinding["type"] {
  if (kind === "below") return isBeyond ? "balance.low" : "balance.recovered";
  return isBeyond ? "balance.high" : "balance.normal";
}
