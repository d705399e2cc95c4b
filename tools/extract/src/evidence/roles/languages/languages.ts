import { CZECH } from "./czech.ts";
import { DUTCH } from "./dutch.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import { INDONESIAN } from "./indonesian.ts";
import { ITALIAN } from "./italian.ts";
import { JAPANESE } from "./japanese.ts";
import { KOREAN } from "./korean.ts";
import { POLISH } from "./polish.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { RUSSIAN } from "./russian.ts";
import { SPANISH } from "./spanish.ts";
import { TURKISH } from "./turkish.ts";
import { UKRAINIAN } from "./ukrainian.ts";
import { VIETNAMESE } from "./vietnamese.ts";
import type { Words } from "./words.ts";

/** The languages whose phrases are known, the first of two that mean different things by one; English and Chinese have patterns of their own. */
export const LANGUAGES: readonly Words[] = [
  SPANISH,
  PORTUGUESE,
  FRENCH,
  GERMAN,
  RUSSIAN,
  ITALIAN,
  POLISH,
  CZECH,
  UKRAINIAN,
  TURKISH,
  INDONESIAN,
  VIETNAMESE,
  JAPANESE,
  KOREAN,
  DUTCH,
];
