import type { JsonObject } from "../../base/json.ts";
import { readStatedType } from "../types/stated-type.ts";

/** What a sentence says of fields that are described elsewhere. */
export interface FieldRemark {
  readonly names: readonly string[];
  readonly isRequired?: boolean;
  readonly type?: JsonObject;
  /** Whether the names of its members are data. */
  readonly isMap?: boolean;
  readonly isNullable?: boolean;
}

/** Longer texts tell a story. */
const MAX_CHARACTERS = 2_000;

/** "has one member for each scheme", "is keyed by currency". */
const MAP =
  /^(?:has|have|holds|contains) (?:one|an?) (?:member|entry|key|property|field) (?:for|per)\b|^(?:is|are)(?: an? (?:object|map|dictionary|hash))?,? (?:keyed|indexed) by\b|^(?:is|are) (?:an? )?(?:map|dictionary)\b/i;

const NULLABLE =
  /^(?:(?:may|can|could|might) (?:also )?be `?null\b|(?:is|are) (?:nullable|`?null`? (?:if|when|for|until|unless))\b)/i;

/** Words before the names, and between them. */
const NOUNS =
  /^(?:[-*•]\s+)?(?:(?:in|of) (?:the|an?) (?:answer|response|request|body|result|reply)s?,?\s+)?(?:(?:the|both|all|fields?|parameters?|values?|el|la|los|las|o|os|as|campos?|le|les|champs?|das|die|der|felder|feld|поля|поле|параметры|параметр)\s+){0,3}/iu;
const NAME = /^`([\p{L}_$][\p{L}\p{N}_$.[\]-]{0,80})`(?:\s*\(([^()`\n]{1,40})\))?/u;
const BETWEEN = /^\s*(?:,\s*(?:and|or)?|\/|、|and|or|y|e|et|und|и|和)\s*(?=`)/iu;

const IS = "(?:is|are|es|son|é|são|est|sont|ist|sind|it is|—|–|-|:|：|为|是)";
const REQUIRED = new RegExp(
  `^(?:${IS}\\s*)?(?:(?:both|all|always|siempre|sempre|toujours|immer)\\s+)?(?:required|mandatory|compulsory|obligatori[oa]s?|obrigatóri[oa]s?|obligatoires?|requise?s?|erforderlich|pflicht\\p{L}*|обязательн\\p{L}*|必填|必须|必传)(?!\\p{L}|\\s+(?:when|if|unless|once|wenn|falls|si|cuando|quando|se|если|при)(?!\\p{L}))`,
  "iu",
);
const PRESENT =
  /^(?:must|has to|have to|needs? to) be (?:sent|set|given|present|provided|included|supplied|passed)\b/i;
const TYPE = new RegExp(`^${IS}\\s+(?:(?:an?|una?|une|um|uma|eine?|always)\\s+)?(.+)$`, "iu");
/** What the sentences of a text say of fields that they name in code. */
export function readFieldRemarks(text: string): FieldRemark[] {
  if (text.length > MAX_CHARACTERS || !text.includes("`")) return [];
  const plain = text.replaceAll("*", "");
  const stated = plain
    .split(/\n|(?<=[.;。；])\s+/)
    .flatMap((sentence) => readSentence(sentence.trim()) ?? []);
  return [...stated, ...requiredWithin(plain)];
}

/** `` the `account` object (required `` */
const MARKED = /`([\w.]{1,80})`(?: (?:object|array|list|map))? \((?:required|mandatory)\b/gi;

/** `` `scheme` and `value` as above, both required `` */
const BOTH =
  /((?:`[\w.]{1,80}`(?:, and |, | and )){1,6}`[\w.]{1,80}`)[^`.;()]{0,30}, (?:both|all) (?:are )?required\b/gi;

/** The fields that a sentence says to be required beside their names. */
function requiredWithin(text: string): FieldRemark[] {
  const marked = [...text.matchAll(MARKED)].flatMap(([, name]) => name ?? []);
  const together = [...text.matchAll(BOTH)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []),
  );
  return [...marked, ...together].map((name) => ({ names: [name], isRequired: true }));
}

function readSentence(sentence: string): FieldRemark[] | undefined {
  let rest = sentence.slice(NOUNS.exec(sentence)?.[0].length ?? 0);
  const named: { name: string; words: string | undefined }[] = [];
  for (;;) {
    const found = NAME.exec(rest);
    if (!found?.[1]) return undefined;
    named.push({ name: found[1], words: found[2] });
    rest = rest.slice(found[0].length);
    const between = BETWEEN.exec(rest);
    if (!between) break;
    rest = rest.slice(between[0].length);
  }
  const says = saidBy(rest.trim());
  return named.map(({ name, words }) => {
    const type = words === undefined ? undefined : typeIn(words);
    return { names: [name], ...(type && { type }), ...says };
  });
}

function saidBy(text: string): Omit<FieldRemark, "names"> {
  const words = text.replace(/^(?:field|property|attribute|member|value)s?\s+/i, "");
  if (NULLABLE.test(words)) return { isNullable: true };
  if (REQUIRED.test(words) || PRESENT.test(words)) return { isRequired: true };
  if (MAP.test(words)) return { isMap: true };
  const type = typeIn(TYPE.exec(words)?.[1] ?? "");
  return type ? { type } : {};
}

/** The type that words begin with: "an integer when there is one", "a string or null". */
function typeIn(words: string): JsonObject | undefined {
  const start = /^[^,.;:()`–—]{1,60}/.exec(words)?.[0].trim().split(/\s+/).slice(0, 5) ?? [];
  for (let count = start.length; count > 0; count -= 1) {
    const text = start
      .slice(0, count)
      .join(" ")
      .replace(/\s(?:oder|ou|o|или)\s/iu, " or ")
      .replace(/\b(?:eine?|una?|une|uma?|an?)\s/giu, "");
    const stated = readStatedType(text);
    if (stated && !stated.model && Object.keys(stated.schema).length > 0) return stated.schema;
  }
  return undefined;
}
