/** The documents of vendors, where they are: each selection becomes a spec of the house. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { printDocument } from "@org/extract";
import { check, loadSpec } from "@org/specs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftProvider } from "../src/draft.ts";
import { provenanceText } from "../src/provenance.ts";

const documents =
  process.env["VENDOR_SPECS"] ?? path.join(import.meta.dirname, "../../../../shared/vendor-specs");

/** The file, its operations, and the amounts that are recognized by name. */
const SELECTIONS: readonly [file: string, operations: readonly string[], amounts: string][] = [
  [
    "stripe.yaml",
    ["GET /v1/balance"],
    "/available/*/amount /connect_reserved/*/amount /instant_available/*/amount /issuing/available/*/amount /pending/*/amount",
  ],
  [
    "adyen-balance-platform.yaml",
    ["GET /balanceAccounts/{id}", "GET /accountHolders/{id}/balanceAccounts"],
    "/balances/*/available /balances/*/balance /balances/*/pending /balances/*/pendingAvailable /balances/*/reserved",
  ],
  [
    "mollie.yaml",
    ["GET /v2/balances", "GET /v2/balances/{balanceId}"],
    "/_embedded/balances/*/availableAmount/value /_embedded/balances/*/pendingAmount/value",
  ],
  [
    "paypal-reporting.json",
    ["GET /v1/reporting/balances"],
    "/balances/*/total_balance/value /balances/*/available_balance/value /balances/*/withheld_balance/value",
  ],
  [
    "wise-balance.yaml",
    ["GET /v4/profiles/{profileId}/balances"],
    "/*/amount/value /*/reservedAmount/value /*/cashAmount/value",
  ],
  [
    "modern-treasury.yaml",
    ["GET /api/internal_accounts", "listBalanceReports"],
    "/*/balances/*/amount",
  ],
  [
    "lithic.yaml",
    ["GET /v1/balances"],
    "/data/*/available_amount /data/*/pending_amount /data/*/total_amount",
  ],
  ["paystack.yaml", ["GET /balance"], "/data/*/balance"],
];

let folder: string;
beforeAll(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "vendor-documents-")), "acme");
  mkdirSync(folder);
});
afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

test.skipIf(!existsSync(documents)).each(SELECTIONS)("%s %j", async (file, operations, amounts) => {
  const from = path.join(documents, file);
  const text = readFileSync(from, "utf8");
  const asked = { name: "acme", title: "Acme", from, text, format: "auto", date: "2026-11-20" };
  const draft = draftProvider({ ...asked, operations });
  expect(draft.balances.amounts.map(({ pointer }) => pointer).join(" ")).toBe(amounts);
  // What is left of a document of megabytes is what its balances need.
  const spec = printDocument(draft.document, "yaml");
  expect(spec.length).toBeLessThan(40_000);
  writeFileSync(path.join(folder, "openapi.yaml"), spec);
  writeFileSync(path.join(folder, "overlay.yaml"), "");
  writeFileSync(path.join(folder, "provenance.yaml"), provenanceText(draft));
  expect((await check(loadSpec(path.join(folder, "openapi.yaml")))).problems).toEqual([]);
});
