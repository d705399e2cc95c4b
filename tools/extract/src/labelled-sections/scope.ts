import type { Address } from "../evidence/address.ts";
import type { Field } from "../evidence/fields.ts";
import type { Sample } from "../evidence/sample.ts";
import type { Item } from "./list-items.ts";
import type { Role } from "./roles.ts";

/** A sample of a response, and the status its surroundings give it. */
export interface ResponseSample {
  readonly sample: Sample;
  readonly status: string | undefined;
  readonly error: boolean;
  readonly line: number;
}

/** Values that a section lists, for the field that its heading names. */
export interface ListedValues {
  readonly heading: string;
  introduction: string;
  readonly items: Item[];
}

/** What a list or table of fields is about. */
export type FieldPlace = "path" | "query" | "header" | "requestFields" | "responseFields";

/** What the page says in one scope: of one operation, or of all of them. */
export interface Scope {
  readonly items: Record<FieldPlace, Item[]>;
  /** Fields of tables: typed, and with their whole paths. */
  readonly rows: Record<FieldPlace, Field[]>;
  readonly requests: Sample[];
  readonly responses: ResponseSample[];
  readonly statuses: Item[];
  readonly values: ListedValues[];
}

/** An operation in the making. */
export interface Found extends Scope {
  title: string | undefined;
  readonly depth: number;
  method?: string;
  address?: Address;
  auth?: string;
  line: number;
  description: string;
}

/** What a page says of its operations, and of all of them alike. */
export interface Collected {
  readonly operations: readonly Found[];
  readonly common: Scope;
}

/** A scope that nothing was found for yet. */
export function emptyScope(): Scope {
  const places = () => ({ path: [], query: [], header: [], requestFields: [], responseFields: [] });
  return { items: places(), rows: places(), requests: [], responses: [], statuses: [], values: [] };
}

/** Where the fields belong that stand under a role; undefined where none are expected. */
export function fieldPlace(role: Role | undefined): FieldPlace | undefined {
  if (role === "request") return "requestFields";
  if (role === "success") return "responseFields";
  const places: readonly FieldPlace[] = [
    "path",
    "query",
    "header",
    "requestFields",
    "responseFields",
  ];
  return places.find((place) => place === role);
}
