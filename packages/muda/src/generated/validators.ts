// generated {"from":["openapi.yaml"],"input":"5b49ee4dc39f04fc3caa","output":"d676bc8f1cc452b369b6"}
/**
 * What every answer is held against: types, required members, null.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

/** What a validator reports to. */
export interface Check {
  /** How many issues were found so far. */
  readonly found: number;
  fail(expected: string, value: unknown, key?: string | number): void;
  number(value: unknown, key?: string | number): void;
  integer(value: unknown, key?: string | number): void;
  within(from: number, key: string | number): void;
  anyOf(value: unknown, branches: readonly Validator[]): void;
}

/** Tells `check` of every difference between the value and its schema. */
export type Validator = (value: unknown, check: Check) => void;

/** Neither an array nor the object that stands for a number of many digits. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function BalancesResponseData(value: unknown, check: Check): void {
  if (!Array.isArray(value)) {
    check.fail("array", value);
    return;
  }
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i];
    const n = check.found;
    AssetBalance(item, check);
    if (check.found > n) check.within(n, i);
  }
}

export function BalancesResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["status"] != null && !Number.isInteger(value["status"]))
    check.integer(value["status"], "status");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  {
    const n = check.found;
    BalancesResponseData(value["data"], check);
    if (check.found > n) check.within(n, "data");
  }
}

export function AssetBalance(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["id"] != null && !Number.isInteger(value["id"])) check.integer(value["id"], "id");
  if (typeof value["asset_code"] !== "string")
    check.fail("string", value["asset_code"], "asset_code");
  if (value["asset_issuer"] != null && typeof value["asset_issuer"] !== "string")
    check.fail("string", value["asset_issuer"], "asset_issuer");
  if (value["currency"] != null && typeof value["currency"] !== "string")
    check.fail("string", value["currency"], "currency");
  if (typeof value["balance"] !== "string") check.fail("string", value["balance"], "balance");
}

export function TokenResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["status"] != null && !Number.isInteger(value["status"]))
    check.integer(value["status"], "status");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  {
    const n = check.found;
    Token(value["data"], check);
    if (check.found > n) check.within(n, "data");
  }
}

export function Token(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (typeof value["access_token"] !== "string")
    check.fail("string", value["access_token"], "access_token");
  if (value["token_type"] != null && typeof value["token_type"] !== "string")
    check.fail("string", value["token_type"], "token_type");
  if (value["expires_in"] != null && !Number.isInteger(value["expires_in"]))
    check.integer(value["expires_in"], "expires_in");
}

export function ErrorResponse(value: unknown, check: Check): void {
  if (!isObject(value)) {
    check.fail("object", value);
    return;
  }
  if (value["status"] != null && !Number.isInteger(value["status"]))
    check.integer(value["status"], "status");
  if (value["message"] != null && typeof value["message"] !== "string")
    check.fail("string", value["message"], "message");
  if (value["data"] != null) check.fail("null", value["data"], "data");
}
