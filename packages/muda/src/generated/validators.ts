// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalancesResponseData(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!AssetBalance(item, check?.at(i))) return false;
  }
  return true;
}

export function BalancesResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["status"]) ||
      value["status"] == null ||
      check?.integer(value["status"], "status")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    BalancesResponseData(value["data"], check?.at("data"))
  );
}

export function AssetBalance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["id"]) || value["id"] == null || check?.integer(value["id"], "id")) &&
    (typeof value["asset_code"] === "string" ||
      check?.fail("string", value["asset_code"], "asset_code")) &&
    (typeof value["asset_issuer"] === "string" ||
      value["asset_issuer"] == null ||
      check?.fail("string", value["asset_issuer"], "asset_issuer")) &&
    (typeof value["currency"] === "string" ||
      value["currency"] == null ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["balance"] === "string" || check?.fail("string", value["balance"], "balance"))
  );
}

export function TokenResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["status"]) ||
      value["status"] == null ||
      check?.integer(value["status"], "status")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    Token(value["data"], check?.at("data"))
  );
}

export function Token(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["access_token"] === "string" ||
      check?.fail("string", value["access_token"], "access_token")) &&
    (typeof value["token_type"] === "string" ||
      value["token_type"] == null ||
      check?.fail("string", value["token_type"], "token_type")) &&
    (Number.isInteger(value["expires_in"]) ||
      value["expires_in"] == null ||
      check?.integer(value["expires_in"], "expires_in"))
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["status"]) ||
      value["status"] == null ||
      check?.integer(value["status"], "status")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (value["data"] == null || check?.fail("null", value["data"], "data"))
  );
}
