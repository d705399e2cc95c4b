// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function Error(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["debugging_request_id"] === "string" ||
      check?.fail("string", value["debugging_request_id"], "debugging_request_id")) &&
    (typeof value["message"] === "string" || check?.fail("string", value["message"], "message"))
  );
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["available_amount"]) ||
      check?.integer(value["available_amount"], "available_amount")) &&
    (typeof value["created"] === "string" || check?.fail("string", value["created"], "created")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["financial_account_token"] === "string" ||
      check?.fail("string", value["financial_account_token"], "financial_account_token")) &&
    (typeof value["financial_account_type"] === "string" ||
      check?.fail("string", value["financial_account_type"], "financial_account_type")) &&
    (typeof value["last_transaction_event_token"] === "string" ||
      value["last_transaction_event_token"] === null ||
      check?.fail(
        "string",
        value["last_transaction_event_token"],
        "last_transaction_event_token",
      )) &&
    (typeof value["last_transaction_token"] === "string" ||
      value["last_transaction_token"] === null ||
      check?.fail("string", value["last_transaction_token"], "last_transaction_token")) &&
    (Number.isInteger(value["pending_amount"]) ||
      check?.integer(value["pending_amount"], "pending_amount")) &&
    (Number.isInteger(value["total_amount"]) ||
      check?.integer(value["total_amount"], "total_amount")) &&
    (typeof value["updated"] === "string" || check?.fail("string", value["updated"], "updated"))
  );
}

function GetBalances200Data(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Balance(item, check?.at(i))) return false;
  }
  return true;
}

export function GetBalances200(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    GetBalances200Data(value["data"], check?.at("data")) &&
    (typeof value["has_more"] === "boolean" ||
      check?.fail("boolean", value["has_more"], "has_more"))
  );
}
