import { type BalanceReport, formatMoney } from "@org/core";
import { json } from "../server/answer.ts";
import { equal, ok, show } from "../suite/assert.ts";
import { dataOf, type Outcome } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { mapsCurrencies } from "../suite/concerns.ts";
import { type Ended, eachFace } from "../suite/each-face.ts";
import { withValue } from "../suite/pointer.ts";

function example({ server, subject }: Context): unknown {
  return server.world.fixtures[subject.name]?.["typical"];
}

/** The answer is data as it was sent; `entries` is what `fetchBalances` makes of it. */
async function passes(
  context: Context,
  body: unknown,
  entries: (lines: readonly string[], of: readonly string[]) => boolean = (lines, of) =>
    show(lines) === show(of),
): Promise<void> {
  const plain: { lines?: readonly string[] } = {};
  await eachFace(context, { answers: [json(example(context))] }, ({ face, outcome }) => {
    if (face === "fetchBalances") plain.lines = linesOf(outcome);
  });
  await eachFace(context, { answers: [json(body)] }, ({ face, outcome }: Ended) => {
    if (face !== "fetchBalances") {
      equal(dataOf(outcome), body, "data");
      return;
    }
    const lines = linesOf(outcome);
    ok(entries(lines, plain.lines ?? []), `entries: ${show(lines)} of ${show(plain.lines)}`);
  });
}

function linesOf(outcome: Outcome): string[] {
  const report = dataOf(outcome) as BalanceReport;
  return report.entries.map(
    ({ type, pool, money, source }) => `${type} ${pool} ${formatMoney(money)} ${source.pointer}`,
  );
}

/** The same value with the members of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, reversed(member)] as const);
  return Object.fromEntries(members.reverse());
}

/** The same value with an unknown member in every object. */
function extended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(extended);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, extended(member)] as const);
  return { ...Object.fromEntries(members), x_new: { list: [1, "two", null] } };
}

export const toleranceCases = casesOf("tolerance", {
  "unknown fields": (context) => {
    const body = example(context);
    // Members of a map by currency are balances, so an unknown one is no unknown field.
    const grown = mapsCurrencies(context.subject)
      ? { ...Object(body), x_new: { list: [1] } }
      : extended(body);
    return passes(context, grown);
  },
  "members in another order": (context) =>
    // Entries of a map follow its order.
    passes(context, reversed(example(context)), (lines, of) => lines.length === of.length),
  "a new currency": (context) =>
    passes(
      context,
      withValue(example(context), context.subject.at.currency, "XQZ"),
      (lines, of) => lines.length <= of.length,
    ),
  "a new value of an enum": (context) => {
    const { at } = context.subject;
    const place = at.enum ?? at.currency;
    return passes(
      context,
      withValue(example(context), place, "BRAND_NEW"),
      (lines, of) => lines.length <= of.length,
    );
  },
  "an optional member is absent": (context) =>
    passes(
      context,
      withValue(example(context), context.subject.at.optional, undefined),
      (lines, of) => lines.length <= of.length && lines.length > 0,
    ),
  "null in place of an optional member": (context) =>
    passes(
      context,
      withValue(example(context), context.subject.at.optional, null),
      (lines, of) => lines.length <= of.length && lines.length > 0,
    ),
});
