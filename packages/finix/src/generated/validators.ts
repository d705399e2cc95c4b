// @generated {"from":["openapi.yaml"]}
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
    (typeof value["id"] === "string" ||
      value["id"] == null ||
      check?.fail("string", value["id"], "id")) &&
    (typeof value["created_at"] === "string" ||
      value["created_at"] == null ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      value["updated_at"] == null ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (Number.isInteger(value["available_amount"]) ||
      value["available_amount"] == null ||
      check?.integer(value["available_amount"], "available_amount")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["linked_to"] === "string" ||
      value["linked_to"] == null ||
      check?.fail("string", value["linked_to"], "linked_to")) &&
    (typeof value["linked_type"] === "string" ||
      value["linked_type"] == null ||
      check?.fail("string", value["linked_type"], "linked_type")) &&
    (Number.isInteger(value["pending_amount"]) ||
      value["pending_amount"] == null ||
      check?.integer(value["pending_amount"], "pending_amount")) &&
    (Number.isInteger(value["posted_amount"]) ||
      value["posted_amount"] == null ||
      check?.integer(value["posted_amount"], "posted_amount")) &&
    (value["tags"] == null || BalanceTags(value["tags"], check?.at("tags"))) &&
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type")) &&
    (value["_links"] == null || Links(value["_links"], check?.at("_links")))
  );
}

function BalanceList_embeddedBalances(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Balance(item, check?.at(i))) return false;
  }
  return true;
}

function BalanceList_embedded(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    value["balances"] == null ||
    BalanceList_embeddedBalances(value["balances"], check?.at("balances"))
  );
}

export function BalanceList(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    BalanceList_embedded(value["_embedded"], check?.at("_embedded")) &&
    (value["page"] == null || Page(value["page"], check?.at("page"))) &&
    (value["_links"] == null || Links(value["_links"], check?.at("_links")))
  );
}

export function Page(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["limit"]) ||
      value["limit"] == null ||
      check?.integer(value["limit"], "limit")) &&
    (typeof value["next_cursor"] === "string" ||
      value["next_cursor"] == null ||
      check?.fail("string", value["next_cursor"], "next_cursor"))
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
    typeof value["href"] === "string" ||
    value["href"] == null ||
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
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code")) &&
    (typeof value["logref"] === "string" ||
      value["logref"] == null ||
      check?.fail("string", value["logref"], "logref")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (value["_links"] == null || ErrorLinks(value["_links"], check?.at("_links")))
  );
}

export function ErrorLinks(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return value["self"] == null || Link(value["self"], check?.at("self"));
}
