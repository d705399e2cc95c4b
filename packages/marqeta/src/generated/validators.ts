// @generated {"from":["openapi.yaml"]}
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

export function AccountBalances(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    CurrencyBalance(value, check) &&
    (value["balances"] == null ||
      AccountBalancesPart2Balances(value["balances"], check?.at("balances")))
  );
}

export function CurrencyBalance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["available_balance"] === "number" ||
      value["available_balance"] == null ||
      check?.number(value["available_balance"], "available_balance")) &&
    (typeof value["cached_balance"] === "number" ||
      value["cached_balance"] == null ||
      check?.number(value["cached_balance"], "cached_balance")) &&
    (typeof value["credit_balance"] === "number" ||
      value["credit_balance"] == null ||
      check?.number(value["credit_balance"], "credit_balance")) &&
    (typeof value["currency_code"] === "string" ||
      check?.fail("string", value["currency_code"], "currency_code")) &&
    (typeof value["impacted_amount"] === "number" ||
      value["impacted_amount"] == null ||
      check?.number(value["impacted_amount"], "impacted_amount")) &&
    (typeof value["last_updated_time"] === "string" ||
      value["last_updated_time"] == null ||
      check?.fail("string", value["last_updated_time"], "last_updated_time")) &&
    (typeof value["ledger_balance"] === "number" ||
      value["ledger_balance"] == null ||
      check?.number(value["ledger_balance"], "ledger_balance")) &&
    (typeof value["pending_credits"] === "number" ||
      value["pending_credits"] == null ||
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
    (typeof value["href"] === "string" ||
      value["href"] == null ||
      check?.fail("string", value["href"], "href")) &&
    (typeof value["method"] === "string" ||
      value["method"] == null ||
      check?.fail("string", value["method"], "method")) &&
    (typeof value["rel"] === "string" ||
      value["rel"] == null ||
      check?.fail("string", value["rel"], "rel"))
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["error_code"] === "string" ||
      value["error_code"] == null ||
      check?.fail("string", value["error_code"], "error_code")) &&
    (typeof value["error_message"] === "string" ||
      value["error_message"] == null ||
      check?.fail("string", value["error_message"], "error_message"))
  );
}
