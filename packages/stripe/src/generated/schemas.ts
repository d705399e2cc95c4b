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
 * The amount beside it, split by how the money came in. These are parts of it, in the same
 * unit, and no balances of their own.
 */
export const BalanceAmountBySourceType: z.ZodMiniType<
  components["schemas"]["BalanceAmountBySourceType"]
> = /* @__PURE__ */ define(() =>
  looseObject({
    bank_account: nullish(integer()),
    card: nullish(integer()),
    fpx: nullish(integer()),
  }),
);

/** An amount of money in one currency. */
export const BalanceAmount: z.ZodMiniType<components["schemas"]["BalanceAmount"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      amount: integer(),
      currency: z.string(),
      source_types: nullish(BalanceAmountBySourceType),
    }),
  );

/** Money for cards that the account issues. It is separate from the lists beside it. */
export const BalanceDetail: z.ZodMiniType<components["schemas"]["BalanceDetail"]> =
  /* @__PURE__ */ define(() => looseObject({ available: array(BalanceAmount) }));

/** The account's money by state. A currency that is not in a list has no such balance. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    available: array(BalanceAmount),
    connect_reserved: nullish(array(BalanceAmount)),
    instant_available: nullish(array(BalanceAmount)),
    issuing: nullish(BalanceDetail),
    livemode: z.boolean(),
    object: z.string(),
    pending: array(BalanceAmount),
  }),
);

/** What a failed request is answered with. */
export const Error: z.ZodMiniType<components["schemas"]["Error"]> = /* @__PURE__ */ define(() =>
  looseObject({
    error: looseObject({
      charge: nullish(z.string()),
      code: nullish(z.string()),
      decline_code: nullish(z.string()),
      doc_url: nullish(z.string()),
      message: nullish(z.string()),
      param: nullish(z.string()),
      payment_method_type: nullish(z.string()),
      request_log_url: nullish(z.string()),
      type: z.string(),
    }),
  }),
);
