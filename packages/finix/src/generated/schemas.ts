// generated {"from":["openapi.yaml"],"document":"6868b9b43d9d32250905","output":"2321352992c377e226ea"}
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
  z.looseObject({ href: z.nullish(z.string()) }),
);

/** Links to the resource and to what belongs to it. */
export const Links: z.ZodMiniType<components["schemas"]["Links"]> = /* @__PURE__ */ define(() =>
  z.looseObject({ self: z.nullish(Link) }),
);

/** The money of one account in one currency, seen three ways. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  z.looseObject({
    id: z.nullish(z.string()),
    created_at: z.nullish(z.string()),
    updated_at: z.nullish(z.string()),
    available_amount: z.nullish(integer()),
    currency: Currency,
    linked_to: z.nullish(z.string()),
    linked_type: z.nullish(z.string()),
    pending_amount: z.nullish(integer()),
    posted_amount: z.nullish(integer()),
    tags: z.nullish(z.looseObject({})),
    type: z.nullish(z.string()),
    _links: z.nullish(Links),
  }),
);

/** Links that belong to one error. */
export const ErrorLinks: z.ZodMiniType<components["schemas"]["ErrorLinks"]> =
  /* @__PURE__ */ define(() => z.looseObject({ self: z.nullish(Link) }));

/** One thing that is wrong with the request. */
export const ErrorDetail: z.ZodMiniType<components["schemas"]["ErrorDetail"]> =
  /* @__PURE__ */ define(() =>
    z.looseObject({
      code: z.nullish(z.string()),
      logref: z.nullish(z.string()),
      message: z.nullish(z.string()),
      _links: z.nullish(ErrorLinks),
    }),
  );

/** Holds the list of errors. */
export const EmbeddedErrors: z.ZodMiniType<components["schemas"]["EmbeddedErrors"]> =
  /* @__PURE__ */ define(() => z.looseObject({ errors: z.nullish(z.array(ErrorDetail)) }));

/** What every failed request is answered with. */
export const ErrorResponse: z.ZodMiniType<components["schemas"]["ErrorResponse"]> =
  /* @__PURE__ */ define(() => z.looseObject({ total: integer(), _embedded: EmbeddedErrors }));
