/**
 * What an amount is an amount of: a currency of ISO 4217, or a token that an issuer made. The same
 * code from two issuers is two assets; codes are case-sensitive.
 */
export type Asset =
  | { readonly kind: "fiat"; readonly code: string }
  | {
      readonly kind: "token";
      readonly code: string;
      readonly issuer?: string | undefined;
      /** The currency that the token stands for: a reference, not its identity. */
      readonly references?: string | undefined;
    };

/** Whether two assets are the same, so that amounts of them can be added. */
export function sameAsset(a: Asset, b: Asset): boolean {
  return a.kind === b.kind && a.code === b.code && issuer(a) === issuer(b);
}

function issuer(asset: Asset): string | undefined {
  return asset.kind === "token" ? asset.issuer : undefined;
}
