// generated {"from":["openapi.yaml"],"document":"6868b9b43d9d32250905","output":"20b8ae2bdc833a6711dd"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalanceTags(value: unknown, check?: Check): boolean | undefined {
  return isObject(value, check) || check?.fail("object", value);
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["id"] == null ||
      typeof value["id"] === "string" ||
      check?.fail("string", value["id"], "id")) &&
    (value["created_at"] == null ||
      typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (value["updated_at"] == null ||
      typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (value["available_amount"] == null ||
      Number.isInteger(value["available_amount"]) ||
      check?.integer(value["available_amount"], "available_amount")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (value["linked_to"] == null ||
      typeof value["linked_to"] === "string" ||
      check?.fail("string", value["linked_to"], "linked_to")) &&
    (value["linked_type"] == null ||
      typeof value["linked_type"] === "string" ||
      check?.fail("string", value["linked_type"], "linked_type")) &&
    (value["pending_amount"] == null ||
      Number.isInteger(value["pending_amount"]) ||
      check?.integer(value["pending_amount"], "pending_amount")) &&
    (value["posted_amount"] == null ||
      Number.isInteger(value["posted_amount"]) ||
      check?.integer(value["posted_amount"], "posted_amount")) &&
    (value["tags"] == null || BalanceTags(value["tags"], check?.at("tags"))) &&
    (value["type"] == null ||
      typeof value["type"] === "string" ||
      check?.fail("string", value["type"], "type")) &&
    (value["_links"] == null || Links(value["_links"], check?.at("_links")))
  );
}

export function Currency(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Links(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return value["self"] == null || Link(value["self"], check?.at("self"));
}

export function Link(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    value["href"] == null ||
    typeof value["href"] === "string" ||
    check?.fail("string", value["href"], "href")
  );
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["total"]) || check?.integer(value["total"], "total")) &&
    EmbeddedErrors(value["_embedded"], check?.at("_embedded"))
  );
}

function EmbeddedErrorsErrors(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!ErrorDetail(item, check?.at(i))) return false;
  }
  return true;
}

export function EmbeddedErrors(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return value["errors"] == null || EmbeddedErrorsErrors(value["errors"], check?.at("errors"));
}

export function ErrorDetail(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["code"] == null ||
      typeof value["code"] === "string" ||
      check?.fail("string", value["code"], "code")) &&
    (value["logref"] == null ||
      typeof value["logref"] === "string" ||
      check?.fail("string", value["logref"], "logref")) &&
    (value["message"] == null ||
      typeof value["message"] === "string" ||
      check?.fail("string", value["message"], "message")) &&
    (value["_links"] == null || ErrorLinks(value["_links"], check?.at("_links")))
  );
}

export function ErrorLinks(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return value["self"] == null || Link(value["self"], check?.at("self"));
}
