// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalancesAvailable(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!CurrencyAmount(item, check?.at(i))) return false;
  }
  return true;
}

export function Balances(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    BalancesAvailable(value["available"], check?.at("available")) &&
    (value["pending"] == null || BalancesAvailable(value["pending"], check?.at("pending"))) &&
    (value["deficit"] == null || BalancesAvailable(value["deficit"], check?.at("deficit"))) &&
    (value["funded_balances"] == null ||
      FundedBalances(value["funded_balances"], check?.at("funded_balances")))
  );
}

export function FundedBalances(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["available"] == null || BalancesAvailable(value["available"], check?.at("available"))) &&
    (value["pending"] == null || BalancesAvailable(value["pending"], check?.at("pending"))) &&
    (value["deficit"] == null || BalancesAvailable(value["deficit"], check?.at("deficit")))
  );
}

export function CurrencyAmount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["amount"] === "number" || check?.number(value["amount"], "amount"))
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["error"] === "string" ||
      value["error"] == null ||
      check?.fail("string", value["error"], "error")) &&
    (typeof value["message"] === "string" || check?.fail("string", value["message"], "message")) &&
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code"))
  );
}
