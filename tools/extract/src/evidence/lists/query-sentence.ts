import type { Notes } from "../../base/notes.ts";
import { isCredentialQuery } from "../credentials/credentials.ts";
import type { PlacedField } from "../fields/meaning.ts";
import { readList } from "./field-list.ts";

/** Longer texts tell more than what an address may have. */
const MAX_CHARACTERS = 2_000;

const ITEM = "`[A-Za-z_][\\w.[\\]-]{0,60}(?:=[^`\\s]{0,60})?`(?:\\s?\\([^()`\\n]{1,60}\\))?";
const LIST = `${ITEM}(?:(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|y|e|o|et|ou|und|oder|и|или|&|/)\\s)${ITEM}){0,15}`;

/** What names are called that stand in an address. */
const QUERY =
  "(?:query(?:[- ]?string)?[- ](?:param(?:eter)?s?|arguments?|args?|filters?|options?)|query-?parametern?|queryparams?|query strings?|url query|parámetros? de (?:consulta|query)|parâmetros? de (?:consulta|query)|paramètres? de requête|параметр\\p{L}{0,3} (?:строки )?запроса|query[- ]параметр\\p{L}{0,3}|查询参数)";

const AFTER = new RegExp(`${QUERY}[^\`.;\\n]{0,40}(${LIST})`, "giu");
const BEFORE = new RegExp(
  `(${LIST})\\s(?:(?:as|are|is|the|an?|optional|url)\\s){0,3}${QUERY}`,
  "giu",
);

/** The end of an address, in code: "\`?limit=\`", "\`&sort=desc\`". */
const ENDS = /`[?&]([A-Za-z_][\w.[\]-]{0,60}=[^`\s]{0,300})`/g;

/** What is not supported, or is something else's. */
const OTHERWISE =
  /\b(?:not|never|no longer|cannot|deprecated|instead of|removed)\b|n't\b|(?<!\p{L})(?:не|нет|nicht|kein|pas|não)(?!\p{L})|不/iu;

/** The query parameters that sentences name: "Supports \`?limit=\`", "The query parameters \`city\` and \`rank\`". */
export function queryInSentences(text: string, line: number, notes: Notes): PlacedField[] {
  if (text.length > MAX_CHARACTERS || !text.includes("`")) return [];
  const fields = text.split(/(?<=[.!?。])\s+/).flatMap((sentence) => {
    if (OTHERWISE.test(sentence)) return [];
    const shown = [...sentence.matchAll(ENDS)].flatMap(([, query = ""]) => shownIn(query, line));
    const lists = [AFTER, BEFORE].flatMap((pattern) =>
      [...sentence.matchAll(pattern)].map(([, list = ""]) => list),
    );
    return [...lists.flatMap((list) => listedIn(list, line, notes)), ...shown];
  });
  const byName = new Map(fields.reverse().map((field) => [field.name, field]));
  return [...byName.values()].reverse().filter(({ name }) => !isCredentialQuery(name));
}

function listedIn(list: string, line: number, notes: Notes): PlacedField[] {
  const items = (list.match(new RegExp(ITEM, "g")) ?? []).map((text) => {
    return { text: text.replace(/=[^`\s]*`/, "`"), blocks: [], line, end: line };
  });
  const around = { expects: "fields", place: "query" } as const;
  const read = readList({ kind: "list", items, line, end: line }, around, notes);
  return read?.kind === "fields" ? read.fields.map((one) => ({ ...one, place: "query" })) : [];
}

/** The names in a query, each with the type of its value. */
function shownIn(query: string, line: number): PlacedField[] {
  return query.split("&").flatMap((pair): PlacedField[] => {
    const [name = "", value = ""] = pair.split("=");
    if (!/^[A-Za-z_][\w.[\]-]{0,60}$/.test(name)) return [];
    const type = /^(?:true|false)$/.test(value)
      ? "boolean"
      : /^[1-9]\d{0,8}$/.test(value)
        ? "integer"
        : "string";
    return [{ name, path: [name], schema: { type }, required: false, line, place: "query" }];
  });
}
