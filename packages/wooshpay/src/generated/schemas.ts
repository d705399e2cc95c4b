// generated {"from":["openapi.yaml"],"document":"6bb83fa1b3c4e8b7c872","output":"df3063a0c5156b428c6c"}
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

function integer(): z.ZodMiniType<number> {
  return z.number().check(z.refine(Number.isInteger, { error: "expected an integer" }));
}

/** An amount of money in one currency. */
export const CurrencyAmount: z.ZodMiniType<components["schemas"]["CurrencyAmount"]> =
  /* @__PURE__ */ define(() => z.looseObject({ amount: integer(), currency: z.string() }));

/** The account's money by state. A currency that is not in a list has no such balance. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  z.looseObject({
    object: z.nullish(z.string()),
    available: z.nullish(z.array(CurrencyAmount)),
    pending: z.nullish(z.array(CurrencyAmount)),
    livemode: z.nullish(z.boolean()),
    issuing: z.nullish(z.looseObject({ available: z.nullish(z.array(CurrencyAmount)) })),
    connect_reserved: z.nullish(z.array(CurrencyAmount)),
  }),
);

/** What a failed request is answered with. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    z.looseObject({
      type: z.nullish(z.string()),
      code: z.nullish(z.string()),
      message: z.nullish(z.string()),
    }),
  );
