import type { Address } from "../endpoints/address.ts";

/** A request that a page shows: as a command, as HTTP or in a program. */
export interface CallSample {
  /** In lowercase. */
  readonly method: string;
  /** Whether the sample names its method: a `curl` without one may stand for any. */
  readonly stated: boolean;
  readonly address: Address;
  readonly headers: readonly HeaderLine[];
  /** The text of the body, where it is in the sample. */
  readonly body?: string;
  /** Whether a program makes the body: it is read from another notation than JSON. */
  readonly isMade?: boolean;
  /** The fields of a form, instead of the body. */
  readonly form?: Form;
  /** `name:password` of HTTP Basic. */
  readonly user?: string;
  /** Line in the sample, from 0. */
  readonly line: number;
  /** The last line of a command. */
  readonly end?: number;
}

/** A header's name, as it is written, and its value. */
export type HeaderLine = readonly [name: string, value: string];

/** The fields of a form, and what it is sent as. */
export interface Form {
  readonly mediaType: string;
  readonly fields: readonly FormField[];
}

/** A field of a form, and what the form itself says of it besides the value. */
export type FormField = readonly [name: string, value: string, said?: SaidByForm];

export interface SaidByForm {
  readonly required: boolean;
  /** The values that it offers; none where anything may be filled in. */
  readonly values: readonly string[];
}

/** The value of a header, whatever the case of its name. */
export function headerOf(headers: readonly HeaderLine[], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([known]) => known.toLowerCase() === wanted)?.[1];
}
