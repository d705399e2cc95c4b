// generated {"from":["openapi.yaml"],"document":"6bb83fa1b3c4e8b7c872","output":"89eec96187493a50eef7"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalanceAvailable(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    CurrencyAmount(item, check);
    if (check.found > n) check.within(n, i);
  }
}

function BalancePending(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    CurrencyAmount(item, check);
    if (check.found > n) check.within(n, i);
  }
}

function BalanceIssuingAvailable(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    CurrencyAmount(item, check);
    if (check.found > n) check.within(n, i);
  }
}

function BalanceIssuing(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["available"] != null) {
    const n = check.found;
    BalanceIssuingAvailable(value["available"], check);
    if (check.found > n) check.within(n, "available");
  }
}

function BalanceConnect_reserved(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    CurrencyAmount(item, check);
    if (check.found > n) check.within(n, i);
  }
}

export function Balance(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["object"] != null && typeof value["object"] !== "string")
    check.fail("string", value["object"], "object");
  if (value["available"] != null) {
    const n = check.found;
    BalanceAvailable(value["available"], check);
    if (check.found > n) check.within(n, "available");
  }
  if (value["pending"] != null) {
    const n = check.found;
    BalancePending(value["pending"], check);
    if (check.found > n) check.within(n, "pending");
  }
  if (value["livemode"] != null && typeof value["livemode"] !== "boolean")
    check.fail("boolean", value["livemode"], "livemode");
  if (value["issuing"] != null) {
    const n = check.found;
    BalanceIssuing(value["issuing"], check);
    if (check.found > n) check.within(n, "issuing");
  }
  if (value["connect_reserved"] != null) {
    const n = check.found;
    BalanceConnect_reserved(value["connect_reserved"], check);
    if (check.found > n) check.within(n, "connect_reserved");
  }
}

export function CurrencyAmount(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (!Number.isInteger(value["amount"])) check.integer(value["amount"], "amount");
  if (typeof value["currency"] !== "string") check.fail("string", value["currency"], "currency");
}

export function ErrorResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["type"] != null && typeof value["type"] !== "string")
    check.fail("string", value["type"], "type");
  if (value["code"] != null && typeof value["code"] !== "string")
    check.fail("string", value["code"], "code");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
}
