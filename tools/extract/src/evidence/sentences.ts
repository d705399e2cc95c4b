import { isOpenList } from "./listed-values.ts";

/** Longer than a paragraph that tells such things. */
const MAX_CHARACTERS = 2_000;

/** Values of a field, as a sentence lists them. */
export interface ToldValues {
  readonly field: string;
  readonly values: readonly string[];
  /** Whether these are all that there are. */
  readonly whole: boolean;
}

/** Two or more pieces of code, with nothing but signs and "or" between them. */
const LIST = "(?:`[^`\\n]{1,60}`(?:\\s*(?:,|/|\\||;|or|and|,\\s*or|,\\s*and)\\s*)?){2,40}";

const TOLD = [
  new RegExp(`\\bvalues?\\b[^\`\\n]{0,20}\`([\\w.]{1,60})\`[^\`\\n]{0,30}?(${LIST})`, "gi"),
  new RegExp(
    `\`([\\w.]{1,60})\`\\s+(?:is|are|can be|may be|must be|will be|takes|has)\\b[^\`\\n.]{0,40}?(${LIST})`,
    "gi",
  ),
];

/** Values that sentences list: "Possible values of `state`: `OPEN`, `SHUT`.", "`state` is one of `OPEN` or `SHUT`". */
export function valuesTold(text: string): ToldValues[] {
  if (text.length > MAX_CHARACTERS) return [];
  return TOLD.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([sentence, field = "", list = ""]) => {
      const values = [...list.matchAll(/`([^`]+)`/g)].map(([, value = ""]) => value);
      return { field, values: [...new Set(values)], whole: !isOpenList(sentence) };
    }),
  );
}

/** The model that a sentence says comes back: "Returns a purse object", "Answers with the purse object". */
export function modelTold(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  return /\b(?:returns?|answers?|responds?|response is|with|get back)\b[^.\n]{0,40}?\b(?:an?|the|that) (?:updated |new |created |same )?[`*]*(\w[\w-]{0,40})[`*]* (?:object|resource|model|record)\b/i.exec(
    text,
  )?.[1];
}
