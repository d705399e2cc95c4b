import type { Schema } from "../model.ts";

/** What the code of one validator may ask for. */
export interface Writer {
  /** A function for an inline schema, named like `name`; gives the function's name. */
  inline(schema: Schema, name: string): string;
  /** A constant with a regular expression. */
  pattern(source: string, name: string): string;
}
