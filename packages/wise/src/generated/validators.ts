// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalanceIcon(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type")) &&
    (typeof value["value"] === "string" ||
      value["value"] == null ||
      check?.fail("string", value["value"], "value"))
  );
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["id"]) || value["id"] == null || check?.integer(value["id"], "id")) &&
    (typeof value["currency"] === "string" ||
      value["currency"] == null ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type")) &&
    (typeof value["name"] === "string" ||
      value["name"] == null ||
      check?.fail("string", value["name"], "name")) &&
    (value["icon"] == null || BalanceIcon(value["icon"], check?.at("icon"))) &&
    (typeof value["investmentState"] === "string" ||
      value["investmentState"] == null ||
      check?.fail("string", value["investmentState"], "investmentState")) &&
    (typeof value["creationTime"] === "string" ||
      value["creationTime"] == null ||
      check?.fail("string", value["creationTime"], "creationTime")) &&
    (typeof value["modificationTime"] === "string" ||
      value["modificationTime"] == null ||
      check?.fail("string", value["modificationTime"], "modificationTime")) &&
    (typeof value["visible"] === "boolean" ||
      value["visible"] == null ||
      check?.fail("boolean", value["visible"], "visible")) &&
    (value["amount"] == null || Amount(value["amount"], check?.at("amount"))) &&
    (value["reservedAmount"] == null ||
      Amount(value["reservedAmount"], check?.at("reservedAmount"))) &&
    (value["cashAmount"] == null || Amount(value["cashAmount"], check?.at("cashAmount"))) &&
    (value["totalWorth"] == null || Amount(value["totalWorth"], check?.at("totalWorth")))
  );
}

export function BalanceType(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Amount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["value"] === "number" || check?.number(value["value"], "value")) &&
    (typeof value["currency"] === "string" || check?.fail("string", value["currency"], "currency"))
  );
}

function ErrorResponseErrors(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!ArgumentError(item, check?.at(i))) return false;
  }
  return true;
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["error"] === "string" ||
      value["error"] == null ||
      check?.fail("string", value["error"], "error")) &&
    (typeof value["error_description"] === "string" ||
      value["error_description"] == null ||
      check?.fail("string", value["error_description"], "error_description")) &&
    (value["errors"] == null || ErrorResponseErrors(value["errors"], check?.at("errors")))
  );
}

export function ArgumentError(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (typeof value["path"] === "string" ||
      value["path"] == null ||
      check?.fail("string", value["path"], "path"))
  );
}

export function ListBalances200(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Balance(item, check?.at(i))) return false;
  }
  return true;
}

export function ListBalances429(value: unknown, check?: Check): boolean | undefined {
  return isObject(value, check) || check?.fail("object", value);
}
