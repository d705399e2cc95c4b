import {
  type Asset,
  add,
  fromDecimal,
  isNegative,
  type Money,
  MoneyError,
  type MoneyLike,
  moneyFromJson,
  sameAsset,
  subtract,
  tokenMoney,
} from "@org/core";
import { CollectorError } from "../collector-error.ts";
import type { AmountRule } from "./rules.ts";

/** The two amounts that a rule of amounts is about, exactly. */
export interface ReadLimit {
  /** Beyond it, the alert is raised. */
  readonly limit: Money;
  /** There, or farther within, it is over. */
  readonly back: Money;
}

/**
 * The amounts of a rule.
 *
 * @throws {CollectorError} when one is none, or they are of different assets.
 */
export function readLimit(rule: AmountRule): ReadLimit {
  const { amount, asset, hysteresis = "0", kind } = rule;
  const where = `the alert ${JSON.stringify(rule.name)}`;
  const limit = reading(`${where}: amount`, () => {
    if (typeof amount !== "string") return checkedMoney(amount, asset);
    if (asset !== undefined) return decimalMoney(amount, asset);
    throw new CollectorError("is a text: say which asset it is of, or give money");
  });
  const distance = reading(`${where}: hysteresis`, () => {
    const read =
      typeof hysteresis === "string"
        ? decimalMoney(hysteresis, limit.asset)
        : checkedMoney(hysteresis, limit.asset);
    if (isNegative(read)) throw new CollectorError("must be 0 or more");
    return read;
  });
  return { limit, back: kind === "below" ? add(limit, distance) : subtract(limit, distance) };
}

/** Money of an asset that is named or given; a code is that of a currency. */
function decimalMoney(text: string, asset: string | Asset): Money {
  if (typeof asset === "string") return fromDecimal(text, asset);
  return asset.kind === "token" ? tokenMoney(text, 0, asset) : fromDecimal(text, asset.code);
}

function checkedMoney(value: MoneyLike, asset: string | Asset | undefined): Money {
  if (typeof value !== "object") {
    throw new CollectorError(
      'must be a decimal text such as "1000.00", or money: numbers are rounded',
    );
  }
  const money = moneyFromJson(value);
  const named: Asset | undefined =
    typeof asset === "string" ? { kind: "fiat", code: asset } : asset;
  if (named === undefined || sameAsset(money.asset, named)) return money;
  throw new CollectorError(`is of ${money.asset.code}, and not of the asset ${named.code}`);
}

function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MoneyError || error instanceof CollectorError) {
      const hint =
        error instanceof MoneyError && error.code === "unknown_currency"
          ? ' A token is { kind: "token", code, issuer }.'
          : "";
      throw new CollectorError(`${what}: ${error.message}${hint}`);
    }
    throw error;
  }
}
