import { type BalanceReport, formatMoney, ResponseValidationError } from "@org/core";
import { toPointer } from "@org/core/provider";
import { json } from "../server/answer.ts";
import { equal, ok, show } from "../suite/assert.ts";
import { call, connect, dataOf, type Outcome } from "../suite/call.ts";
import { type Case, type Context, casesOf } from "../suite/case.ts";
import { withValue } from "../suite/pointer.ts";

/** Every place of a JSON value. */
function pointersIn(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = pointer + toPointer(key);
    return [place, ...pointersIn(member, place)];
  });
}

function linesOf({ entries }: BalanceReport): string[] {
  return entries.map(
    ({ type, pool, account, money, asOf }) =>
      `${type} ${pool} ${account} ${formatMoney(money)} ${asOf?.toISOString()}`,
  );
}

/** Either the same balances and a drift, or an error, and each names the place. */
function checkEnd(outcome: Outcome, pointer: string, lines: readonly string[]): void {
  const names = ({ pointer: place }: { readonly pointer: string }): boolean =>
    place === pointer || place.startsWith(`${pointer}/`) || pointer.startsWith(`${place}/`);
  if (outcome.error !== undefined) {
    ok(
      outcome.error instanceof ResponseValidationError,
      `expected a ResponseValidationError, got ${show(outcome.error)}`,
    );
    ok(outcome.error.issues.some(names), `no issue at ${pointer}: ${show(outcome.error.issues)}`);
    return;
  }
  const report = dataOf(outcome) as BalanceReport;
  // What the schema allows is no drift, and may be another balance.
  if (report.drift.length === 0) return;
  ok(report.drift.some(names), `no drift at ${pointer}: ${show(report.drift)}`);
  equal(linesOf(report), lines, `entries after a change of ${pointer}`);
}

/** Puts the value in the place of each member, one at a time; without a value the member is left out. */
function inPlaceOfAny(value: unknown): Case["run"] {
  return async (context) => {
    const { example } = context.subject;
    const lines = linesOf(dataOf(await balances(context, example)) as BalanceReport);
    for (const pointer of pointersIn(example)) {
      const body = withValue(example, pointer, value);
      checkEnd(await balances(context, body), pointer, lines);
    }
  };
}

export const driftCases = casesOf("drift", {
  "an array, in place of any member": inPlaceOfAny([]),
  "a number, in place of any member": inPlaceOfAny(1_700_000_000),
  "an object, in place of any member": inPlaceOfAny({ x: 1 }),
  "nothing, in place of any member": inPlaceOfAny(undefined),
});

async function balances({ subject, server }: Context, body: unknown): Promise<Outcome> {
  const { baseUrl } = await server.start({ answers: [json(body)] });
  return call(subject, connect(subject, { baseUrl }), "fetchBalances");
}
