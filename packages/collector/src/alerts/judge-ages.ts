import type { Balance } from "@org/core";
import type { Place } from "../place.ts";
import type { CameAnswer } from "./came.ts";
import type { CheckedAgeRule } from "./check-rules.ts";
import { type Finding, subjectOf } from "./finding.ts";
import { latestMomentOf, timeOf } from "./moment.ts";
import { watchesPlace } from "./scope.ts";
import { passesScope, statedOf } from "./watched.ts";

type AgeFinding = Finding<"balance.stale" | "balance.fresh">;

/**
 * What rules say of the times that an answer states: of each account, the oldest counts. Entries without a time say
 * nothing.
 */
export function judgeAges(
  rules: readonly CheckedAgeRule[],
  place: Place,
  answer: CameAnswer,
): AgeFinding[] {
  return rules
    .filter((rule) => watchesPlace(rule.scope, place))
    .flatMap((rule) =>
      [...oldest(rule, answer)].map(([account, { entry, moment }]) =>
        findingOf(rule, place, answer, { account, entry, moment }),
      ),
    );
}

interface Dated {
  readonly entry: Balance;
  /** The latest moment, in milliseconds, that the stated time can be. */
  readonly moment: number;
}

function oldest(rule: CheckedAgeRule, { account: asked, report }: CameAnswer): Map<string, Dated> {
  const found = new Map<string, Dated>();
  for (const entry of report.entries) {
    const stated = statedOf(entry, asked);
    const moment = latestMomentOf(entry);
    if (moment === undefined || !passesScope(stated, rule.scope)) continue;
    const other = found.get(stated.account);
    if (other === undefined || moment < other.moment) found.set(stated.account, { entry, moment });
  }
  return found;
}

function findingOf(
  { name, olderThanMs }: CheckedAgeRule,
  { tenant, connection, provider }: Place,
  { account: asked, fetchedAt }: CameAnswer,
  { account, entry, moment }: Dated & { readonly account: string },
): AgeFinding {
  const isBeyond = fetchedAt.getTime() - moment > olderThanMs;
  return {
    rule: name,
    subject: subjectOf(connection, asked, account),
    tenant,
    connection,
    asked,
    isBeyond,
    type: isBeyond ? "balance.stale" : "balance.fresh",
    data: () => ({
      rule: name,
      tenant,
      connection,
      provider,
      account,
      of: "balance",
      olderThanMs,
      since: timeOf(entry),
    }),
  };
}
