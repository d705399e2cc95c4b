// generated {"from":["openapi.yaml"],"document":"2ece8306da6362561f48","output":"378141954161908eaf89"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
function BalancesAvailable(value: unknown, check: Check): void {
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

function BalancesPending(value: unknown, check: Check): void {
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

function BalancesDeficit(value: unknown, check: Check): void {
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

export function Balances(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  {
    const n = check.found;
    BalancesAvailable(value["available"], check);
    if (check.found > n) check.within(n, "available");
  }
  if (value["pending"] != null) {
    const n = check.found;
    BalancesPending(value["pending"], check);
    if (check.found > n) check.within(n, "pending");
  }
  if (value["deficit"] != null) {
    const n = check.found;
    BalancesDeficit(value["deficit"], check);
    if (check.found > n) check.within(n, "deficit");
  }
  if (value["funded_balances"] != null) {
    const n = check.found;
    FundedBalances(value["funded_balances"], check);
    if (check.found > n) check.within(n, "funded_balances");
  }
}

function FundedBalancesAvailable(value: unknown, check: Check): void {
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

function FundedBalancesPending(value: unknown, check: Check): void {
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

function FundedBalancesDeficit(value: unknown, check: Check): void {
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

export function FundedBalances(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["available"] != null) {
    const n = check.found;
    FundedBalancesAvailable(value["available"], check);
    if (check.found > n) check.within(n, "available");
  }
  if (value["pending"] != null) {
    const n = check.found;
    FundedBalancesPending(value["pending"], check);
    if (check.found > n) check.within(n, "pending");
  }
  if (value["deficit"] != null) {
    const n = check.found;
    FundedBalancesDeficit(value["deficit"], check);
    if (check.found > n) check.within(n, "deficit");
  }
}

export function CurrencyAmount(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (typeof value["currency"] !== "string") check.fail("string", value["currency"], "currency");
  if (typeof value["amount"] !== "number") check.number(value["amount"], "amount");
}

export function ErrorResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["error"] != null && typeof value["error"] !== "string")
    check.fail("string", value["error"], "error");
  if (typeof value["message"] !== "string") check.fail("string", value["message"], "message");
  if (value["code"] != null && typeof value["code"] !== "string")
    check.fail("string", value["code"], "code");
}
