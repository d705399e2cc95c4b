// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalancesBalances(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Balance(item, check?.at(i))) return false;
  }
  return true;
}

export function Balances(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["account"] === "string" || check?.fail("string", value["account"], "account")) &&
    (typeof value["asOf"] === "string" ||
      value["asOf"] == null ||
      check?.fail("string", value["asOf"], "asOf")) &&
    BalancesBalances(value["balances"], check?.at("balances"))
  );
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["kind"] === "string" || check?.fail("string", value["kind"], "kind")) &&
    (typeof value["side"] === "string" || check?.fail("string", value["side"], "side")) &&
    (Number.isInteger(value["amount"]) || check?.integer(value["amount"], "amount")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["line"] === "boolean" ||
      value["line"] == null ||
      check?.fail("boolean", value["line"], "line"))
  );
}

function FailureFault(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["code"] === "string" || check?.fail("string", value["code"], "code")) &&
    (typeof value["text"] === "string" || check?.fail("string", value["text"], "text"))
  );
}

export function Failure(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return FailureFault(value["fault"], check?.at("fault"));
}
