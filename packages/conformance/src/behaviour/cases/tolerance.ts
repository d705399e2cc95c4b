import { type BalanceReport, formatMoney } from "@org/core";
import { toPointer } from "@org/core/provider";
import { json } from "../server/answer.ts";
import { equal, ok, show } from "../suite/assert.ts";
import { dataOf, type Outcome } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { type Ended, eachFace } from "../suite/each-face.ts";
import { has, isObject, type Needs, placeOf, when } from "../suite/needs.ts";
import { withValue } from "../suite/pointer.ts";

/** The answer is data as it was sent; `entries` is what `fetchBalances` makes of it. */
async function passes(
  context: Context,
  body: unknown,
  entries: (lines: readonly string[], of: readonly string[]) => boolean = (lines, of) =>
    show(lines) === show(of),
): Promise<void> {
  const plain: { lines?: readonly string[] } = {};
  await eachFace(context, { answers: [json(context.subject.example)] }, ({ face, outcome }) => {
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

/** The same value with an unknown member in every object, but in maps: there no name is unknown. */
function extended(value: unknown, maps: ReadonlySet<string>, pointer = ""): unknown {
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(
    ([key, member]) => [key, extended(member, maps, pointer + toPointer(key))] as const,
  );
  if (Array.isArray(value)) return members.map(([, member]) => member);
  const grown = maps.has(pointer) ? {} : { x_new: { list: [1, "two", null] } };
  return { ...Object.fromEntries(members), ...grown };
}

/** The example with another value at a place of it. */
function changed({ subject }: Context, { pointer }: { readonly pointer: string }, value: unknown) {
  return withValue(subject.example, pointer, value);
}

/** What says that an amount is in no known currency makes a problem of it. */
function isNoMore(lines: readonly string[], of: readonly string[]): boolean {
  return lines.length <= of.length;
}

function isLess(lines: readonly string[], of: readonly string[]): boolean {
  return lines.length > 0 && isNoMore(lines, of);
}

const hasEnum: Needs = ({ at }) => (at.listed ?? at.currency) !== undefined;

export const toleranceCases = casesOf("tolerance", {
  "unknown fields": when(isObject, (context) => {
    const { example, at } = context.subject;
    const maps = new Set(at.maps.map(({ pointer }) => pointer));
    return passes(context, extended(example, maps));
  }),
  "members in another order": (context) =>
    // Entries of a map follow its order.
    passes(context, reversed(context.subject.example), (lines, of) => lines.length === of.length),
  "a new currency": when(has("currency"), (context) =>
    passes(context, changed(context, placeOf(context.subject, "currency"), "XQZ"), isNoMore),
  ),
  "a new value of an enum": when(hasEnum, (context) => {
    const place = context.subject.at.listed ?? placeOf(context.subject, "currency");
    return passes(context, changed(context, place, "BRAND_NEW"), isNoMore);
  }),
  "an optional member is absent": when(has("optional"), (context) =>
    passes(context, changed(context, placeOf(context.subject, "optional"), undefined), isLess),
  ),
  "null in place of an optional member": when(has("optional"), (context) =>
    passes(context, changed(context, placeOf(context.subject, "optional"), null), isLess),
  ),
});
