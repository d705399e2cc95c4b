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
    if (!CurrencyAmount(item, check?.at(i))) return false;
  }
  return true;
}

function BalanceIssuing(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return value["available"] == null || BalanceAvailable(value["available"], check?.at("available"));
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["object"] === "string" ||
      value["object"] == null ||
      check?.fail("string", value["object"], "object")) &&
    (value["available"] == null || BalanceAvailable(value["available"], check?.at("available"))) &&
    (value["pending"] == null || BalanceAvailable(value["pending"], check?.at("pending"))) &&
    (typeof value["livemode"] === "boolean" ||
      value["livemode"] == null ||
      check?.fail("boolean", value["livemode"], "livemode")) &&
    (value["issuing"] == null || BalanceIssuing(value["issuing"], check?.at("issuing"))) &&
    (value["connect_reserved"] == null ||
      BalanceAvailable(value["connect_reserved"], check?.at("connect_reserved")))
  );
}

export function CurrencyAmount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["amount"]) || check?.integer(value["amount"], "amount")) &&
    (typeof value["currency"] === "string" || check?.fail("string", value["currency"], "currency"))
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type")) &&
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message"))
  );
}
