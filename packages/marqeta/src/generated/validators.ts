// generated {"from":["openapi.yaml"],"document":"cc7afc56874c9d4c8f8d","output":"2ac40c58e489067d9aee"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function BalancesResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    AccountBalances(value["gpa"], check?.at("gpa")) &&
    (value["links"] == null || Links(value["links"], check?.at("links")))
  );
}

function AccountBalancesPart2Balances(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);

  for (const key in value) {
    if (!CurrencyBalance(value[key], check?.at(key))) return false;
  }
  return true;
}

function AccountBalancesPart2(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    value["balances"] == null ||
    AccountBalancesPart2Balances(value["balances"], check?.at("balances"))
  );
}

export function AccountBalances(value: unknown, check?: Check): boolean | undefined {
  return CurrencyBalance(value, check) && AccountBalancesPart2(value, check);
}

export function CurrencyBalance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["available_balance"] == null ||
      typeof value["available_balance"] === "number" ||
      check?.number(value["available_balance"], "available_balance")) &&
    (value["cached_balance"] == null ||
      typeof value["cached_balance"] === "number" ||
      check?.number(value["cached_balance"], "cached_balance")) &&
    (value["credit_balance"] == null ||
      typeof value["credit_balance"] === "number" ||
      check?.number(value["credit_balance"], "credit_balance")) &&
    (typeof value["currency_code"] === "string" ||
      check?.fail("string", value["currency_code"], "currency_code")) &&
    (value["impacted_amount"] == null ||
      typeof value["impacted_amount"] === "number" ||
      check?.number(value["impacted_amount"], "impacted_amount")) &&
    (value["last_updated_time"] == null ||
      typeof value["last_updated_time"] === "string" ||
      check?.fail("string", value["last_updated_time"], "last_updated_time")) &&
    (value["ledger_balance"] == null ||
      typeof value["ledger_balance"] === "number" ||
      check?.number(value["ledger_balance"], "ledger_balance")) &&
    (value["pending_credits"] == null ||
      typeof value["pending_credits"] === "number" ||
      check?.number(value["pending_credits"], "pending_credits"))
  );
}

function LinksOption1(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Link(item, check?.at(i))) return false;
  }
  return true;
}

export function Links(value: unknown, check?: Check): boolean | undefined {
  if (Array.isArray(value)) return LinksOption1(value, check);
  if (isObject(value, check)) return Link(value, check);
  return check?.fail("array or object", value);
}

export function Link(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["href"] == null ||
      typeof value["href"] === "string" ||
      check?.fail("string", value["href"], "href")) &&
    (value["method"] == null ||
      typeof value["method"] === "string" ||
      check?.fail("string", value["method"], "method")) &&
    (value["rel"] == null ||
      typeof value["rel"] === "string" ||
      check?.fail("string", value["rel"], "rel"))
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["error_code"] == null ||
      typeof value["error_code"] === "string" ||
      check?.fail("string", value["error_code"], "error_code")) &&
    (value["error_message"] == null ||
      typeof value["error_message"] === "string" ||
      check?.fail("string", value["error_message"], "error_message"))
  );
}
