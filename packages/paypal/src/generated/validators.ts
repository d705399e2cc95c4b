// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function ErrorDetails(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["field"] === "string" ||
      value["field"] == null ||
      check?.fail("string", value["field"], "field")) &&
    (typeof value["value"] === "string" ||
      value["value"] == null ||
      check?.fail("string", value["value"], "value")) &&
    (typeof value["location"] === "string" ||
      value["location"] == null ||
      check?.fail("string", value["location"], "location")) &&
    (typeof value["issue"] === "string" || check?.fail("string", value["issue"], "issue")) &&
    (typeof value["description"] === "string" ||
      value["description"] == null ||
      check?.fail("string", value["description"], "description"))
  );
}

export function ErrorLocation(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function ErrorLinkDescription(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["href"] === "string" || check?.fail("string", value["href"], "href")) &&
    (typeof value["rel"] === "string" || check?.fail("string", value["rel"], "rel")) &&
    (typeof value["method"] === "string" ||
      value["method"] == null ||
      check?.fail("string", value["method"], "method"))
  );
}

export function DateTime(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function CurrencyCode(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Money(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["currency_code"] === "string" ||
      check?.fail("string", value["currency_code"], "currency_code")) &&
    (typeof value["value"] === "string" || check?.fail("string", value["value"], "value"))
  );
}

export function BalanceDetail(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["primary"] === "boolean" ||
      value["primary"] == null ||
      check?.fail("boolean", value["primary"], "primary")) &&
    Money(value["total_balance"], check?.at("total_balance")) &&
    (value["available_balance"] == null ||
      Money(value["available_balance"], check?.at("available_balance"))) &&
    (value["withheld_balance"] == null ||
      Money(value["withheld_balance"], check?.at("withheld_balance")))
  );
}

export function AccountId(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

function BalancesResponseBalances(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!BalanceDetail(item, check?.at(i))) return false;
  }
  return true;
}

export function BalancesResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["balances"] == null ||
      BalancesResponseBalances(value["balances"], check?.at("balances"))) &&
    (typeof value["account_id"] === "string" ||
      value["account_id"] == null ||
      check?.fail("string", value["account_id"], "account_id")) &&
    (typeof value["as_of_time"] === "string" ||
      value["as_of_time"] == null ||
      check?.fail("string", value["as_of_time"], "as_of_time")) &&
    (typeof value["last_refresh_time"] === "string" ||
      value["last_refresh_time"] == null ||
      check?.fail("string", value["last_refresh_time"], "last_refresh_time"))
  );
}

function ErrorResponseDetails(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!ErrorDetails(item, check?.at(i))) return false;
  }
  return true;
}

function ErrorResponseLinks(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!ErrorLinkDescription(item, check?.at(i))) return false;
  }
  return true;
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["name"] === "string" ||
      value["name"] == null ||
      check?.fail("string", value["name"], "name")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (value["details"] == null || ErrorResponseDetails(value["details"], check?.at("details"))) &&
    (typeof value["debug_id"] === "string" ||
      value["debug_id"] == null ||
      check?.fail("string", value["debug_id"], "debug_id")) &&
    (value["links"] == null || ErrorResponseLinks(value["links"], check?.at("links"))) &&
    (typeof value["error"] === "string" ||
      value["error"] == null ||
      check?.fail("string", value["error"], "error")) &&
    (typeof value["error_description"] === "string" ||
      value["error_description"] == null ||
      check?.fail("string", value["error_description"], "error_description"))
  );
}
