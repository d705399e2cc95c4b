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

/** What else is known of an error. */
export const ErrorMeta: z.ZodMiniType<components["schemas"]["ErrorMeta"]> = /* @__PURE__ */ define(
  () => looseObject({ nextStep: nullish(z.string()) }),
);

/** What a failed request is answered with. */
export const Error: z.ZodMiniType<components["schemas"]["Error"]> = /* @__PURE__ */ define(() =>
  looseObject({
    status: nullish(z.boolean()),
    message: nullish(z.string()),
    meta: nullish(ErrorMeta),
    type: nullish(z.string()),
    code: nullish(z.string()),
    errorCodeMappingNotFound: nullish(z.boolean()),
  }),
);

/** The balance in one currency. */
export const BalanceCheckResponseArray: z.ZodMiniType<
  components["schemas"]["BalanceCheckResponseArray"]
> = /* @__PURE__ */ define(() => looseObject({ currency: z.string(), balance: integer() }));

/** All balances of an integration. */
export const BalanceCheckResponse: z.ZodMiniType<components["schemas"]["BalanceCheckResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      status: z.boolean(),
      message: z.string(),
      data: array(BalanceCheckResponseArray),
    }),
  );
