// generated {"from":["openapi.yaml"],"document":"6868b9b43d9d32250905","output":"7dd55010e7fd8550b6ee"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalanceTags(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
}

export function Balance(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["id"] != null && typeof value["id"] !== "string")
    check.fail("string", value["id"], "id");
  if (value["created_at"] != null && typeof value["created_at"] !== "string")
    check.fail("string", value["created_at"], "created_at");
  if (value["updated_at"] != null && typeof value["updated_at"] !== "string")
    check.fail("string", value["updated_at"], "updated_at");
  if (value["available_amount"] != null && !Number.isInteger(value["available_amount"]))
    check.integer(value["available_amount"], "available_amount");
  if (typeof value["currency"] !== "string") check.fail("string", value["currency"], "currency");
  if (value["linked_to"] != null && typeof value["linked_to"] !== "string")
    check.fail("string", value["linked_to"], "linked_to");
  if (value["linked_type"] != null && typeof value["linked_type"] !== "string")
    check.fail("string", value["linked_type"], "linked_type");
  if (value["pending_amount"] != null && !Number.isInteger(value["pending_amount"]))
    check.integer(value["pending_amount"], "pending_amount");
  if (value["posted_amount"] != null && !Number.isInteger(value["posted_amount"]))
    check.integer(value["posted_amount"], "posted_amount");
  if (value["tags"] != null) {
    const n = check.found;
    BalanceTags(value["tags"], check);
    if (check.found > n) check.within(n, "tags");
  }
  if (value["type"] != null && typeof value["type"] !== "string")
    check.fail("string", value["type"], "type");
  if (value["_links"] != null) {
    const n = check.found;
    Links(value["_links"], check);
    if (check.found > n) check.within(n, "_links");
  }
}

export function Currency(value: unknown, check: Check): void {
  if (typeof value !== "string") check.fail("string", value);
}

export function Links(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["self"] != null) {
    const n = check.found;
    Link(value["self"], check);
    if (check.found > n) check.within(n, "self");
  }
}

export function Link(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["href"] != null && typeof value["href"] !== "string")
    check.fail("string", value["href"], "href");
}

export function ErrorResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (!Number.isInteger(value["total"])) check.integer(value["total"], "total");
  {
    const n = check.found;
    EmbeddedErrors(value["_embedded"], check);
    if (check.found > n) check.within(n, "_embedded");
  }
}

function EmbeddedErrorsErrors(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    ErrorDetail(item, check);
    if (check.found > n) check.within(n, i);
  }
}

export function EmbeddedErrors(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["errors"] != null) {
    const n = check.found;
    EmbeddedErrorsErrors(value["errors"], check);
    if (check.found > n) check.within(n, "errors");
  }
}

export function ErrorDetail(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["code"] != null && typeof value["code"] !== "string")
    check.fail("string", value["code"], "code");
  if (value["logref"] != null && typeof value["logref"] !== "string")
    check.fail("string", value["logref"], "logref");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  if (value["_links"] != null) {
    const n = check.found;
    ErrorLinks(value["_links"], check);
    if (check.found > n) check.within(n, "_links");
  }
}

export function ErrorLinks(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["self"] != null) {
    const n = check.found;
    Link(value["self"], check);
    if (check.found > n) check.within(n, "self");
  }
}
