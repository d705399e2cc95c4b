/** Words that a complete list of values follows, by language. */
const ENGLISH = [
  "(?:must|should|can|may|has to|will|shall)(?: only)? be(?: either| any)?(?: one)?(?: of)?",
  "is (?:one|any) of|one of|any of|either|accepts(?=\\s+[`\"'])",
  "(?:possible|allowed|allowable|valid|accepted|permitted|supported|available|enum(?:eration)?)(?: (?:values?|options?|states?|statuses|types?))+(?: for (?:this|the) [a-z]{3,20})?(?: (?:are|is))?",
  "(?:possible|allowed|valid|accepted|permitted|supported|available) [a-z]{3,20}s(?=\\s*[:：])",
  "available options|options(?: are)?(?=:)|enum(?=\\s*:)|enumeration of(?=\\s*:)|(?<=(?:^|[\\n.])[\\s–-]{0,4})supported(?=\\s*:)|values(?: are)?(?=:)",
];

const SPANISH = [
  "(?:puede|debe|podrá|deberá) (?:ser|tomar|tener|valer)(?: (?:uno|una|alguno) de)?(?: (?:los|las|estos))?(?: siguientes)?(?: (?:valores|opciones))?",
  "(?:los )?(?:posibles )?valores(?: que puede tomar)?(?: (?:posibles|permitidos|admitidos|aceptados|válidos|soportados|disponibles))(?: son)?",
  "posibles valores(?: son)?|un[oa] de(?: (?:los|las|estos))?(?: siguientes)?(?: valores)?|opciones(?=\\s*:)",
];

const PORTUGUESE = [
  "(?:pode|deve|poderá|deverá) (?:ser|ter|assumir|conter)(?: um d[eo]s?)?(?: (?:os|as))?(?: seguintes)?(?: (?:valores|opções))?",
  "valores (?:possíveis|permitidos|aceitos|aceites|válidos|suportados|disponíveis)(?: são)?",
  "possíveis valores(?: são)?|uma? d(?:e|os|as)(?: seguintes)?(?: valores)?|opções(?=\\s*:)",
];

const FRENCH = [
  "(?:peut|doit) (?:être|prendre|valoir)(?: (?:l'une?|une?) des?)?(?: (?:les|des))?(?: valeurs)?(?: suivantes)?",
  "valeurs (?:possibles|autorisées|acceptées|admises|permises)(?: sont)?|l'une? des(?: valeurs)?(?: suivantes)?",
];

const GERMAN = [
  "(?:kann|muss|darf)(?: nur)?(?: eine[rs]? (?:von|der))?(?: (?:folgenden|werte))*(?=\\s+[`\"'„])",
  "(?:mögliche|zulässige|erlaubte|gültige) werte(?: sind)?|eine[rs]? (?:von|der)(?: folgenden)?(?: werte)?",
];

const RUSSIAN = [
  "(?:может|должен|должна|должно) (?:быть|принимать|иметь)(?: одн[оиа]\\p{L}{0,2} из)?(?: следующи[ех])?(?: значени[яй])?",
  "(?:возможные|допустимые|разреш[её]нные|доступные|поддерживаемые) (?:значения|варианты|статусы|типы)",
  "принимает(?: одно из)?(?: следующи[ех])?(?: значени[яй])?(?=\\s*[:：\\s][\\s`\"'«])|одн[оиа]\\p{L}{0,2} из(?: следующих)?(?: значений)?|один из(?: следующих)?(?: вариантов)?|варианты(?=\\s*:)",
];

const CHINESE =
  '(?:可[选選](?:值|项|項)|可用值|可取值|可能的?(?:取)?值|允[许許]的?值|有效值|合法值|取值(?:范围|範圍)?|(?:枚[举舉]|列[举舉])值?|可以?[为為是](?=\\s*[`"“「]))(?:为|為|是|有|包括|如下)?';

const WORDS = [ENGLISH, SPANISH, PORTUGUESE, FRENCH, GERMAN, RUSSIAN]
  .flat()
  .join("|")
  // Words of a cell or a paragraph may stand on two lines.
  .replaceAll(" ", "\\s{1,40}");

/** What precedes a complete list of values, the sign between the two included. */
export const INTRODUCTION = new RegExp(
  `(?:(?<![\\p{L}\\p{N}_])(?:${WORDS})(?![\\p{L}\\p{N}_])|${CHINESE})\\s*(?:[:：]|[–—](?=\\s))?\\s*`,
  "giu",
);

/** Words before an introduction that turn what it says around, or make it part of something else. */
const NEGATION =
  /(?<!\p{L})(?:not|never|unless|in|for|with|from|no|nunca|não|не|nicht|niemals|ne)\s+$|[不勿非无無]$/iu;

/** Whether an introduction does not introduce what follows, by the words before it and its own. */
export function isNegated(before: string, introduction: string): boolean {
  return NEGATION.test(before) || /\bnot\b/i.test(introduction);
}
