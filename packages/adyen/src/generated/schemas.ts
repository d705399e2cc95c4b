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

/** Any object as it came: a copy by Zod has no member `__proto__`. */
function object(): z.ZodMiniType<Readonly<Record<string, unknown>>> {
  return z.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    { error: "expected an object" },
  );
}

/** Checks members by the schema for their name; undefined stands for an absent one. */
function members(
  keys: (value: object) => readonly string[],
  schemaOf: (key: string) => z.ZodMiniType | undefined,
) {
  return z.superRefine<Readonly<Record<string, unknown>>>((value, context) => {
    for (const key of keys(value)) {
      const member = Object.hasOwn(value, key) ? value[key] : undefined;
      for (const { message, path } of schemaOf(key)?.safeParse(member).error?.issues ?? [])
        context.addIssue({ code: "custom", message, path: [key, ...path] });
    }
  });
}

/** The money of a balance account in one currency. Amounts are in its smallest unit. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    available: integer(),
    balance: integer(),
    currency: z.string(),
    pending: nullish(integer()),
    pendingAvailable: nullish(integer()),
    reserved: integer(),
  }),
);

/** When payments of the account are settled. */
export const PlatformPaymentConfiguration: z.ZodMiniType<
  components["schemas"]["PlatformPaymentConfiguration"]
> = /* @__PURE__ */ define(() =>
  looseObject({
    salesDayClosingTime: nullish(z.string()),
    settlementDelayDays: nullish(integer()),
  }),
);

/** A balance account and its balances. */
export const BalanceAccount: z.ZodMiniType<components["schemas"]["BalanceAccount"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      accountHolderId: z.string(),
      balances: nullish(array(Balance)),
      defaultCurrencyCode: nullish(z.string()),
      description: nullish(z.string()),
      id: z.string(),
      metadata: nullish(object().check(members(Object.keys, () => z.string()))),
      migratedAccountCode: nullish(z.string()),
      platformPaymentConfiguration: nullish(PlatformPaymentConfiguration),
      reference: nullish(z.string()),
      status: nullish(z.string()),
      timeZone: nullish(z.string()),
    }),
  );

/** A balance account without its balances. */
export const BalanceAccountBase: z.ZodMiniType<components["schemas"]["BalanceAccountBase"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      accountHolderId: z.string(),
      defaultCurrencyCode: nullish(z.string()),
      description: nullish(z.string()),
      id: z.string(),
      metadata: nullish(object().check(members(Object.keys, () => z.string()))),
      migratedAccountCode: nullish(z.string()),
      platformPaymentConfiguration: nullish(PlatformPaymentConfiguration),
      reference: nullish(z.string()),
      status: nullish(z.string()),
      timeZone: nullish(z.string()),
    }),
  );

/** A parameter that is wrong. */
export const InvalidField: z.ZodMiniType<components["schemas"]["InvalidField"]> =
  /* @__PURE__ */ define(() =>
    looseObject({ message: z.string(), name: z.string(), value: z.string() }),
  );

/** Anything more that is said of an error. */
export const JSONObject: z.ZodMiniType<components["schemas"]["JSONObject"]> =
  /* @__PURE__ */ define(() => looseObject({}));

/** One page of a list of balance accounts. */
export const PaginatedBalanceAccountsResponse: z.ZodMiniType<
  components["schemas"]["PaginatedBalanceAccountsResponse"]
> = /* @__PURE__ */ define(() =>
  looseObject({
    balanceAccounts: array(BalanceAccountBase),
    hasNext: z.boolean(),
    hasPrevious: z.boolean(),
  }),
);

/** What a failed request is answered with. */
export const RestServiceError: z.ZodMiniType<components["schemas"]["RestServiceError"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      detail: z.string(),
      errorCode: z.string(),
      instance: nullish(z.string()),
      invalidFields: nullish(array(InvalidField)),
      requestId: nullish(z.string()),
      response: nullish(JSONObject),
      status: integer(),
      title: z.string(),
      type: z.string(),
    }),
  );
