/** What descriptions, types and formats say of how money is written, in the languages in which pages are read. */
import type { AmountUnit } from "../../../packages/core/src/provider.ts";

/** What words say of the unit of an amount; `both`: of the one and of the other. */
export type SaidUnit = AmountUnit | "both";

/** Words up to a sign: what follows a "not" says the opposite, or nothing. */
const DENIED =
  /(?<!\p{L})(?:not|never|no|without|nunca|sin|sem|não|pas|jamais|sans|nicht|niemals|kein|keine|ohne|не|без|non|senza|nie|bez|ne|bukan|tidak|tanpa|không|niet|geen|zonder)(?:[ -]+\p{L}+){1,3}|(?:不是|非|不以)[^，。；,.;]*/giu;

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
  /(?<!\p{L})(?:in centesimi|unità (?:monetari[ae] )?(?:minim[ae]|più piccol[ae]))(?!\p{L})/iu,
  /(?<!\p{L})w groszach(?!\p{L})|najmniejsz\p{L}+ (?:\p{L}+ )?jednost/iu,
  /(?<!\p{L})v hal[ée]řích(?!\p{L})|nejmenší\p{L}* (?:\p{L}+ )?jednot/iu,
  /(?<!\p{L})[ву] копійках(?!\p{L})|найменш\p{L}+ (?:\p{L}+ )?одиниц/iu,
  /(?<!\p{L})kuruş (?:cinsinden|olarak)(?! değil)|en küçük (?:para )?birim/iu,
  /(?<!\p{L})dalam sen(?!\p{L})|(?<!\p{L})(?:satuan|unit) terkecil/iu,
  /đơn vị (?:tiền tệ )?nhỏ nhất/iu,
  /最小(?:通貨)?単位|セント単位/u,
  /최소 ?(?:화폐|통화)? ?단위|센트 단위/u,
  /(?<!\p{L})in (?:euro)?centen(?!\p{L})|kleinste (?:munt|valuta)?-?eenhe(?:id|den)/iu,
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
  /(?<!\p{L})in euro(?!\p{L}| ?-?cent)|(?:due|tre|[2-9]) (?:cifre decimali|decimali)(?!\p{L})/iu,
  /(?<!\p{L})w złotych(?!\p{L})|(?:dwa|dwoma|dwóch|[2-9]) miejsc\p{L}* po przecinku/iu,
  /(?<!\p{L})v korunách(?!\p{L})|(?:dvě|dvěma|[2-9]) desetinn/iu,
  /(?<!\p{L})[ву] гривнях(?!\p{L})|(?:два|двома|[2-9]) знак\p{L}* після коми/iu,
  /(?<!\p{L})(?:TL|lira) (?:cinsinden|olarak)(?! değil)|(?:iki|[2-9]) ondalık/iu,
  /(?<!\p{L})dalam rupiah(?!\p{L})|(?:dua|[2-9]) (?:angka )?desimal/iu,
  /(?:hai|[2-9]) chữ số thập phân/iu,
  /円単位|小数(?:点以下|第)\s?[2-9２-９]/u,
  /원 단위|소수점 (?:이하 )?(?:두|[2-9])/u,
  /(?:twee|[2-9]) decimalen/iu,
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
  /codice (?:\p{L}+ ){0,2}valuta|(?<!\p{L})(?:valuta|munt)code(?!\p{L})/iu,
  /kod\p{L}* (?:\p{L}+ )?walut|kód (?:\p{L}+ )?měny/iu,
  /para birimi|kode mata uang|mã tiền tệ/iu,
  /通貨コード|통화 ?코드/u,
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
