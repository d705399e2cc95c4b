import type { Asset, TokenAsset } from "./asset.ts";
import { findCurrency } from "./currency.ts";
import { spellDecimal } from "./decimal.ts";
import { checkAmount, checkScale, isShort, MAX_NUMBER_TEXT } from "./limits.ts";
import type { MoneyLike } from "./money.ts";
import { MoneyError } from "./money-error.ts";
import { accept, Refusal } from "./refusal.ts";

/** Money that was checked: the value is `amount / 10^scale` of the asset. */
export interface CheckedMoney {
  readonly amount: bigint;
  readonly scale: number;
  readonly asset: Asset;
}

/**
 * Money of whatever is given, read once: the one way into every function of money.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 */
export function checkMoney(like: MoneyLike): CheckedMoney {
  try {
    const { amount, scale, asset } = like;
    checkScale(scale);
    const units = typeof amount === "string" ? fromTexts(amount, scale, like) : amount;
    return { amount: checkAmount(units), scale, asset: accept(readAsset(asset)) };
  } catch (error) {
    throw asMoneyError(error, "money is an object of amount, scale and asset, or its JSON form.");
  }
}

const WHOLE = /^-?\d+$/;

/** The amount of money in its JSON form, whose two spellings of it must be the same amount. */
function fromTexts(amount: string, scale: number, like: object): bigint {
  const { value } = like as { value?: unknown };
  if (amount.length <= MAX_NUMBER_TEXT && WHOLE.test(amount)) {
    const units = BigInt(amount);
    if (String(units) === amount && spellDecimal(units, scale) === value) return units;
  }
  throw new MoneyError("invalid_amount", "the amount and the value of the money disagree.");
}

/**
 * The asset, read once and free of what else it has.
 *
 * @throws {MoneyError} when it is none: `invalid_amount`.
 */
export function checkAsset(asset: Asset): Asset {
  return accept(readAsset(asset));
}

/** The currency that was looked up last: mostly it is the next one too, and it is frozen. */
let recent: Asset | undefined;

/** {@link checkAsset}, which gives what is wrong instead of throwing it. */
export function readAsset(asset: Asset): Asset | Refusal {
  if (asset === recent && asset !== undefined) return asset;
  try {
    if (asset.kind === "token") return readToken(asset);
    const { kind, code } = asset;
    const known = kind === "fiat" ? findCurrency(code)?.asset : undefined;
    if (known === undefined || known.code !== code) return NO_ASSET;
    recent = known;
    return known;
  } catch {
    return NO_ASSET;
  }
}

function readToken({ code, issuer, references }: TokenAsset): TokenAsset | Refusal {
  if (!isShort(code) || code === "") return NO_ASSET;
  if (!isOptionalText(issuer) || !isOptionalText(references)) return NO_ASSET;
  const kind = "token";
  // Written out: spreading what may be absent takes three times as long.
  if (references === undefined) {
    return issuer === undefined ? { kind, code } : { kind, code, issuer };
  }
  return issuer === undefined ? { kind, code, references } : { kind, code, issuer, references };
}

const NO_ASSET: Refusal = /* @__PURE__ */ new Refusal(
  "invalid_amount",
  "an asset is a currency of ISO 4217, by its code in capitals, or a token with a code.",
);

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || isShort(value);
}

/** What was thrown where something was read: a member of null, a getter that throws, is no money. */
export function asMoneyError(cause: unknown, rule: string): MoneyError {
  return cause instanceof MoneyError ? cause : new MoneyError("invalid_amount", rule, { cause });
}
