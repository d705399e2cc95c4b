/** "All fields but `memo` must be sent": which ones are left out of it. */
export interface AllRequired {
  readonly except: readonly string[];
}

/** Longer texts tell a story. */
const MAX_CHARACTERS = 2_000;

const FIELDS =
  "(?:fields?|param(?:eter)?s?|properties|property|attributes?|keys?|values?|members?|arguments?|of (?:them|these|the above)|of the fields|campos|parámetros|parâmetros|champs|paramètres|felder|parameter|angaben|поля|параметры)";
const NAME =
  "(?!(?:is|are|must|have|has|need|needs|should|son|são|sont|sind)\\b)`?[\\p{L}_$][\\p{L}\\p{N}_$.-]{0,80}`?";
const NAMES = `(${NAME}(?:(?:\\s*,\\s*|\\s*,?\\s+(?:and|or|y|e|et|und|и)\\s+)${NAME}){0,12})`;
const EXCEPT =
  "(?:but|except(?: for)?|apart from|other than|besides|excepto|salvo|exceto|sauf|außer|кроме)";
const NEEDED =
  "(?:(?:is|are|son|são|sont|sind)\\s+)?(?:all\\s+)?(?:required|mandatory|compulsory|obligatory|needed|obligatori[oa]s|obrigatóri[oa]s|obligatoires|requis|erforderlich|pflicht|pflichtfelder|обязательны[ея]?)|(?:must|have to|has to|need to|needs to|should all|must all) (?:all )?be (?:sent|set|given|present|provided|included|supplied|passed|filled)(?: in)?";

const SENTENCE = new RegExp(
  `^(?:[-*•]\\s+)?(?:all|every|each|everything|todos|todas|tous|toutes|alle|все)(?:\\s+(?:the|these|other|above|listed|los|las|os|as|les|die))?(?:\\s+${FIELDS})?(?:\\s*,?\\s*${EXCEPT}\\s+${NAMES})?\\s*,?\\s+(?:${NEEDED})(?:\\s*,?\\s*\\(?${EXCEPT}\\s+${NAMES}\\)?)?$`,
  "iu",
);
const CHINESE =
  /^(?:所有|全部|以上)(?:的)?(?:字段|参数|属性|项)?(?:均|都|全部|皆)?(?:为|是)?(?:必填|必选|必须|必传)(?:项|参数|字段)?(?:的)?$/u;

/** What a text says of all fields of a part: "All are required." Undefined where it says nothing of the kind. */
export function allRequiredIn(text: string): AllRequired | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  for (const sentence of text.replaceAll("*", "").split(/\n|(?<=[.;。；])\s*(?=\S)/)) {
    const bare = sentence.trim().replace(/[.;:!。；：]+$/, "");
    if (bare.length > 300) continue;
    if (CHINESE.test(bare)) return { except: [] };
    const found = SENTENCE.exec(bare);
    if (found) return { except: namesIn(found[1] ?? found[2] ?? "") };
  }
  return undefined;
}

function namesIn(text: string): string[] {
  return text
    .split(/\s*,\s*|\s+(?:and|or|y|e|et|und|и)\s+/iu)
    .map((name) => name.replaceAll("`", "").trim())
    .filter((name) => name !== "");
}
