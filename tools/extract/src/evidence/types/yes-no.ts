import {
  NO_ELSEWHERE,
  OPTIONAL_ELSEWHERE,
  REQUIRED_ELSEWHERE,
  YES_ELSEWHERE,
} from "./mark-words.ts";

/** Words by which a cell says that something is so, or is not; alone or before a remark. */
const YES = new RegExp(
  `^(?:yes|y|true|1|x|✓|√|✔|✔️|✅|☑|☑️|●|•|m|r|required|mandatory|obligatory|always|must|sí|si|s|oui|o\\.?k|ja|j|sim|да|是|必填|必选|必须|必需|obligatorio|obligatoria|requerido|requerida|obligatoire|requis|requise|pflicht|pflichtfeld|erforderlich|zwingend|obrigatório|obrigatória|обязательный|обязательное|обязательно|обязательная|${YES_ELSEWHERE}|${REQUIRED_ELSEWHERE})$`,
  "u",
);

const NO = new RegExp(
  `^(?:no|n|false|0|✗|✘|✖|✖️|❌|❎|o|c|-|–|—|none|optional|not required|not mandatory|not obligatory|no obligatorio|no requerido|não obrigatório|nicht erforderlich|non requis|non obligatoire|не обязательно|не обязательный|не обязательное|conditional|conditionally|never|non|nein|não|nao|нет|否|可选|选填|非必填|非必须|opcional|facultatif|facultative|optionnel|optionnelle|fakultativ|необязательный|необязательное|необязательно|опционально|sometimes|n\\/a|${NO_ELSEWHERE}|${OPTIONAL_ELSEWHERE})$`,
  "u",
);

/** What makes it a matter of circumstances. */
const CONDITION =
  /\b(?:if|when|unless|for|only|depends|either|one of|except|with|conditional(?:ly)?|in case|wenn|falls|si|se|cuando|если)\b|条件/;

/**
 * Whether a cell says yes: `Yes`, `✓`, `M`, `Required`, `是`. "Yes, if …" is no: a client may leave
 * the field out. Undefined where it says neither.
 */
export function readYesNo(text: string): boolean | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replaceAll(/[`*"']/g, "")
    .trim();
  if (words === "" || words.length > 300) return undefined;
  const whole = exact(words);
  if (whole !== undefined) return whole;
  const [first = "", rest = ""] = cut(words);
  const answer = exact(first);
  if (answer === undefined) return undefined;
  return answer && !CONDITION.test(rest);
}

function exact(words: string): boolean | undefined {
  const bare = words.replace(/[.,;:!]+$/, "").replace(/^\((.*)\)$/, "$1");
  if (YES.test(bare)) return true;
  return NO.test(bare) ? false : undefined;
}

/** The first word, and the rest. */
function cut(words: string): [string, string] {
  const end = words.search(/[\s,.;:(]/);
  return end < 0 ? [words, ""] : [words.slice(0, end), words.slice(end)];
}
