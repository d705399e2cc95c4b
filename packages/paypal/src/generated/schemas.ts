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

/**
 * Where the field was sent.
 * @default "body"
 */
export const ErrorLocation: z.ZodMiniType<components["schemas"]["ErrorLocation"]> =
  /* @__PURE__ */ define(() => z.string());

/** One thing that is wrong with a request. */
export const ErrorDetails: z.ZodMiniType<components["schemas"]["ErrorDetails"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      field: nullish(z.string()),
      value: nullish(z.string()),
      location: nullish(ErrorLocation),
      issue: z.string(),
      description: nullish(z.string()),
    }),
  );

/** A link. */
export const ErrorLinkDescription: z.ZodMiniType<components["schemas"]["ErrorLinkDescription"]> =
  /* @__PURE__ */ define(() =>
    looseObject({ href: z.string(), rel: z.string(), method: nullish(z.string()) }),
  );

/** A moment in RFC 3339, with seconds and a zone. */
export const DateTime: z.ZodMiniType<components["schemas"]["DateTime"]> = /* @__PURE__ */ define(
  () => z.string(),
);

/** ISO 4217 alphabetic code, in capitals. */
export const CurrencyCode: z.ZodMiniType<components["schemas"]["CurrencyCode"]> =
  /* @__PURE__ */ define(() => z.string());

/** An amount of money in one currency. */
export const Money: z.ZodMiniType<components["schemas"]["Money"]> = /* @__PURE__ */ define(() =>
  looseObject({ currency_code: CurrencyCode, value: z.string() }),
);

/** What the account holds in one currency, and what of it can be used. */
export const BalanceDetail: z.ZodMiniType<components["schemas"]["BalanceDetail"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      currency: CurrencyCode,
      primary: nullish(z.boolean()),
      total_balance: Money,
      available_balance: nullish(Money),
      withheld_balance: nullish(Money),
    }),
  );

/** PayPal's id of the account, as it shows it to others. */
export const AccountId: z.ZodMiniType<components["schemas"]["AccountId"]> = /* @__PURE__ */ define(
  () => z.string(),
);

/** The balances of an account, as of one moment. */
export const BalancesResponse: z.ZodMiniType<components["schemas"]["BalancesResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      balances: nullish(array(BalanceDetail)),
      account_id: nullish(AccountId),
      as_of_time: nullish(DateTime),
      last_refresh_time: nullish(DateTime),
    }),
  );

/** What a failed request is answered with. No member is always there. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      name: nullish(z.string()),
      message: nullish(z.string()),
      details: nullish(array(ErrorDetails)),
      debug_id: nullish(z.string()),
      links: nullish(array(ErrorLinkDescription)),
      error: nullish(z.string()),
      error_description: nullish(z.string()),
    }),
  );
