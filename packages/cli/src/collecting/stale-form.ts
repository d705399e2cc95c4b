import type { StaleAccount } from "@org/collector";
import { NOTHING, showTime } from "../row.ts";
import { showName } from "../show.ts";
import type { KeptForm } from "./kept-form.ts";
import { renderColumns } from "./render-columns.ts";

const HEAD = ["Connection", "Account", "Came (UTC)", "As of (UTC)", "Fresh (UTC)", "Failed since"];
const SIDES = ["left", "left", "left", "left", "left", "left"] as const;

/** Names are cut in their middle; JSON has them whole. */
const NAME_WIDTH = 24;

/** Accounts of which nothing newer is known. */
export function staleForm(read: KeptForm<StaleAccount>["read"]): KeptForm<StaleAccount> {
  return {
    name: "stale",
    none: "Nothing is that old.",
    read,
    table: (accounts, { bold }) => renderColumns([HEAD, ...accounts.map(cellsOf)], SIDES, bold),
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
