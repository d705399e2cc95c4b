import type { Schema } from "../model.ts";

/** What the code of one validator may ask for. */
export interface Writer {
  /** A function for an inline schema, named like `name`, or the one that checks the same; gives its name. */
  inline(schema: Schema, name: string): string;
  /** A constant with a regular expression. */
  pattern(source: string, name: string): string;
}
