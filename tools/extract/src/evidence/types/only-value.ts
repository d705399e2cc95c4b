import { OPEN } from "./value-lists.ts";

const QUOTED = "(?:`[\\w.+-]{1,60}`|\"[\\w.+-]{1,60}\"|'[\\w.+-]{1,60}'|“[\\w.+-]{1,60}”)";

/** What says that the value behind it is the only one. */
const ONLY =
  "(?:(?:must|has to|should)(?: always)? be(?: set to)?|(?:allowed|possible|supported|available|valid|accepted) (?:values?|types?|options?):|enum:|(?:deve|debe) (?:ser|valer)(?: sempre| siempre)?|doit être|muss|должн[аоы]? быть|должен быть|固定[为為值]?[:：]?|必[须須][为為是])";

const PATTERN = new RegExp(
  `(?:^(?:\\(?(?:required|mandatory|optional|string|text|obligatori[oa])\\)?[,;:.]?\\s+)?|(?:^|[.。]\\s+)(?:(?!\\b(?:if|when|for|in|with|by|where|unless|on|only)\\b)[^.,;()\\n]){1,60},\\s|[.。(（]\\s*)${ONLY}\\s*(${QUOTED})(?:\\s+sein)?(?=\\s*(?:$|[.,;，。)）\\n](?!\\s*(?:if|when|for|unless|except)\\b)))`,
  "iu",
);

/** Parts of a time, and words for what a text looks like. */
const FORMAT =
  /^(?:[YMDHS]{1,4}[-./]?){2,}$|^(?:true|false|null|string|number|integer|boolean|array|object|\d+)$/i;

/** The value that is the only one: `Must be "USD"`, "enum: `PIX`", "固定值 `X`"; undefined for a format. */
export function onlyValue(text: string): string | undefined {
  // "Must be `USD`; for transfers, must be `EUR`" has no only one.
  const isOnce = (text.match(/\bmust\b|\bdeb|\bdev|долж/giu) ?? []).length < 2;
  const value = isOnce ? PATTERN.exec(text)?.[1]?.slice(1, -1) : undefined;
  return value === undefined || FORMAT.test(value) || OPEN.test(text.replaceAll(/`[^`\n]*`/g, ""))
    ? undefined
    : value;
}
