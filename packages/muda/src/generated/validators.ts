// generated {"from":["openapi.yaml"],"document":"d31ea87761c10d18ad54","output":"99f74d90b5ea14b5fd38"}
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
    (value["status"] == null ||
      Number.isInteger(value["status"]) ||
      check?.integer(value["status"], "status")) &&
    (value["message"] == null ||
      typeof value["message"] === "string" ||
      check?.fail("string", value["message"], "message")) &&
    BalancesResponseData(value["data"], check?.at("data"))
  );
}

export function AssetBalance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["id"] == null || Number.isInteger(value["id"]) || check?.integer(value["id"], "id")) &&
    (typeof value["asset_code"] === "string" ||
      check?.fail("string", value["asset_code"], "asset_code")) &&
    (value["asset_issuer"] == null ||
      typeof value["asset_issuer"] === "string" ||
      check?.fail("string", value["asset_issuer"], "asset_issuer")) &&
    (value["currency"] == null ||
      typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["balance"] === "string" || check?.fail("string", value["balance"], "balance"))
  );
}

export function TokenResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["status"] == null ||
      Number.isInteger(value["status"]) ||
      check?.integer(value["status"], "status")) &&
    (value["message"] == null ||
      typeof value["message"] === "string" ||
      check?.fail("string", value["message"], "message")) &&
    Token(value["data"], check?.at("data"))
  );
}

export function Token(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["access_token"] === "string" ||
      check?.fail("string", value["access_token"], "access_token")) &&
    (value["token_type"] == null ||
      typeof value["token_type"] === "string" ||
      check?.fail("string", value["token_type"], "token_type")) &&
    (value["expires_in"] == null ||
      Number.isInteger(value["expires_in"]) ||
      check?.integer(value["expires_in"], "expires_in"))
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["status"] == null ||
      Number.isInteger(value["status"]) ||
      check?.integer(value["status"], "status")) &&
    (value["message"] == null ||
      typeof value["message"] === "string" ||
      check?.fail("string", value["message"], "message")) &&
    (value["data"] == null || check?.fail("null", value["data"], "data"))
  );
}
