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

/** How many balances are on this page. */
export const ListCount: z.ZodMiniType<components["schemas"]["ListCount"]> = /* @__PURE__ */ define(
  () => integer(),
);

/** Mollie's id of a balance. */
export const BalanceToken: z.ZodMiniType<components["schemas"]["BalanceToken"]> =
  /* @__PURE__ */ define(() => z.string());

/** Whether the balance holds real money (`live`) or none (`test`). */
export const Mode: z.ZodMiniType<components["schemas"]["Mode"]> = /* @__PURE__ */ define(() =>
  z.string(),
);

/** When the balance was made, RFC 3339. */
export const CreatedAt: z.ZodMiniType<components["schemas"]["CreatedAt"]> = /* @__PURE__ */ define(
  () => z.string(),
);

/** The currency of a balance, as its ISO 4217 code. */
export const Currencies: z.ZodMiniType<components["schemas"]["Currencies"]> =
  /* @__PURE__ */ define(() => z.string());

/**
 * Whether the balance is in use; `inactive` where Mollie still checks the account, or has
 * blocked the balance.
 */
export const BalanceStatus: z.ZodMiniType<components["schemas"]["BalanceStatus"]> =
  /* @__PURE__ */ define(() => z.string());

/**
 * How often the available amount is paid out by itself: `daily` is every business day,
 * `every-day` every day, `monthly` on the first of the month, and `never` where payouts are
 * paused.
 */
export const BalanceTransferFrequency: z.ZodMiniType<
  components["schemas"]["BalanceTransferFrequency"]
> = /* @__PURE__ */ define(() => z.string());

/** An amount of money in one currency. */
export const Amount: z.ZodMiniType<components["schemas"]["Amount"]> = /* @__PURE__ */ define(() =>
  looseObject({ currency: z.string(), value: z.string() }),
);

/** What money is paid out to. */
export const BalanceTransferDestinationType: z.ZodMiniType<
  components["schemas"]["BalanceTransferDestinationType"]
> = /* @__PURE__ */ define(() => z.string());

/** A link. */
export const Url: z.ZodMiniType<components["schemas"]["Url"]> = /* @__PURE__ */ define(() =>
  looseObject({ href: z.string(), type: z.string() }),
);

/** One balance of an organization. */
export const EntityBalance: z.ZodMiniType<components["schemas"]["EntityBalance"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      resource: z.string(),
      id: BalanceToken,
      mode: Mode,
      createdAt: CreatedAt,
      currency: Currencies,
      description: z.string(),
      status: BalanceStatus,
      transferFrequency: nullish(BalanceTransferFrequency),
      transferThreshold: nullish(Amount),
      transferReference: nullish(z.string()),
      transferDestination: nullish(
        looseObject({
          type: nullish(BalanceTransferDestinationType),
          bankAccount: nullish(z.string()),
          beneficiaryName: nullish(z.string()),
        }),
      ),
      availableAmount: Amount,
      pendingAmount: Amount,
      _links: looseObject({ self: nullish(Url), documentation: nullish(Url) }),
    }),
  );

/** A link, or null where there is nothing to lead to. */
export const UrlNullable: z.ZodMiniType<components["schemas"]["UrlNullable"]> =
  /* @__PURE__ */ define(() =>
    nullable(looseObject({ href: nullish(z.string()), type: nullish(z.string()) })),
  );

/** Links of a page. */
export const ListLinks: z.ZodMiniType<components["schemas"]["ListLinks"]> = /* @__PURE__ */ define(
  () => looseObject({ self: Url, previous: UrlNullable, next: UrlNullable, documentation: Url }),
);

/** What a failed request is answered with. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      status: integer(),
      title: z.string(),
      detail: z.string(),
      field: nullish(z.string()),
      _links: looseObject({ documentation: Url }),
    }),
  );

export const ListBalances200: z.ZodMiniType<
  operations["listBalances"]["responses"][200]["content"]["application/hal+json"]
> = /* @__PURE__ */ define(() =>
  looseObject({
    count: ListCount,
    _embedded: looseObject({ balances: array(EntityBalance) }),
    _links: ListLinks,
  }),
);
