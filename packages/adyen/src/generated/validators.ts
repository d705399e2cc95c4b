// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["available"]) || check?.integer(value["available"], "available")) &&
    (Number.isInteger(value["balance"]) || check?.integer(value["balance"], "balance")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (Number.isInteger(value["pending"]) ||
      value["pending"] == null ||
      check?.integer(value["pending"], "pending")) &&
    (Number.isInteger(value["pendingAvailable"]) ||
      value["pendingAvailable"] == null ||
      check?.integer(value["pendingAvailable"], "pendingAvailable")) &&
    (Number.isInteger(value["reserved"]) || check?.integer(value["reserved"], "reserved"))
  );
}

function BalanceAccountBalances(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Balance(item, check?.at(i))) return false;
  }
  return true;
}

function BalanceAccountMetadata(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  for (const key in value) {
    if (!(typeof value[key] === "string" || check?.fail("string", value[key], key))) return false;
  }
  return true;
}

export function BalanceAccount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["accountHolderId"] === "string" ||
      check?.fail("string", value["accountHolderId"], "accountHolderId")) &&
    (value["balances"] == null ||
      BalanceAccountBalances(value["balances"], check?.at("balances"))) &&
    (typeof value["defaultCurrencyCode"] === "string" ||
      value["defaultCurrencyCode"] == null ||
      check?.fail("string", value["defaultCurrencyCode"], "defaultCurrencyCode")) &&
    (typeof value["description"] === "string" ||
      value["description"] == null ||
      check?.fail("string", value["description"], "description")) &&
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (value["metadata"] == null ||
      BalanceAccountMetadata(value["metadata"], check?.at("metadata"))) &&
    (typeof value["migratedAccountCode"] === "string" ||
      value["migratedAccountCode"] == null ||
      check?.fail("string", value["migratedAccountCode"], "migratedAccountCode")) &&
    (value["platformPaymentConfiguration"] == null ||
      PlatformPaymentConfiguration(
        value["platformPaymentConfiguration"],
        check?.at("platformPaymentConfiguration"),
      )) &&
    (typeof value["reference"] === "string" ||
      value["reference"] == null ||
      check?.fail("string", value["reference"], "reference")) &&
    (typeof value["status"] === "string" ||
      value["status"] == null ||
      check?.fail("string", value["status"], "status")) &&
    (typeof value["timeZone"] === "string" ||
      value["timeZone"] == null ||
      check?.fail("string", value["timeZone"], "timeZone"))
  );
}

export function BalanceAccountBase(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["accountHolderId"] === "string" ||
      check?.fail("string", value["accountHolderId"], "accountHolderId")) &&
    (typeof value["defaultCurrencyCode"] === "string" ||
      value["defaultCurrencyCode"] == null ||
      check?.fail("string", value["defaultCurrencyCode"], "defaultCurrencyCode")) &&
    (typeof value["description"] === "string" ||
      value["description"] == null ||
      check?.fail("string", value["description"], "description")) &&
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (value["metadata"] == null ||
      BalanceAccountMetadata(value["metadata"], check?.at("metadata"))) &&
    (typeof value["migratedAccountCode"] === "string" ||
      value["migratedAccountCode"] == null ||
      check?.fail("string", value["migratedAccountCode"], "migratedAccountCode")) &&
    (value["platformPaymentConfiguration"] == null ||
      PlatformPaymentConfiguration(
        value["platformPaymentConfiguration"],
        check?.at("platformPaymentConfiguration"),
      )) &&
    (typeof value["reference"] === "string" ||
      value["reference"] == null ||
      check?.fail("string", value["reference"], "reference")) &&
    (typeof value["status"] === "string" ||
      value["status"] == null ||
      check?.fail("string", value["status"], "status")) &&
    (typeof value["timeZone"] === "string" ||
      value["timeZone"] == null ||
      check?.fail("string", value["timeZone"], "timeZone"))
  );
}

export function InvalidField(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["message"] === "string" || check?.fail("string", value["message"], "message")) &&
    (typeof value["name"] === "string" || check?.fail("string", value["name"], "name")) &&
    (typeof value["value"] === "string" || check?.fail("string", value["value"], "value"))
  );
}

export function JSONObject(value: unknown, check?: Check): boolean | undefined {
  return isObject(value, check) || check?.fail("object", value);
}

function PaginatedBalanceAccountsResponseBalanceAccounts(
  value: unknown,
  check?: Check,
): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!BalanceAccountBase(item, check?.at(i))) return false;
  }
  return true;
}

export function PaginatedBalanceAccountsResponse(
  value: unknown,
  check?: Check,
): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    PaginatedBalanceAccountsResponseBalanceAccounts(
      value["balanceAccounts"],
      check?.at("balanceAccounts"),
    ) &&
    (typeof value["hasNext"] === "boolean" ||
      check?.fail("boolean", value["hasNext"], "hasNext")) &&
    (typeof value["hasPrevious"] === "boolean" ||
      check?.fail("boolean", value["hasPrevious"], "hasPrevious"))
  );
}

export function PlatformPaymentConfiguration(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["salesDayClosingTime"] === "string" ||
      value["salesDayClosingTime"] == null ||
      check?.fail("string", value["salesDayClosingTime"], "salesDayClosingTime")) &&
    (Number.isInteger(value["settlementDelayDays"]) ||
      value["settlementDelayDays"] == null ||
      check?.integer(value["settlementDelayDays"], "settlementDelayDays"))
  );
}

function RestServiceErrorInvalidFields(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!InvalidField(item, check?.at(i))) return false;
  }
  return true;
}

export function RestServiceError(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["detail"] === "string" || check?.fail("string", value["detail"], "detail")) &&
    (typeof value["errorCode"] === "string" ||
      check?.fail("string", value["errorCode"], "errorCode")) &&
    (typeof value["instance"] === "string" ||
      value["instance"] == null ||
      check?.fail("string", value["instance"], "instance")) &&
    (value["invalidFields"] == null ||
      RestServiceErrorInvalidFields(value["invalidFields"], check?.at("invalidFields"))) &&
    (typeof value["requestId"] === "string" ||
      value["requestId"] == null ||
      check?.fail("string", value["requestId"], "requestId")) &&
    (value["response"] == null || JSONObject(value["response"], check?.at("response"))) &&
    (Number.isInteger(value["status"]) || check?.integer(value["status"], "status")) &&
    (typeof value["title"] === "string" || check?.fail("string", value["title"], "title")) &&
    (typeof value["type"] === "string" || check?.fail("string", value["type"], "type"))
  );
}
