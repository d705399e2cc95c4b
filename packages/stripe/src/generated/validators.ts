// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalanceAvailable(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!BalanceAmount(item, check?.at(i))) return false;
  }
  return true;
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    BalanceAvailable(value["available"], check?.at("available")) &&
    (value["connect_reserved"] == null ||
      BalanceAvailable(value["connect_reserved"], check?.at("connect_reserved"))) &&
    (value["instant_available"] == null ||
      BalanceAvailable(value["instant_available"], check?.at("instant_available"))) &&
    (value["issuing"] == null || BalanceDetail(value["issuing"], check?.at("issuing"))) &&
    (typeof value["livemode"] === "boolean" ||
      check?.fail("boolean", value["livemode"], "livemode")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    BalanceAvailable(value["pending"], check?.at("pending"))
  );
}

export function BalanceAmount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["amount"]) || check?.integer(value["amount"], "amount")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (value["source_types"] == null ||
      BalanceAmountBySourceType(value["source_types"], check?.at("source_types")))
  );
}

export function BalanceAmountBySourceType(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["bank_account"]) ||
      value["bank_account"] == null ||
      check?.integer(value["bank_account"], "bank_account")) &&
    (Number.isInteger(value["card"]) ||
      value["card"] == null ||
      check?.integer(value["card"], "card")) &&
    (Number.isInteger(value["fpx"]) || value["fpx"] == null || check?.integer(value["fpx"], "fpx"))
  );
}

export function BalanceDetail(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return BalanceAvailable(value["available"], check?.at("available"));
}

function ErrorError(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["charge"] === "string" ||
      value["charge"] == null ||
      check?.fail("string", value["charge"], "charge")) &&
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code")) &&
    (typeof value["decline_code"] === "string" ||
      value["decline_code"] == null ||
      check?.fail("string", value["decline_code"], "decline_code")) &&
    (typeof value["doc_url"] === "string" ||
      value["doc_url"] == null ||
      check?.fail("string", value["doc_url"], "doc_url")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (typeof value["param"] === "string" ||
      value["param"] == null ||
      check?.fail("string", value["param"], "param")) &&
    (typeof value["payment_method_type"] === "string" ||
      value["payment_method_type"] == null ||
      check?.fail("string", value["payment_method_type"], "payment_method_type")) &&
    (typeof value["request_log_url"] === "string" ||
      value["request_log_url"] == null ||
      check?.fail("string", value["request_log_url"], "request_log_url")) &&
    (typeof value["type"] === "string" || check?.fail("string", value["type"], "type"))
  );
}

export function Error(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return ErrorError(value["error"], check?.at("error"));
}
