// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function ListCount(value: unknown, check?: Check): boolean | undefined {
  return Number.isInteger(value) || check?.integer(value);
}

export function BalanceToken(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Mode(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function CreatedAt(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Currencies(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function BalanceStatus(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function BalanceTransferFrequency(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Amount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["value"] === "string" || check?.fail("string", value["value"], "value"))
  );
}

export function BalanceTransferDestinationType(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

export function Url(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["href"] === "string" || check?.fail("string", value["href"], "href")) &&
    (typeof value["type"] === "string" || check?.fail("string", value["type"], "type"))
  );
}

function EntityBalanceTransferDestination(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type")) &&
    (typeof value["bankAccount"] === "string" ||
      value["bankAccount"] == null ||
      check?.fail("string", value["bankAccount"], "bankAccount")) &&
    (typeof value["beneficiaryName"] === "string" ||
      value["beneficiaryName"] == null ||
      check?.fail("string", value["beneficiaryName"], "beneficiaryName"))
  );
}

function EntityBalance_links(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (value["self"] == null || Url(value["self"], check?.at("self"))) &&
    (value["documentation"] == null || Url(value["documentation"], check?.at("documentation")))
  );
}

export function EntityBalance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["resource"] === "string" ||
      check?.fail("string", value["resource"], "resource")) &&
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["mode"] === "string" || check?.fail("string", value["mode"], "mode")) &&
    (typeof value["createdAt"] === "string" ||
      check?.fail("string", value["createdAt"], "createdAt")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["description"] === "string" ||
      check?.fail("string", value["description"], "description")) &&
    (typeof value["status"] === "string" || check?.fail("string", value["status"], "status")) &&
    (typeof value["transferFrequency"] === "string" ||
      value["transferFrequency"] == null ||
      check?.fail("string", value["transferFrequency"], "transferFrequency")) &&
    (value["transferThreshold"] == null ||
      Amount(value["transferThreshold"], check?.at("transferThreshold"))) &&
    (typeof value["transferReference"] === "string" ||
      value["transferReference"] == null ||
      check?.fail("string", value["transferReference"], "transferReference")) &&
    (value["transferDestination"] == null ||
      EntityBalanceTransferDestination(
        value["transferDestination"],
        check?.at("transferDestination"),
      )) &&
    Amount(value["availableAmount"], check?.at("availableAmount")) &&
    Amount(value["pendingAmount"], check?.at("pendingAmount")) &&
    EntityBalance_links(value["_links"], check?.at("_links"))
  );
}

export function UrlNullable(value: unknown, check?: Check): boolean | undefined {
  if (value === null) return true;
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["href"] === "string" ||
      value["href"] == null ||
      check?.fail("string", value["href"], "href")) &&
    (typeof value["type"] === "string" ||
      value["type"] == null ||
      check?.fail("string", value["type"], "type"))
  );
}

export function ListLinks(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    Url(value["self"], check?.at("self")) &&
    (value["previous"] === null || UrlNullable(value["previous"], check?.at("previous"))) &&
    (value["next"] === null || UrlNullable(value["next"], check?.at("next"))) &&
    Url(value["documentation"], check?.at("documentation"))
  );
}

function ErrorResponse_links(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return Url(value["documentation"], check?.at("documentation"));
}

export function ErrorResponse(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["status"]) || check?.integer(value["status"], "status")) &&
    (typeof value["title"] === "string" || check?.fail("string", value["title"], "title")) &&
    (typeof value["detail"] === "string" || check?.fail("string", value["detail"], "detail")) &&
    (typeof value["field"] === "string" ||
      value["field"] == null ||
      check?.fail("string", value["field"], "field")) &&
    ErrorResponse_links(value["_links"], check?.at("_links"))
  );
}

function ListBalances200_embeddedBalances(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!EntityBalance(item, check?.at(i))) return false;
  }
  return true;
}

function ListBalances200_embedded(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return ListBalances200_embeddedBalances(value["balances"], check?.at("balances"));
}

export function ListBalances200(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (Number.isInteger(value["count"]) || check?.integer(value["count"], "count")) &&
    ListBalances200_embedded(value["_embedded"], check?.at("_embedded")) &&
    ListLinks(value["_links"], check?.at("_links"))
  );
}
