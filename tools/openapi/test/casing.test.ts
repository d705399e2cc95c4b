import { expect, test } from "vitest";
import { inCamelCase } from "../src/index.ts";

test.each([
  ["GetBalance", "getBalance"],
  ["balance_fetch", "balanceFetch"],
  ["GET_BALANCE", "getBalance"],
  ["GET", "get"],
  ["get-balanceAccounts-id", "getBalanceAccountsId"],
  ["HTTPStatus", "httpStatus"],
  ["IDs_get", "idsGet"],
  ["getBalance", "getBalance"],
  ["2fa-code", "2faCode"],
  ["получить-баланс", "получитьБаланс"],
  ["--", ""],
])("%s becomes %s", (text, name) => {
  expect(inCamelCase(text)).toBe(name);
});
