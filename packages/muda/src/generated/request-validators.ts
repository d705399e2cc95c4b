// @generated {"from":["openapi.yaml"]}
/**
 * What a mock holds the bodies of requests against.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function TokenRequest(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["api_key"] === "string" || check?.fail("string", value["api_key"], "api_key")) &&
    (typeof value["secret_key"] === "string" ||
      check?.fail("string", value["secret_key"], "secret_key"))
  );
}
