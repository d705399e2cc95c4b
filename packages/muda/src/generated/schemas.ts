// @generated {"from":["openapi.yaml"]}
/**
 * Zod schemas of every component and body. Known values of enums stay open.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import * as z from "zod/mini";
import type { components } from "./types.ts";

/** Made in a call of its own, so that a bundler can leave out what nobody uses. */
function define<T>(make: () => z.ZodMiniType): z.ZodMiniType<T> {
  return make() as z.ZodMiniType<T>;
}

function nullish(inner: z.ZodMiniType): z.ZodMiniType {
  return z.nullish(inner);
}

function array(item: z.ZodMiniType): z.ZodMiniType {
  return z.array(item);
}

function looseObject(shape: Readonly<Record<string, z.ZodMiniType>>): z.ZodMiniType {
  return z.looseObject(shape);
}

function integer(): z.ZodMiniType<number> {
  return z.number().check(z.refine(Number.isInteger, { error: "expected an integer" }));
}

/**
 * What the account holds of one asset. Code and issuer together tell assets apart; the
 * currency does not.
 */
export const AssetBalance: z.ZodMiniType<components["schemas"]["AssetBalance"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: nullish(integer()),
      asset_code: z.string(),
      asset_issuer: nullish(z.string()),
      currency: nullish(z.string()),
      balance: z.string(),
    }),
  );

/** The envelope around the list of balances. */
export const BalancesResponse: z.ZodMiniType<components["schemas"]["BalancesResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      status: nullish(integer()),
      message: nullish(z.string()),
      data: array(AssetBalance),
    }),
  );

/** What a client proves itself with. */
export const TokenRequest: z.ZodMiniType<components["schemas"]["TokenRequest"]> =
  /* @__PURE__ */ define(() => looseObject({ api_key: z.string(), secret_key: z.string() }));

/** A token and how to use it. */
export const Token: z.ZodMiniType<components["schemas"]["Token"]> = /* @__PURE__ */ define(() =>
  looseObject({
    access_token: z.string(),
    token_type: nullish(z.string()),
    expires_in: nullish(integer()),
  }),
);

/** The envelope around a token. */
export const TokenResponse: z.ZodMiniType<components["schemas"]["TokenResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({ status: nullish(integer()), message: nullish(z.string()), data: Token }),
  );

/** The envelope of a failed request. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      status: nullish(integer()),
      message: nullish(z.string()),
      data: nullish(z.null()),
    }),
  );
