// The `balances` command as npm installs it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

const base = process.env.PROVIDERS_URL;
const env = {
  ...process.env,
  FINIX_BASE_URL: `${base}/finix`,
  FINIX_USERNAME: "u",
  FINIX_PASSWORD: "p",
  FINIX_BALANCE_ID: "BA1",
};
const output = execFileSync(
  process.execPath,
  ["node_modules/.bin/balances", "--provider", "finix", "--json"],
  { env },
);
const { entries } = JSON.parse(output);
assert.equal(entries[0].money.amount, "9007199254740993");
