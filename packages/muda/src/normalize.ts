import type { BalanceReader } from "@org/core/provider";
import type { getBalances } from "./generated/operations.ts";

/** Every asset of the Stellar ledger has seven decimals, whatever the currency behind it has. */
const SCALE = 7;

/** The codes of collateral: a lower-case `c` before the code of a currency. */
const COLLATERAL = /^c[A-Z]{3}$/;

/**
 * Muda: one decimal amount for each asset. An asset is its code and its issuer; the currency behind
 * it is the same for money and for collateral, so it identifies neither.
 */
export const normalize: BalanceReader<typeof getBalances> = {
  unit: "decimal",
  amounts: {
    "/data/*/balance": {
      type: "current",
      pool: ["main", "collateral"],
      note: "collateral where the asset's code is cUGX, cKES or cTZS",
    },
  },
  read({ data }, report) {
    for (const [index, entry] of data.entries()) {
      const { id, asset_code: code, asset_issuer: issuer, currency: references } = entry;
      const pool = COLLATERAL.test(code) ? "collateral" : "main";
      const account = id === null || id === undefined ? null : String(id);
      const pointer = `/data/${index}/balance`;
      report.add({ type: "current", pool, account, pointer }, entry.balance, (amount, read) =>
        read.token(amount, SCALE, {
          kind: "token",
          code,
          ...(issuer ? { issuer } : {}),
          ...(references ? { references } : {}),
        }),
      );
    }
  },
};
