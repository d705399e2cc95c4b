import type { StaleAccount } from "@org/collector";
import { NOTHING, showTime } from "../row.ts";
import { showName } from "../show.ts";
import type { KeptForm } from "./kept-form.ts";
import { type Concession, cut, daysOf, renderColumns } from "./render-columns.ts";

const HEAD = ["Connection", "Account", "Came (UTC)", "As of (UTC)", "Fresh (UTC)", "Failed since"];
const SIDES = ["left", "left", "left", "left", "left", "left"] as const;

/** Names are cut in their middle; JSON has them whole. */
const NAME_WIDTH = 24;

/** The account, the times of day, the connection, and what failed. */
const CONCESSIONS: readonly Concession[] = [
  cut(1, 12),
  ...[4, 3, 2].map(daysOf),
  cut(0, 12),
  cut(5, 12),
  cut(1, 8),
  cut(0, 10),
];

/** Accounts of which nothing newer is known. */
export function staleForm(read: KeptForm<StaleAccount>["read"]): KeptForm<StaleAccount> {
  return {
    name: "stale",
    none: "Nothing is that old.",
    read,
    table: (accounts, { bold }, width) =>
      renderColumns([HEAD, ...accounts.map(cellsOf)], SIDES, bold, {
        width,
        concessions: CONCESSIONS,
      }),
  };
}

function cellsOf(one: StaleAccount): string[] {
  const { connection, asked, fetchedAt, asOf, freshAt, failures, errorClass } = one;
  return [
    showName(connection, NAME_WIDTH),
    showName(asked ?? NOTHING, NAME_WIDTH),
    ...[fetchedAt, asOf, freshAt].map((time) => (time === null ? NOTHING : showTime(time))),
    failures === 0 ? NOTHING : `${failures} × ${showName(errorClass ?? "", NAME_WIDTH)}`,
  ];
}
