// @generated {"from":["openapi.yaml"]}
/**
 * Zod schemas of every component and body. Known values of enums stay open.
 * Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.
 */

import * as z from "zod/mini";
import type { components, operations } from "./types.ts";

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

/** `STANDARD`: the one balance of a currency. `SAVINGS`: one of the jars beside it. */
export const BalanceType: z.ZodMiniType<components["schemas"]["BalanceType"]> =
  /* @__PURE__ */ define(() => z.string());

/** An amount of money in one currency. */
export const Amount: z.ZodMiniType<components["schemas"]["Amount"]> = /* @__PURE__ */ define(() =>
  looseObject({ value: z.number(), currency: z.string() }),
);

/** A balance of a profile, in one currency. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    id: nullish(integer()),
    currency: nullish(z.string()),
    type: nullish(BalanceType),
    name: nullish(z.string()),
    icon: nullish(looseObject({ type: nullish(z.string()), value: nullish(z.string()) })),
    investmentState: nullish(z.string()),
    creationTime: nullish(z.string()),
    modificationTime: nullish(z.string()),
    visible: nullish(z.boolean()),
    amount: nullish(Amount),
    reservedAmount: nullish(Amount),
    cashAmount: nullish(Amount),
    totalWorth: nullish(Amount),
  }),
);

/** What is wrong with one argument. */
export const ArgumentError: z.ZodMiniType<components["schemas"]["ArgumentError"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      code: nullish(z.string()),
      message: nullish(z.string()),
      path: nullish(z.string()),
    }),
  );

/**
 * What a failed request is answered with: `error` of the whole request, or `errors` of its
 * arguments.
 */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      error: nullish(z.string()),
      error_description: nullish(z.string()),
      errors: nullish(array(ArgumentError)),
    }),
  );

export const ListBalances200: z.ZodMiniType<components["schemas"]["Balance"][]> =
  /* @__PURE__ */ define(() => array(Balance));

export const ListBalances429: z.ZodMiniType<
  operations["listBalances"]["responses"][429]["content"]["application/json"]
> = /* @__PURE__ */ define(() => looseObject({}));
