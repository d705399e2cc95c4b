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

function nullable(inner: z.ZodMiniType): z.ZodMiniType {
  return z.nullable(inner);
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

/** What a failed request is answered with. */
export const Error: z.ZodMiniType<components["schemas"]["Error"]> = /* @__PURE__ */ define(() =>
  looseObject({ debugging_request_id: z.string(), message: z.string() }),
);

/** The balances of one financial account, in its currency. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    available_amount: integer(),
    created: z.string(),
    currency: z.string(),
    financial_account_token: z.string(),
    financial_account_type: z.string(),
    last_transaction_event_token: nullable(z.string()),
    last_transaction_token: nullable(z.string()),
    pending_amount: integer(),
    total_amount: integer(),
    updated: z.string(),
  }),
);

export const GetBalances200: z.ZodMiniType<
  operations["getBalances"]["responses"][200]["content"]["application/json"]
> = /* @__PURE__ */ define(() => looseObject({ data: array(Balance), has_more: z.boolean() }));
