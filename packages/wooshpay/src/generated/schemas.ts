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

/** An amount of money in one currency. */
export const CurrencyAmount: z.ZodMiniType<components["schemas"]["CurrencyAmount"]> =
  /* @__PURE__ */ define(() => looseObject({ amount: integer(), currency: z.string() }));

/** The account's money by state. A currency that is not in a list has no such balance. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    object: nullish(z.string()),
    available: nullish(array(CurrencyAmount)),
    pending: nullish(array(CurrencyAmount)),
    livemode: nullish(z.boolean()),
    issuing: nullish(looseObject({ available: nullish(array(CurrencyAmount)) })),
    connect_reserved: nullish(array(CurrencyAmount)),
  }),
);

/** What a failed request is answered with. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      type: nullish(z.string()),
      code: nullish(z.string()),
      message: nullish(z.string()),
    }),
  );
