import { isOpenList, valuesAtStart } from "./listed-values.ts";

/** Values that a sentence lists of a field that it names. */
export interface ToldValues {
  /** The field: `state`. */
  readonly field: string;
  readonly values: readonly string[];
  /** Whether these are all that there are. */
  readonly whole: boolean;
}

/** A name in code, and words that its values follow. */
const IS =
  /`([\w.[\]-]{1,80})`\s*(?:field\s+|parameter\s+)?(?:(?:is|are|can be|may be|must be|should be|will be|has to be|takes|accepts|can take|pode ser|puede ser|puede valer|puede tomar(?: los valores)?|può essere|może być|kan zijn|é|es|peut être|peut valoir|vaut|est|kann|ist|может быть|принимает значения|可以是|取值为|为|[:：=])\s*)(?:(?:always\s+)?(?:either|one of|any of|one of the following|uno de|una de|um de|uma de|l'un de|eines von|eine von|одно из|одним из)\s*)?(?:[:：]\s*)?(?=[`"'])/giu;

/** Words that say "values of", a name in code, and a colon. */
const OF =
  /\b(?:values?|options|valores|valeurs|werte|значения|statuses)\b[^`\n]{0,30}`([\w.[\]-]{1,80})`[^:：\n`]{0,30}[:：]?\s*(?=[`"'])/giu;

/** A few words in bold, and nothing but values in code behind them: "**Intervals:** `day`, `week`". */
const BOLD =
  /^\*\*([\p{L}][\p{L} ]{2,40}?)\s*[:：]?\*\*\s*[:：]?\s*(`[^`\n]{1,60}`(?:\s*[,|/]\s*(?:(?:and|or) )?`[^`\n]{1,60}`){1,40})\.?$/u;

/** The values that a line in bold gives to what it names; undefined for any other text. */
export function valuesBehindBold(
  text: string,
): { readonly heading: string; readonly values: readonly string[] } | undefined {
  const [, heading, list] = BOLD.exec(text) ?? [];
  const values = list === undefined ? undefined : valuesAtStart(list);
  return heading && values ? { heading, values } : undefined;
}

/** Longer paragraphs list no values within a sentence. */
const MAX_LENGTH = 5000;

/** The values in "`state` is one of `a`, `b`", "Possible values of `state`: `a`, `b`". */
export function valuesInSentence(text: string): ToldValues[] {
  if (text.length > MAX_LENGTH) return [];
  const told = [IS, OF].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [all, field = ""] = match;
      const sentence = text.slice(match.index + all.length);
      const values = valuesAtStart(sentence);
      if (!values) return [];
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      return [{ field, values, whole: !isOpenList(`${before} ${all}`) }];
    }),
  );
  return [...new Map(told.map((one) => [one.field, one])).values()];
}
