// generated {"from":["openapi.yaml"],"document":"d31ea87761c10d18ad54","output":"f868388fab6df9db6548"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalancesResponseData(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    AssetBalance(item, check);
    if (check.found > n) check.within(n, i);
  }
}

export function BalancesResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["status"] != null && !Number.isInteger(value["status"]))
    check.integer(value["status"], "status");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  {
    const n = check.found;
    BalancesResponseData(value["data"], check);
    if (check.found > n) check.within(n, "data");
  }
}

export function AssetBalance(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["id"] != null && !Number.isInteger(value["id"])) check.integer(value["id"], "id");
  if (typeof value["asset_code"] !== "string")
    check.fail("string", value["asset_code"], "asset_code");
  if (value["asset_issuer"] != null && typeof value["asset_issuer"] !== "string")
    check.fail("string", value["asset_issuer"], "asset_issuer");
  if (value["currency"] != null && typeof value["currency"] !== "string")
    check.fail("string", value["currency"], "currency");
  if (typeof value["balance"] !== "string") check.fail("string", value["balance"], "balance");
}

export function TokenResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["status"] != null && !Number.isInteger(value["status"]))
    check.integer(value["status"], "status");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  {
    const n = check.found;
    Token(value["data"], check);
    if (check.found > n) check.within(n, "data");
  }
}

export function Token(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (typeof value["access_token"] !== "string")
    check.fail("string", value["access_token"], "access_token");
  if (value["token_type"] != null && typeof value["token_type"] !== "string")
    check.fail("string", value["token_type"], "token_type");
  if (value["expires_in"] != null && !Number.isInteger(value["expires_in"]))
    check.integer(value["expires_in"], "expires_in");
}

export function ErrorResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["status"] != null && !Number.isInteger(value["status"]))
    check.integer(value["status"], "status");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  if (value["data"] != null) check.fail("null", value["data"], "data");
}
