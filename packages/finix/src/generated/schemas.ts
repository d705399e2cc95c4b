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
 * ISO 4217 alphabetic code. Besides today's currencies the list has withdrawn ones (BYR, HRK,
 * LTL, MRO), funds codes, and metals and test codes that have no smallest unit (XAU, XXX).
 */
export const Currency: z.ZodMiniType<components["schemas"]["Currency"]> = /* @__PURE__ */ define(
  () => z.string(),
);

/** A link to one resource. */
export const Link: z.ZodMiniType<components["schemas"]["Link"]> = /* @__PURE__ */ define(() =>
  looseObject({ href: nullish(z.string()) }),
);

/** Links to the resource and to what belongs to it. */
export const Links: z.ZodMiniType<components["schemas"]["Links"]> = /* @__PURE__ */ define(() =>
  looseObject({ self: nullish(Link) }),
);

/** The money of one account in one currency, seen three ways. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    id: nullish(z.string()),
    created_at: nullish(z.string()),
    updated_at: nullish(z.string()),
    available_amount: nullish(integer()),
    currency: Currency,
    linked_to: nullish(z.string()),
    linked_type: nullish(z.string()),
    pending_amount: nullish(integer()),
    posted_amount: nullish(integer()),
    tags: nullish(looseObject({})),
    type: nullish(z.string()),
    _links: nullish(Links),
  }),
);

/** Where a page stands in its list. */
export const Page: z.ZodMiniType<components["schemas"]["Page"]> = /* @__PURE__ */ define(() =>
  looseObject({ limit: nullish(integer()), next_cursor: nullish(z.string()) }),
);

/** A page of balances. */
export const BalanceList: z.ZodMiniType<components["schemas"]["BalanceList"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      _embedded: looseObject({ balances: nullish(array(Balance)) }),
      page: nullish(Page),
      _links: nullish(Links),
    }),
  );

/** Links that belong to one error. */
export const ErrorLinks: z.ZodMiniType<components["schemas"]["ErrorLinks"]> =
  /* @__PURE__ */ define(() => looseObject({ self: nullish(Link) }));

/** One thing that is wrong with the request. */
export const ErrorDetail: z.ZodMiniType<components["schemas"]["ErrorDetail"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      code: nullish(z.string()),
      logref: nullish(z.string()),
      message: nullish(z.string()),
      _links: nullish(ErrorLinks),
    }),
  );

/** Holds the list of errors. */
export const EmbeddedErrors: z.ZodMiniType<components["schemas"]["EmbeddedErrors"]> =
  /* @__PURE__ */ define(() => looseObject({ errors: nullish(array(ErrorDetail)) }));

/** What every failed request is answered with. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() => looseObject({ total: integer(), _embedded: EmbeddedErrors }));
