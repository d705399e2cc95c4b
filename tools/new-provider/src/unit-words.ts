/** What descriptions, types and formats say of how money is written, in seven languages. */
import type { AmountUnit } from "../../../packages/core/src/provider.ts";

/** What words say of the unit of an amount; `both`: of the one and of the other. */
export type SaidUnit = AmountUnit | "both";

/** Words up to a sign: what follows a "not" says the opposite, or nothing. */
const DENIED =
  /(?<!\p{L})(?:not|never|no|without|nunca|sin|sem|não|pas|jamais|sans|nicht|niemals|kein|keine|ohne|не|без)(?:[ -]+\p{L}+){1,3}|(?:不是|非|不以)[^，。；,.;]*/giu;

/** Before a unit: "in". */
const IN = String.raw`(?<!\p{L})(?:in|as|en|em) (?:(?:integer|whole|euro|us|the) )?`;

/** Before a coin, which may as well stand at the beginning or after a sign. */
const IN_OR_ALONE = `(?:(?:^|[(（:：,;] ?)(?:(?:integer|euro|us) )?|${IN})`;

const COINS =
  "cents?|euro-?cents?|pence|pennies|kobo|paise|paisa|fils|satoshis?|rappen|öre|øre|céntimos?|centimos?|centavos?|cêntimos?|centimes?|grosze";

const MONEY =
  "dollars|euros?|pounds|francs|rupees|yen|pesos|soles|dólares|reais|libras|dollar|franken|lei|zloty";

/** Words that say smallest units. */
const MINOR: readonly RegExp[] = [
  new RegExp(`${IN_OR_ALONE}(?:${COINS})(?![\\p{L}\\d-])`, "iu"),
  /(?<!\p{L})(?:smallest|minor|lowest|sub) ?-?(?:currency |monetary )?units?(?!\p{L})/iu,
  /(?<!\p{L})(?:smallest|minor|lowest) (?:unit|denomination) of/iu,
  /(?<!\p{L})implied decimals?(?!\p{L})/iu,
  /unidad(?:es)? (?:monetarias? )?(?:m[ií]nimas?|menor(?:es)?|más pequeñas?)/iu,
  /menor(?:es)? unidades?|unidades? (?:monetárias? )?(?:mínimas?|menor(?:es)?)/iu,
  /unités? (?:monétaires? )?(?:mineures?|minimales?)|plus petites? unités?/iu,
  /kleinste[rn]? (?:währungs|geld)?einheit|(?<!\p{L})untereinheit/iu,
  /(?<!\p{L})в (?:копейках|центах|тиынах|тийинах)(?!\p{L})/iu,
  /(?:минимальн|мельчайш|минорн)\p{L}+ (?:денежн\p{L}+ )?единиц/iu,
  /单位\s*[为是：:(（]?\s*分|以分为单位|以分计|[(（]分[)）]|^分$|最小(?:货币)?单位/u,
  /(?<![\p{L}\d])(?:minor|amount)[-_](?:units?|minor|cents)(?![\p{L}\d])/iu,
];

/** Words that say whole units, with decimals where there are any. */
const WHOLE: readonly RegExp[] = [
  new RegExp(`${IN}(?:${MONEY})(?![\\p{L}\\d-]| ?-?cents?)`, "iu"),
  /(?<!\p{L})(?:major|main|standard) (?:currency )?units?(?!\p{L})/iu,
  /(?<!\p{L})(?:decimal|numeric|number)\s*\(\s*\d+\s*,\s*[1-9]\d*\s*\)|(?<!\p{L})big ?decimal(?!\p{L})/iu,
  /(?<!\p{L})(?:two|three|four|[2-9]) decimals?(?!\p{L})|(?<!\p{L})decimal (?:amount|string|text|number|notation)(?!\p{L})/iu,
  /unidad(?:es)? (?:mayor(?:es)?|principal(?:es)?)|(?:dos|tres|[2-9]) decimales|número decimal/iu,
  /unidades? (?:maior(?:es)?|principa(?:l|is))|(?:duas|três|[2-9]) casas decimais/iu,
  /unités? (?:majeures?|principales?)|(?:deux|trois|[2-9]) décimales|nombre décimal/iu,
  /haupteinheit|(?:zwei|drei|[2-9]) (?:nachkommastellen|dezimalstellen)|dezimalzahl/iu,
  /(?<!\p{L})в рублях(?!\p{L})|основн\p{L}+ (?:денежн\p{L}+ )?единиц/iu,
  /(?:два|[2-9]) знак\p{L}* после (?:запятой|точки)|десятичн\p{L}+ (?:дроб|числ)/iu,
  /单位\s*[为是：:(（]?\s*元|以元为单位|以元计|[(（]元[)）]|^元$|(?:两|二|[2-9])\s*位小数/u,
];

/** Words that say that a text is the code of a currency. */
const CURRENCY_CODE: readonly RegExp[] = [
  /(?<!\p{L})ISO[- ]?4217(?!\d)/iu,
  /(?<!\p{L})currency code(?!\p{L})/iu,
  /código (?:\p{L}+ ){0,3}(?:moneda|moeda|divisa)(?!\p{L})/iu,
  /code (?:\p{L}+ ){0,3}(?:devise|monnaie)(?!\p{L})/iu,
  /währungs(?:code|kürzel)/iu,
  /код\p{L}* (?:\p{L}+ )?валют/iu,
  /币种|货币代码|货币编码/u,
];

/** The unit that words speak of; undefined where they speak of none. */
export function unitSaid(words: string): SaidUnit | undefined {
  const said = words.replaceAll(DENIED, " ").trim();
  const isMinor = MINOR.some((pattern) => pattern.test(said));
  const isWhole = WHOLE.some((pattern) => pattern.test(said));
  if (isMinor && isWhole) return "both";
  if (isMinor) return "minor";
  return isWhole ? "decimal" : undefined;
}

/** Whether words say that a text is the code of a currency. */
export function saysCurrency(words: string): boolean {
  const said = words.replaceAll(DENIED, " ");
  return CURRENCY_CODE.some((pattern) => pattern.test(said));
}
