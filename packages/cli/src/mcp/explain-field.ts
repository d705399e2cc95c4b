import { BALANCE_TYPES } from "@org/core";
import type { AmountRow } from "@org/core/provider";
import schema from "../../balances.schema.json" with { type: "json" };
import { didYouMean } from "../connections/index.ts";
import type { ProviderEntry } from "../providers.ts";
import { UsageError } from "../usage-error.ts";
import type { Tool } from "./tool.ts";

/** What `explain_field` is asked. */
interface FieldInput {
  readonly field: string;
  readonly provider?: string;
}

/** The tool that says what a word of a balance means: by the model, and by the table of each provider. */
export function explainField(providers: readonly ProviderEntry[]): Tool<FieldInput> {
  return {
    name: "explain_field",
    title: "Explain a field",
    description:
      "What a word of a balance means: its `type` (available, booked, …), one of its members (asOf, creditLine, …), or the provider's own word, the `term`. Asks no provider.",
    input: {
      type: "object",
      additionalProperties: false,
      required: ["field"],
      properties: {
        field: { type: "string", description: "The word: available, freshAt, posted_amount." },
        provider: {
          type: "string",
          enum: providers.map(({ provider }) => provider.name),
          description: "Whose word it is. Default: any provider's.",
        },
      },
    },
    isOpenWorld: false,
    async answer({ field, provider }) {
      const asked = providers.filter(
        (entry) => provider === undefined || entry.provider.name === provider,
      );
      const meanings = [
        ...typeMeanings(field),
        ...memberMeanings(field),
        ...asked.flatMap((entry) => termMeanings(field, entry)),
      ];
      if (meanings.length > 0) return { field, meanings };
      const known = [...Object.keys(BALANCE_TYPES), ...MEMBERS.keys(), ...asked.flatMap(wordsOf)];
      throw new UsageError(
        `Nothing is known of ${JSON.stringify(field)}: ${didYouMean(field, [...new Set(known)])}.`,
      );
    },
  };
}

function typeMeanings(field: string): object[] {
  return Object.entries(BALANCE_TYPES)
    .filter(([type]) => type === field)
    .map(([type, { meaning, iso20022 }]) => ({ kind: "type", type, meaning, iso20022 }));
}

/** The members of an entry that the schema describes. */
const MEMBERS: ReadonlyMap<string, string> = new Map(
  [
    schema.$defs.source,
    schema.$defs.entry,
    schema.$defs.money,
    schema.$defs.entry.properties.source,
  ]
    .flatMap(({ properties }) => Object.entries<object>(properties))
    .flatMap(([name, property]): [string, string][] =>
      "description" in property ? [[name, String(property.description)]] : [],
    ),
);

function memberMeanings(field: string): object[] {
  const meaning = MEMBERS.get(field);
  return meaning === undefined ? [] : [{ kind: "member", member: field, meaning }];
}

/** The amounts of a provider that its word names, with what they are in its table. */
function termMeanings(field: string, { provider, normalize, balances }: ProviderEntry): object[] {
  return Object.entries(normalize.amounts)
    .filter(([pointer, row]) => namesOf(pointer, row).includes(field))
    .map(([pointer, row]) => ({
      kind: "term",
      provider: provider.name,
      operation: balances.id,
      pointer,
      unit: normalize.unit,
      ...row,
    }));
}

function wordsOf({ normalize }: ProviderEntry): string[] {
  return Object.entries(normalize.amounts).flatMap(([pointer, row]) => namesOf(pointer, row));
}

/** All by which an amount may be called: the names of its place, its word, and the values that decide its type. */
function namesOf(pointer: string, { term, type }: AmountRow): string[] {
  const places = pointer.split("/").filter((name) => name !== "" && name !== "*");
  const values = typeof type === "string" ? [] : Object.keys(type.values);
  return [...places, ...(term === undefined ? [] : [term]), ...values];
}
