// generated {"from":["openapi.yaml"],"document":"c73824709944b060a2a7","output":"6b77f2bd739a76bb0d99"}
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

/** Draft: list count. */
export const ListCount: z.ZodMiniType<components["schemas"]["ListCount"]> = /* @__PURE__ */ define(
  () => integer(),
);

/** Draft: balance token. */
export const BalanceToken: z.ZodMiniType<components["schemas"]["BalanceToken"]> =
  /* @__PURE__ */ define(() => z.string());

/** Draft: mode. */
export const Mode: z.ZodMiniType<components["schemas"]["Mode"]> = /* @__PURE__ */ define(() =>
  z.string(),
);

/** Draft: created at. */
export const CreatedAt: z.ZodMiniType<components["schemas"]["CreatedAt"]> = /* @__PURE__ */ define(
  () => z.string(),
);

/** Draft: currencies. */
export const Currencies: z.ZodMiniType<components["schemas"]["Currencies"]> =
  /* @__PURE__ */ define(() => z.string());

/** Draft: balance status. */
export const BalanceStatus: z.ZodMiniType<components["schemas"]["BalanceStatus"]> =
  /* @__PURE__ */ define(() => z.string());

/** Draft: balance transfer frequency. */
export const BalanceTransferFrequency: z.ZodMiniType<
  components["schemas"]["BalanceTransferFrequency"]
> = /* @__PURE__ */ define(() => z.string());

/** Draft: amount. */
export const Amount: z.ZodMiniType<components["schemas"]["Amount"]> = /* @__PURE__ */ define(() =>
  looseObject({ currency: z.string(), value: z.string() }),
);

/** Draft: balance transfer destination type. */
export const BalanceTransferDestinationType: z.ZodMiniType<
  components["schemas"]["BalanceTransferDestinationType"]
> = /* @__PURE__ */ define(() => z.string());

/** Draft: url. */
export const Url: z.ZodMiniType<components["schemas"]["Url"]> = /* @__PURE__ */ define(() =>
  looseObject({ href: z.string(), type: z.string() }),
);

/** Draft: entity balance. */
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

/** Draft: url nullable. */
export const UrlNullable: z.ZodMiniType<components["schemas"]["UrlNullable"]> =
  /* @__PURE__ */ define(() =>
    nullable(looseObject({ href: nullish(z.string()), type: nullish(z.string()) })),
  );

/** Draft: list links. */
export const ListLinks: z.ZodMiniType<components["schemas"]["ListLinks"]> = /* @__PURE__ */ define(
  () => looseObject({ self: Url, previous: UrlNullable, next: UrlNullable, documentation: Url }),
);

/** Draft: error response. */
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

/** Draft: list entity balance. */
export const ListEntityBalance: z.ZodMiniType<components["schemas"]["ListEntityBalance"]> =
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
      _links: looseObject({ self: nullish(Url) }),
    }),
  );

export const ListBalances200: z.ZodMiniType<
  operations["listBalances"]["responses"][200]["content"]["application/hal+json"]
> = /* @__PURE__ */ define(() =>
  looseObject({
    count: ListCount,
    _embedded: looseObject({ balances: array(ListEntityBalance) }),
    _links: ListLinks,
  }),
);
