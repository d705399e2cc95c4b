// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function ErrorMeta(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    typeof value["nextStep"] === "string" ||
    value["nextStep"] == null ||
    check?.fail("string", value["nextStep"], "nextStep")
  );
}

export function Error(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["status"] === "boolean" ||
      value["status"] == null ||
      check?.fail("boolean", value["status"], "status")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (value["meta"] == null || ErrorMeta(value["meta"], check?.at("meta"))) &&
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type")) &&
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code")) &&
    (typeof value["errorCodeMappingNotFound"] === "boolean" ||
      value["errorCodeMappingNotFound"] == null ||
      check?.fail("boolean", value["errorCodeMappingNotFound"], "errorCodeMappingNotFound"))
  );
}

export function BalanceCheckResponseArray(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (Number.isInteger(value["balance"]) || check?.integer(value["balance"], "balance"))
  );
}

function BalanceCheckResponseData(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!BalanceCheckResponseArray(item, check?.at(i))) return false;
  }
  return true;
}

export function BalanceCheckResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["status"] === "boolean" || check?.fail("boolean", value["status"], "status")) &&
    (typeof value["message"] === "string" || check?.fail("string", value["message"], "message")) &&
    BalanceCheckResponseData(value["data"], check?.at("data"))
  );
}
