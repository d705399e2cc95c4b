import { BALANCE_TYPES } from "@org/core";

const text = { type: "string" };
const textOrNull = { type: ["string", "null"] };
const time = { type: "string", format: "date-time" };
const timeOrNull = { type: ["string", "null"], format: "date-time" };

/**
 * What a line of an NDJSON export is, as JSON Schema 2020-12: a balance as `JSON.stringify` writes it, so that
 * `balanceFromJson` of `@org/core` reads it, and the answer that it is of.
 */
export const BALANCE_LINE_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A balance that was kept",
  type: "object",
  additionalProperties: false,
  required: [
    "provider",
    "label",
    "account",
    "type",
    "pool",
    "money",
    "creditLine",
    "asOf",
    "asOfDate",
    "freshAt",
    "source",
    "connection",
    "tenant",
    "asked",
    "position",
    "fetchedAt",
    "run",
  ],
  properties: {
    provider: { ...text, description: "The provider's name." },
    label: { ...textOrNull, description: "Your name for the connection." },
    account: { ...textOrNull, description: "The provider's id of what holds the money." },
    type: { enum: Object.keys(BALANCE_TYPES), description: "Which balance it is." },
    pool: { ...text, description: "Which money of the account." },
    money: {
      type: "object",
      additionalProperties: false,
      required: ["amount", "scale", "value", "asset"],
      properties: {
        amount: { ...text, pattern: "^-?[0-9]+$", description: "In units of 10^-scale." },
        scale: { type: "integer", minimum: 0, description: "How many decimals it has." },
        value: { ...text, description: "The same amount as a decimal number." },
        asset: {
          type: "object",
          additionalProperties: false,
          required: ["kind", "code"],
          properties: {
            kind: { enum: ["fiat", "token"] },
            code: { ...text, description: "The code of the currency or token." },
            issuer: { ...text, description: "Who issues the token." },
            references: { ...text, description: "The currency that the token stands for." },
          },
        },
      },
    },
    creditLine: {
      enum: ["included", "excluded", null],
      description: "Whether it counts a credit line; null: the provider does not say.",
    },
    asOf: { ...timeOrNull, description: "The instant of the balance, where one is stated." },
    asOfDate: { ...textOrNull, description: "Its day or local time, where no zone is stated." },
    freshAt: { ...timeOrNull, description: "When the provider brought its data up to date." },
    source: {
      type: "object",
      additionalProperties: false,
      required: ["pointer", "term"],
      properties: {
        pointer: { ...text, description: "JSON pointer (RFC 6901) of the amount in the answer." },
        term: { ...text, description: "The provider's own word for the amount." },
        iso20022: { ...text, description: "The ISO 20022 code of the type." },
      },
    },
    connection: { ...text, description: "The name of the connection." },
    tenant: { ...text, description: "Whose connection it is; empty: tenants are not told apart." },
    asked: {
      ...textOrNull,
      description: "The account that was asked for; null: all in one answer.",
    },
    position: { type: "integer", minimum: 0, description: "Its place in the answer." },
    fetchedAt: { ...time, description: "When the answer came, by the clock of the database." },
    run: { ...text, format: "uuid", description: "The run that asked." },
  },
};
