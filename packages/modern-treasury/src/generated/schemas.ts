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

/** One kind of payment that an account can make. */
export const AccountCapability: z.ZodMiniType<components["schemas"]["AccountCapability"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      discarded_at: nullable(z.string()),
      direction: z.string(),
      identifier: nullable(z.string()),
      payment_type: z.string(),
    }),
  );

/** One number of an account. */
export const AccountDetail: z.ZodMiniType<components["schemas"]["AccountDetail"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      discarded_at: nullable(z.string()),
      account_number: nullish(z.string()),
      account_number_type: z.string(),
      account_number_safe: z.string(),
    }),
  );

/** A postal address. */
export const Address: z.ZodMiniType<components["schemas"]["Address"]> = /* @__PURE__ */ define(() =>
  nullable(
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      line1: nullable(z.string()),
      line2: nullable(z.string()),
      locality: nullable(z.string()),
      region: nullable(z.string()),
      postal_code: nullable(z.string()),
      country: nullable(z.string()),
    }),
  ),
);

/**
 * ISO 4217 alphabetic code, one that the standard has withdrawn, or a code of something else:
 * a stablecoin, another token, a metal.
 */
export const Currency: z.ZodMiniType<components["schemas"]["Currency"]> = /* @__PURE__ */ define(
  () => z.string(),
);

/** One balance of an account, as its bank states it. */
export const Balance: z.ZodMiniType<components["schemas"]["Balance"]> = /* @__PURE__ */ define(() =>
  looseObject({
    id: z.string(),
    object: z.string(),
    live_mode: z.boolean(),
    created_at: z.string(),
    updated_at: z.string(),
    amount: integer(),
    amount_string: nullish(z.string()),
    currency: Currency,
    balance_type: z.string(),
    vendor_code: z.string(),
    vendor_code_type: nullable(z.string()),
    as_of_date: nullish(z.string()),
    as_of_time: nullish(z.string()),
    value_date: nullish(z.string()),
  }),
);

/** Balances of one account that its bank reported together. */
export const BalanceReport: z.ZodMiniType<components["schemas"]["BalanceReport"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      balance_report_type: z.string(),
      as_of_date: z.string(),
      as_of_time: nullish(z.string()),
      balances: array(Balance),
      internal_account_id: z.string(),
    }),
  );

/** The bank that an account is at, as the organization is connected to it. */
export const Connection: z.ZodMiniType<components["schemas"]["Connection"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      discarded_at: nullable(z.string()),
      vendor_id: z.string(),
      vendor_customer_id: nullable(z.string()),
      vendor_name: z.string(),
    }),
  );

/** What a failed request is answered with. */
export const ErrorMessage: z.ZodMiniType<components["schemas"]["ErrorMessage"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      errors: looseObject({
        code: nullish(z.string()),
        message: nullish(z.string()),
        parameter: nullish(z.string()),
      }),
    }),
  );

/** One number by which payments find a bank. */
export const RoutingDetail: z.ZodMiniType<components["schemas"]["RoutingDetail"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      discarded_at: nullable(z.string()),
      routing_number: z.string(),
      routing_number_type: z.string(),
      payment_type: nullable(z.string()),
      bank_name: z.string(),
      bank_address: Address,
    }),
  );

/** An account that the organization has at a bank. */
export const InternalAccount: z.ZodMiniType<components["schemas"]["InternalAccount"]> =
  /* @__PURE__ */ define(() =>
    looseObject({
      id: z.string(),
      object: z.string(),
      live_mode: z.boolean(),
      created_at: z.string(),
      updated_at: z.string(),
      account_type: nullable(z.string()),
      party_name: z.string(),
      party_type: nullable(z.string()),
      party_address: Address,
      name: nullable(z.string()),
      account_details: array(AccountDetail),
      account_capabilities: array(AccountCapability),
      routing_details: array(RoutingDetail),
      connection: Connection,
      currency: Currency,
      metadata: object().check(members(Object.keys, () => z.string())),
      parent_account_id: nullable(z.string()),
      counterparty_id: nullable(z.string()),
      vendor_id: nullable(z.string()),
      legal_entity_id: nullable(z.string()),
      status: nullable(z.string()),
      ledger_account_id: nullable(z.string()),
      contra_ledger_account_id: nullable(z.string()),
      external_id: nullable(z.string()),
      debitable: nullable(z.boolean()),
    }),
  );

export const ListBalanceReports200: z.ZodMiniType<components["schemas"]["BalanceReport"][]> =
  /* @__PURE__ */ define(() => array(BalanceReport));

export const ListInternalAccounts200: z.ZodMiniType<components["schemas"]["InternalAccount"][]> =
  /* @__PURE__ */ define(() => array(InternalAccount));
