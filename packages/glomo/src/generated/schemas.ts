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

/** An amount of money in one currency. */
export const CurrencyAmount: z.ZodMiniType<components["schemas"]["CurrencyAmount"]> =
  /* @__PURE__ */ define(() => looseObject({ currency: z.string(), amount: z.number() }));

/**
 * Money the merchant has paid in to be debited from, by state. Only merchants on the Funded
 * Balance model have it. It is separate from the three lists beside it.
 */
export const FundedBalances: z.ZodMiniType<components["schemas"]["FundedBalances"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      available: nullish(array(CurrencyAmount)),
      pending: nullish(array(CurrencyAmount)),
      deficit: nullish(array(CurrencyAmount)),
    }),
  );

/** The account's money by state. A currency that is not in a list has no such balance. */
export const Balances: z.ZodMiniType<components["schemas"]["Balances"]> = /* @__PURE__ */ define(
  () =>
    looseObject({
      available: array(CurrencyAmount),
      pending: nullish(array(CurrencyAmount)),
      deficit: nullish(array(CurrencyAmount)),
      funded_balances: nullish(FundedBalances),
    }),
);

/** What a failed request is answered with. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({ error: nullish(z.string()), message: z.string(), code: nullish(z.string()) }),
  );
