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

function intersection(one: z.ZodMiniType, other: z.ZodMiniType): z.ZodMiniType {
  return z.intersection(one, other);
}

function union(branches: readonly z.ZodMiniType[]): z.ZodMiniType {
  return z.union(branches);
}

function array(item: z.ZodMiniType): z.ZodMiniType {
  return z.array(item);
}

function looseObject(shape: Readonly<Record<string, z.ZodMiniType>>): z.ZodMiniType {
  return z.looseObject(shape);
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

/** The balances of the account in one currency. */
export const CurrencyBalance: z.ZodMiniType<components["schemas"]["CurrencyBalance"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      available_balance: nullish(z.number()),
      cached_balance: nullish(z.number()),
      credit_balance: nullish(z.number()),
      currency_code: z.string(),
      impacted_amount: nullish(z.number()),
      last_updated_time: nullish(z.string()),
      ledger_balance: nullish(z.number()),
      pending_credits: nullish(z.number()),
    }),
  );

/**
 * The balances in the account's default currency, and those of every currency below. The
 * default currency stands in both places: counting both counts its money twice.
 */
export const AccountBalances: z.ZodMiniType<components["schemas"]["AccountBalances"]> =
  /* @__PURE__ */ define(() =>
    intersection(
      CurrencyBalance,
      looseObject({
        balances: nullish(object().check(members(Object.keys, () => CurrencyBalance))),
      }),
    ),
  );

/** A link to the balances of one user or business. */
export const Link: z.ZodMiniType<components["schemas"]["Link"]> = /* @__PURE__ */ define(() =>
  looseObject({ href: nullish(z.string()), method: nullish(z.string()), rel: nullish(z.string()) }),
);

/** Links to the balances of related users, as a list or as one link by itself. */
export const Links: z.ZodMiniType<components["schemas"]["Links"]> = /* @__PURE__ */ define(() =>
  union([array(Link), Link]),
);

/** The account's balances and links to related ones. */
export const BalancesResponse: z.ZodMiniType<components["schemas"]["BalancesResponse"]> =
  /* @__PURE__ */ define(() => looseObject({ gpa: AccountBalances, links: nullish(Links) }));

/** What a failed request is answered with, where it has a body. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({ error_code: nullish(z.string()), error_message: nullish(z.string()) }),
  );
