// generated {"from":["openapi.yaml"],"document":"cc7afc56874c9d4c8f8d","output":"63bb0ee6b0907740c0f7"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function BalancesResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  {
    const n = check.found;
    AccountBalances(value["gpa"], check);
    if (check.found > n) check.within(n, "gpa");
  }
  if (value["links"] != null) {
    const n = check.found;
    Links(value["links"], check);
    if (check.found > n) check.within(n, "links");
  }
}

function AccountBalancesPart2Balances(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  for (const key in value) {
    const n = check.found;
    CurrencyBalance(value[key], check);
    if (check.found > n) check.within(n, key);
  }
}

function AccountBalancesPart2(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["balances"] != null) {
    const n = check.found;
    AccountBalancesPart2Balances(value["balances"], check);
    if (check.found > n) check.within(n, "balances");
  }
}

export function AccountBalances(value: unknown, check: Check): void {
  CurrencyBalance(value, check);
  AccountBalancesPart2(value, check);
}

export function CurrencyBalance(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["available_balance"] != null && typeof value["available_balance"] !== "number")
    check.number(value["available_balance"], "available_balance");
  if (value["cached_balance"] != null && typeof value["cached_balance"] !== "number")
    check.number(value["cached_balance"], "cached_balance");
  if (value["credit_balance"] != null && typeof value["credit_balance"] !== "number")
    check.number(value["credit_balance"], "credit_balance");
  if (typeof value["currency_code"] !== "string")
    check.fail("string", value["currency_code"], "currency_code");
  if (value["impacted_amount"] != null && typeof value["impacted_amount"] !== "number")
    check.number(value["impacted_amount"], "impacted_amount");
  if (value["last_updated_time"] != null && typeof value["last_updated_time"] !== "string")
    check.fail("string", value["last_updated_time"], "last_updated_time");
  if (value["ledger_balance"] != null && typeof value["ledger_balance"] !== "number")
    check.number(value["ledger_balance"], "ledger_balance");
  if (value["pending_credits"] != null && typeof value["pending_credits"] !== "number")
    check.number(value["pending_credits"], "pending_credits");
}

function LinksOption1(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    Link(item, check);
    if (check.found > n) check.within(n, i);
  }
}

export function Links(value: unknown, check: Check): void {
  if (Array.isArray(value)) {
    LinksOption1(value, check);
  } else if (isObject(value)) {
    Link(value, check);
  } else {
    check.fail("array or object", value);
  }
}

export function Link(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["href"] != null && typeof value["href"] !== "string")
    check.fail("string", value["href"], "href");
  if (value["method"] != null && typeof value["method"] !== "string")
    check.fail("string", value["method"], "method");
  if (value["rel"] != null && typeof value["rel"] !== "string")
    check.fail("string", value["rel"], "rel");
}

export function ErrorResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["error_code"] != null && typeof value["error_code"] !== "string")
    check.fail("string", value["error_code"], "error_code");
  if (value["error_message"] != null && typeof value["error_message"] !== "string")
    check.fail("string", value["error_message"], "error_message");
}
