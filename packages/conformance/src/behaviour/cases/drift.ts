import { type BalanceReport, formatMoney, ResponseValidationError } from "@org/core";
import { toPointer } from "@org/core/provider";
import { json } from "../server/answer.ts";
import { equal, ok, show } from "../suite/assert.ts";
import { call, connect, dataOf, type Outcome } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { withValue } from "../suite/pointer.ts";

/** Of no type that a scalar has, and none that an object has. */
const OTHER_TYPE: readonly unknown[] = [[], 1_700_000_000, { x: 1 }];

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

export const driftCases = casesOf("drift", {
  "of any member": async (context) => {
    const lines = linesOf(
      dataOf(await balances(context, context.subject.example)) as BalanceReport,
    );
    for (const pointer of pointersIn(context.subject.example)) {
      for (const value of [...OTHER_TYPE, undefined]) {
        const body = withValue(context.subject.example, pointer, value);
        checkEnd(await balances(context, body), pointer, lines);
      }
    }
  },
});

async function balances({ subject, server }: Context, body: unknown): Promise<Outcome> {
  const { baseUrl } = await server.start({ answers: [json(body)] });
  return call(subject, connect(subject, { baseUrl }), "fetchBalances");
}
