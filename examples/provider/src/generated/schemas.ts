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

/** One balance. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    kind: z.string(),
    side: z.string(),
    amount: integer(),
    currency: z.string(),
    line: nullish(z.boolean()),
  }),
);

/** The balances of one account. */
export const Balances: z.ZodMiniType<components["schemas"]["Balances"]> = /* @__PURE__ */ define(
  () => looseObject({ account: z.string(), asOf: nullish(z.string()), balances: array(Balance) }),
);

/** What went wrong. */
export const Failure: z.ZodMiniType<components["schemas"]["Failure"]> = /* @__PURE__ */ define(() =>
  looseObject({ fault: looseObject({ code: z.string(), text: z.string() }) }),
);
