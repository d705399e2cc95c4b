import { toDecimalString } from "@org/core";
import { COLUMNS } from "../migrations/0004-views.ts";
import { WHOLE } from "../place.ts";
import type { StoredBalance } from "../snapshots/stored-balance.ts";

/** A column of a flat export: one of the view `balance_history`. */
export interface ExportColumn {
  readonly name: string;
  readonly kind: "text" | "integer" | "decimal" | "time";
  /** Whether each balance has a value. */
  readonly isRequired: boolean;
  /** What it is, as the comment of the view's column. */
  readonly description: string;
  value(balance: StoredBalance): string | number | Date | null;
}

/** A balance as columns, in the order of the view. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  required("tenant", "text", ({ tenant }) => tenant),
  required("provider", "text", ({ provider }) => provider),
  optional("label", "text", ({ label }) => label),
  required("connection", "text", ({ connection }) => connection),
  required("asked", "text", ({ asked }) => asked ?? WHOLE),
  required("position", "integer", ({ position }) => position),
  optional("account", "text", ({ account }) => account),
  required("type", "text", ({ type }) => type),
  required("pool", "text", ({ pool }) => pool),
  required("asset_kind", "text", ({ money }) => money.asset.kind),
  required("asset", "text", ({ money }) => money.asset.code),
  optional("issuer", "text", ({ money: { asset } }) =>
    asset.kind === "token" ? (asset.issuer ?? null) : null,
  ),
  optional("reference", "text", ({ money: { asset } }) =>
    asset.kind === "token" ? (asset.references ?? null) : null,
  ),
  required("amount", "decimal", ({ money }) => toDecimalString(money.amount, money.scale)),
  required("scale", "integer", ({ money }) => money.scale),
  optional("credit_line", "text", ({ creditLine }) => creditLine),
  optional("as_of", "time", ({ asOf }) => asOf),
  optional("as_of_date", "text", ({ asOfDate }) => asOfDate),
  optional("fresh_at", "time", ({ freshAt }) => freshAt),
  required("fetched_at", "time", ({ fetchedAt }) => fetchedAt),
  required("run", "text", ({ run }) => run),
  required("term", "text", ({ source }) => source.term),
  optional("iso20022", "text", ({ source }) => source.iso20022 ?? null),
  required("pointer", "text", ({ source }) => source.pointer),
];

type Value = ExportColumn["value"];

function required(name: string, kind: ExportColumn["kind"], value: Value): ExportColumn {
  return { name, kind, isRequired: true, description: descriptionOf(name), value };
}

function optional(name: string, kind: ExportColumn["kind"], value: Value): ExportColumn {
  return { name, kind, isRequired: false, description: descriptionOf(name), value };
}

function descriptionOf(name: string): string {
  return COLUMNS.find(([column]) => column === name)?.[1] ?? name;
}
