import type { JsonObject } from "../../base/json.ts";
import type { Block } from "../../page/block.ts";
import type { Address } from "../endpoints/address.ts";
import type { FieldPlace } from "./field-place.ts";
import type { Field } from "./fields.ts";

/** What is known of a table or list before it is read, from the label or heading above it. */
export interface Surroundings {
  /** Where fields belong that don't say so themselves. */
  readonly place?: FieldPlace | undefined;
  /** What is expected; decides where the table or list itself could be read in two ways. */
  readonly expects?: Meaning["kind"] | undefined;
}

/** What a table, a list, or a list of definitions holds. */
export type Meaning =
  | {
      readonly kind: "fields";
      readonly fields: readonly PlacedField[];
      /** Whether it says of each field whether it has to be there. */
      readonly asks?: boolean;
      /** Whether they are called parameters. */
      readonly isOfParameters?: boolean;
    }
  | { readonly kind: "statuses"; readonly statuses: readonly ListedStatus[] }
  | {
      readonly kind: "values";
      /** What the values are, where the table says: `Status`. */
      readonly label?: string | undefined;
      readonly values: readonly ListedValue[];
    }
  | { readonly kind: "endpoints"; readonly endpoints: readonly ListedEndpoint[] }
  | { readonly kind: "facts"; readonly facts: readonly Labelled[] };

/** A field, and where it belongs. */
export interface PlacedField extends Field {
  /** As the page writes it, without signs and types: `balances.{currency}`. */
  readonly name: string;
  readonly place?: FieldPlace | undefined;
  /** The model that is its type, or that of its items: `Purse`. */
  readonly model?: string | undefined;
  /** The status of the response that has it, in a table of response headers. */
  readonly status?: string | undefined;
}

/** A status that an operation may answer with. */
export interface ListedStatus {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** What a column says of the body. */
  readonly schema?: JsonObject | undefined;
  /** The model that is the body, or that of its items: `Purse`. */
  readonly model?: string | undefined;
  readonly line: number;
}

/** A value of an enumeration. */
export interface ListedValue {
  readonly value: string;
  readonly description: string;
  /** The field that has it, where each row names one. */
  readonly field?: string | undefined;
  readonly line: number;
}

/** A method and an address. */
export interface ListedEndpoint {
  /** In lowercase. */
  readonly method: string;
  readonly address: Address;
  readonly description: string;
  /** What else is said of it: `Auth`, `Scope`. */
  readonly others: readonly Labelled[];
  readonly line: number;
}

/** Something that the page says of an operation: `Method`, `GET`. */
export interface Labelled {
  readonly label: string;
  readonly value: string;
  /** What stands below it. */
  readonly blocks: readonly Block[];
  readonly line: number;
}
