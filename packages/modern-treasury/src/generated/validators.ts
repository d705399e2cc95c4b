// @generated {"from":["openapi.yaml"]}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import type { Check } from "@org/core/provider";
import { isObject } from "@org/core/runtime";
export function AccountCapability(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["discarded_at"] === "string" ||
      value["discarded_at"] === null ||
      check?.fail("string", value["discarded_at"], "discarded_at")) &&
    (typeof value["direction"] === "string" ||
      check?.fail("string", value["direction"], "direction")) &&
    (typeof value["identifier"] === "string" ||
      value["identifier"] === null ||
      check?.fail("string", value["identifier"], "identifier")) &&
    (typeof value["payment_type"] === "string" ||
      check?.fail("string", value["payment_type"], "payment_type"))
  );
}

export function AccountDetail(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["discarded_at"] === "string" ||
      value["discarded_at"] === null ||
      check?.fail("string", value["discarded_at"], "discarded_at")) &&
    (typeof value["account_number"] === "string" ||
      value["account_number"] == null ||
      check?.fail("string", value["account_number"], "account_number")) &&
    (typeof value["account_number_type"] === "string" ||
      check?.fail("string", value["account_number_type"], "account_number_type")) &&
    (typeof value["account_number_safe"] === "string" ||
      check?.fail("string", value["account_number_safe"], "account_number_safe"))
  );
}

export function Address(value: unknown, check?: Check): boolean | undefined {
  if (value === null) return true;
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["line1"] === "string" ||
      value["line1"] === null ||
      check?.fail("string", value["line1"], "line1")) &&
    (typeof value["line2"] === "string" ||
      value["line2"] === null ||
      check?.fail("string", value["line2"], "line2")) &&
    (typeof value["locality"] === "string" ||
      value["locality"] === null ||
      check?.fail("string", value["locality"], "locality")) &&
    (typeof value["region"] === "string" ||
      value["region"] === null ||
      check?.fail("string", value["region"], "region")) &&
    (typeof value["postal_code"] === "string" ||
      value["postal_code"] === null ||
      check?.fail("string", value["postal_code"], "postal_code")) &&
    (typeof value["country"] === "string" ||
      value["country"] === null ||
      check?.fail("string", value["country"], "country"))
  );
}

function BalanceReportBalances(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!Balance(item, check?.at(i))) return false;
  }
  return true;
}

export function BalanceReport(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["balance_report_type"] === "string" ||
      check?.fail("string", value["balance_report_type"], "balance_report_type")) &&
    (typeof value["as_of_date"] === "string" ||
      check?.fail("string", value["as_of_date"], "as_of_date")) &&
    (typeof value["as_of_time"] === "string" ||
      value["as_of_time"] == null ||
      check?.fail("string", value["as_of_time"], "as_of_time")) &&
    BalanceReportBalances(value["balances"], check?.at("balances")) &&
    (typeof value["internal_account_id"] === "string" ||
      check?.fail("string", value["internal_account_id"], "internal_account_id"))
  );
}

export function Balance(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (Number.isInteger(value["amount"]) || check?.integer(value["amount"], "amount")) &&
    (typeof value["amount_string"] === "string" ||
      value["amount_string"] == null ||
      check?.fail("string", value["amount_string"], "amount_string")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    (typeof value["balance_type"] === "string" ||
      check?.fail("string", value["balance_type"], "balance_type")) &&
    (typeof value["vendor_code"] === "string" ||
      check?.fail("string", value["vendor_code"], "vendor_code")) &&
    (typeof value["vendor_code_type"] === "string" ||
      value["vendor_code_type"] === null ||
      check?.fail("string", value["vendor_code_type"], "vendor_code_type")) &&
    (typeof value["as_of_date"] === "string" ||
      value["as_of_date"] == null ||
      check?.fail("string", value["as_of_date"], "as_of_date")) &&
    (typeof value["as_of_time"] === "string" ||
      value["as_of_time"] == null ||
      check?.fail("string", value["as_of_time"], "as_of_time")) &&
    (typeof value["value_date"] === "string" ||
      value["value_date"] == null ||
      check?.fail("string", value["value_date"], "value_date"))
  );
}

export function Connection(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["discarded_at"] === "string" ||
      value["discarded_at"] === null ||
      check?.fail("string", value["discarded_at"], "discarded_at")) &&
    (typeof value["vendor_id"] === "string" ||
      check?.fail("string", value["vendor_id"], "vendor_id")) &&
    (typeof value["vendor_customer_id"] === "string" ||
      value["vendor_customer_id"] === null ||
      check?.fail("string", value["vendor_customer_id"], "vendor_customer_id")) &&
    (typeof value["vendor_name"] === "string" ||
      check?.fail("string", value["vendor_name"], "vendor_name"))
  );
}

export function Currency(value: unknown, check?: Check): boolean | undefined {
  return typeof value === "string" || check?.fail("string", value);
}

function ErrorMessageErrors(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["code"] === "string" ||
      value["code"] == null ||
      check?.fail("string", value["code"], "code")) &&
    (typeof value["message"] === "string" ||
      value["message"] == null ||
      check?.fail("string", value["message"], "message")) &&
    (typeof value["parameter"] === "string" ||
      value["parameter"] == null ||
      check?.fail("string", value["parameter"], "parameter"))
  );
}

export function ErrorMessage(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return ErrorMessageErrors(value["errors"], check?.at("errors"));
}

function InternalAccountAccount_details(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!AccountDetail(item, check?.at(i))) return false;
  }
  return true;
}

function InternalAccountAccount_capabilities(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!AccountCapability(item, check?.at(i))) return false;
  }
  return true;
}

function InternalAccountRouting_details(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!RoutingDetail(item, check?.at(i))) return false;
  }
  return true;
}

function InternalAccountMetadata(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  for (const key in value) {
    if (!(typeof value[key] === "string" || check?.fail("string", value[key], key))) return false;
  }
  return true;
}

export function InternalAccount(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["account_type"] === "string" ||
      value["account_type"] === null ||
      check?.fail("string", value["account_type"], "account_type")) &&
    (typeof value["party_name"] === "string" ||
      check?.fail("string", value["party_name"], "party_name")) &&
    (typeof value["party_type"] === "string" ||
      value["party_type"] === null ||
      check?.fail("string", value["party_type"], "party_type")) &&
    (value["party_address"] === null ||
      Address(value["party_address"], check?.at("party_address"))) &&
    (typeof value["name"] === "string" ||
      value["name"] === null ||
      check?.fail("string", value["name"], "name")) &&
    InternalAccountAccount_details(value["account_details"], check?.at("account_details")) &&
    InternalAccountAccount_capabilities(
      value["account_capabilities"],
      check?.at("account_capabilities"),
    ) &&
    InternalAccountRouting_details(value["routing_details"], check?.at("routing_details")) &&
    Connection(value["connection"], check?.at("connection")) &&
    (typeof value["currency"] === "string" ||
      check?.fail("string", value["currency"], "currency")) &&
    InternalAccountMetadata(value["metadata"], check?.at("metadata")) &&
    (typeof value["parent_account_id"] === "string" ||
      value["parent_account_id"] === null ||
      check?.fail("string", value["parent_account_id"], "parent_account_id")) &&
    (typeof value["counterparty_id"] === "string" ||
      value["counterparty_id"] === null ||
      check?.fail("string", value["counterparty_id"], "counterparty_id")) &&
    (typeof value["vendor_id"] === "string" ||
      value["vendor_id"] === null ||
      check?.fail("string", value["vendor_id"], "vendor_id")) &&
    (typeof value["legal_entity_id"] === "string" ||
      value["legal_entity_id"] === null ||
      check?.fail("string", value["legal_entity_id"], "legal_entity_id")) &&
    (typeof value["status"] === "string" ||
      value["status"] === null ||
      check?.fail("string", value["status"], "status")) &&
    (typeof value["ledger_account_id"] === "string" ||
      value["ledger_account_id"] === null ||
      check?.fail("string", value["ledger_account_id"], "ledger_account_id")) &&
    (typeof value["contra_ledger_account_id"] === "string" ||
      value["contra_ledger_account_id"] === null ||
      check?.fail("string", value["contra_ledger_account_id"], "contra_ledger_account_id")) &&
    (typeof value["external_id"] === "string" ||
      value["external_id"] === null ||
      check?.fail("string", value["external_id"], "external_id")) &&
    (typeof value["debitable"] === "boolean" ||
      value["debitable"] === null ||
      check?.fail("boolean", value["debitable"], "debitable"))
  );
}

export function RoutingDetail(value: unknown, check?: Check): boolean | undefined {
  if (!isObject(value, check)) return check?.fail("object", value);
  return (
    (typeof value["id"] === "string" || check?.fail("string", value["id"], "id")) &&
    (typeof value["object"] === "string" || check?.fail("string", value["object"], "object")) &&
    (typeof value["live_mode"] === "boolean" ||
      check?.fail("boolean", value["live_mode"], "live_mode")) &&
    (typeof value["created_at"] === "string" ||
      check?.fail("string", value["created_at"], "created_at")) &&
    (typeof value["updated_at"] === "string" ||
      check?.fail("string", value["updated_at"], "updated_at")) &&
    (typeof value["discarded_at"] === "string" ||
      value["discarded_at"] === null ||
      check?.fail("string", value["discarded_at"], "discarded_at")) &&
    (typeof value["routing_number"] === "string" ||
      check?.fail("string", value["routing_number"], "routing_number")) &&
    (typeof value["routing_number_type"] === "string" ||
      check?.fail("string", value["routing_number_type"], "routing_number_type")) &&
    (typeof value["payment_type"] === "string" ||
      value["payment_type"] === null ||
      check?.fail("string", value["payment_type"], "payment_type")) &&
    (typeof value["bank_name"] === "string" ||
      check?.fail("string", value["bank_name"], "bank_name")) &&
    (value["bank_address"] === null || Address(value["bank_address"], check?.at("bank_address")))
  );
}

export function ListBalanceReports200(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!BalanceReport(item, check?.at(i))) return false;
  }
  return true;
}

export function ListInternalAccounts200(value: unknown, check?: Check): boolean | undefined {
  if (!Array.isArray(value)) return check?.fail("array", value);
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    if (!InternalAccount(item, check?.at(i))) return false;
  }
  return true;
}
