/** What of a page a factual edit changes. */
export const KINDS = [
  "type",
  "enum value",
  "status",
  "parameter's name",
  "parameter's place",
  "field's name",
  "required mark",
  "path",
  "method",
  "nullable mark",
] as const;

export type Kind = (typeof KINDS)[number];

/** An edit of a page that changes what it says, or one that does not. */
export interface Edit {
  /** What was done, in words: "`amount`: integer to string". */
  readonly what: string;
  /** The page after it. */
  readonly page: string;
}

/** Words that pages are written with: as a name they can't be told from what is around them. */
const MARKUP = new Set(
  `accept all amount_type any api array auth basic bearer body boolean code content cookie data date default
  delete description details enum error errors example example_type examples field fields file float format
  get head header headers host http https id in info int integer item items json key language list long
  message meta method mode name names none null number object one operation option optional options page
  param parameter parameters patch path paths place post properties property protocol put query raw reason
  ref request required response responses result root schema section security server servers source status
  string summary tag tags test text title token true type types uri url uuid value values variable version`.split(
    /\s+/,
  ),
);

/** Whether a name can be changed wherever it stands, and nothing else than the name changes. */
export function isTelling(name: string): boolean {
  return name.length > 2 && /^[\p{L}_][\p{L}\d_-]*$/u.test(name) && !MARKUP.has(name.toLowerCase());
}

/** A name as pages write it: Markdown and JSON in JSON have backslashes in it. */
export function written(name: string): string {
  return RegExp.escape(name).replaceAll("_", String.raw`\\*_`);
}

/** A name wherever it stands for itself. */
export function wordOf(name: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d_$-])${written(name)}(?![\p{L}\d_-])`, "gu");
}
