import { checkAsset } from "./gate.ts";

/**
 * What an amount is an amount of: a currency of ISO 4217, or a token that an issuer made. The same
 * code from two issuers is two assets; codes are case-sensitive.
 */
export type Asset = { readonly kind: "fiat"; readonly code: string } | TokenAsset;

/** An asset that an issuer made. */
export interface TokenAsset {
  readonly kind: "token";
  readonly code: string;
  readonly issuer?: string | undefined;
  /** The currency that the token stands for: a reference, not its identity. */
  readonly references?: string | undefined;
}

/**
 * Whether two assets are the same, so that amounts of them can be added.
 *
 * @throws {MoneyError} when one is no asset: `invalid_amount`.
 */
export function sameAsset(a: Asset, b: Asset): boolean {
  return isSameAsset(checkAsset(a), checkAsset(b));
}

/** {@link sameAsset}, of what was checked. */
export function isSameAsset(a: Asset, b: Asset): boolean {
  return a === b || (a.kind === b.kind && a.code === b.code && issuerOf(a) === issuerOf(b));
}

/** One text for all that are the same asset, and for no other. */
export function assetKey(asset: Asset): string {
  return JSON.stringify([asset.kind, asset.code, issuerOf(asset)]);
}

function issuerOf(asset: Asset): string | undefined {
  return asset.kind === "token" ? asset.issuer : undefined;
}
