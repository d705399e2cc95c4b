import { STATUS_CODES } from "node:http";

/** Longer than any heading that names statuses. */
const MAX_CHARACTERS = 300;

/** Words that a status stands with, in the languages of `roles.ts`. */
const STATUS_WORD =
  /(?:^|[^\p{L}])(?:status|codes?|https?(?:\/[\d.]+)?|responses?|returns?|errors?|answers?|success|successful|failure|failed|fail|ok|title|default|estado|código|respuesta|éxito|erro|resposta|sucesso|statut|réponse|erreur|succès|antwort|fehler|statuscode|fehlercode|erfolg|ответ|код|статус|ошибка|успех|успешно)$|(?:状态码|响应|返回|错误|错误码|成功|失败|响应码|ステータス|ステータスコード|コード|상태 ?코드|코드)$/iu;

/** What is counted or measured, so that the number before it is no status. */
const UNIT =
  /^(?:requests?|calls?|characters?|chars?|seconds?|secs?|minutes?|hours?|days?|months?|years?|ms|bytes?|[kmg]b|usd|eur|gbp|usdc|items?|entries|records?|results?|rows?|users?|accounts?|coins?|points?|times|units?|percent|per|x|transactions?|payments?|to)\b|^%/i;

/** What goes on after a status that stands first. */
const GOES_ON =
  /^(?:response|status|error|success|ok|code|(?:or|and|y|o|e|ou|et|und|oder|и|или) |响应|返回|成功)/i;

const NUMBER =
  /(?<![\p{L}\p{N}.$€£_=]|(?<![1-5]\d\d)\/|\d[,-])([1-5])(\d\d|xx|\*\*)(?![\p{L}\p{N}_%]|\/(?![1-5]\d\d)|[.,]\d|-\d)/giu;

/** A label "Default" stands before the value of a field. */
const DEFAULT =
  /^(?:default|[Dd]efault (?:[Rr]esponse|[Ee]rror)s?|[Oo]ther (?:response|error)s?|(?:[Rr]esponse|[Ee]rror)s?[: ]+default\b.{0,40})$/;

const REASONS = new Map(
  Object.entries(STATUS_CODES).map(([code, words]) => [(words ?? "").toLowerCase(), code]),
);

/**
 * The statuses that a heading, a label, a tab or a fence's words name: `200`, `4XX`, `default`. With
 * `reasons`, where only statuses are expected, "Not Found" alone is 404.
 */
export function statusesIn(text: string, reasons = false): string[] {
  if (text.length > MAX_CHARACTERS) return [];
  const plain = withRanges(text.normalize("NFKC"))
    .replaceAll(/[`*"'«»]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const found = new Set<string>();
  let end = 0;
  for (const match of plain.matchAll(NUMBER)) {
    const status = `${match[1]}${(match[2] ?? "").replaceAll(/[x*]/gi, "X").toUpperCase()}`;
    const before = plain.slice(0, match.index);
    const after = plain.slice(match.index + match[0].length);
    const listed = found.size > 0 && isSeparator(plain.slice(end, match.index));
    if (!listed && !isStatus(status, before, after)) continue;
    found.add(status);
    end = match.index + match[0].length;
  }
  if (found.size > 0) return [...found];
  if (DEFAULT.test(plain)) return ["default"];
  const words = plain.toLowerCase().replace(/[:.]$/, "");
  const reason = REASONS.get(words) ?? REASONS.get(words.replace(/ (?:error|response)$/, ""));
  return reasons && reason ? [reason] : [];
}

/** `400 ~ 499` as OpenAPI has it, `4XX`. */
export function withRanges(text: string): string {
  return text.replaceAll(
    /(?<!\d)([1-5])00\s?(?:~|-|–|—|\.{2,3}|to|bis|bis zu|à|a)\s?\1(?:99)(?!\d)/g,
    "$1XX",
  );
}

/** `400, 401 and 403`, `400 | 500`. */
function isSeparator(text: string): boolean {
  return /^\s*(?:[,|/;、&–-]|,?\s*(?:and|or|y|o|e|ou|et|und|oder|и|или|和|或))\s*$/i.test(text);
}

function isStatus(status: string, before: string, after: string): boolean {
  const words = before.replace(/[\s:：#(|[\]–—.=/>,-]+$/, "");
  const next = after.replace(/^[\s)\]]+/, "");
  const known = STATUS_CODES[status] !== undefined || /X/.test(status);
  // "201 Payment" names what comes with it, "500 payments" counts.
  const isName = words === "" && /^\p{Lu}\w*[a-rt-z]\b\s*(?:$|[{([])/u.test(next);
  if (UNIT.test(next) && !isName && !isReason(status, next)) return false;
  if (words === "") return starts(status, known, next);
  if (STATUS_WORD.test(words)) return true;
  const reason = STATUS_CODES[status]?.toLowerCase();
  if (reason !== undefined && words.toLowerCase().endsWith(reason)) return true;
  // `Bad amount (400)`, `No room (409 Conflict)`, `Not enough money - 402`: a status by its place, if there is one of that number.
  const isLast = /^[\])\s]*$/.test(after) || isReason(status, next);
  return known && /[([–—:-]\s*$/.test(before) && isLast && !/\d/.test(words);
}

/** A number at the beginning: alone, before a reason, a sign or words that begin with a capital. */
function starts(status: string, known: boolean, next: string): boolean {
  if (next === "" || /^[-–—:：(|,;/[=.]/.test(next)) return known || /^[-–—:：(]?\s*$/.test(next);
  if (isReason(status, next)) return true;
  if (GOES_ON.test(next)) return true;
  return known && /^[\p{Lu}\p{Lo}]/u.test(next);
}

/** Whether words begin like the reason phrase of a status. */
function isReason(status: string, words: string): boolean {
  const first = STATUS_CODES[status]?.toLowerCase().split(" ")[0];
  return first !== undefined && words.toLowerCase().startsWith(first);
}

/** Words before a status in a sentence, with what may stand between. */
const TOLD =
  /(?:(?<!\d\s{0,9})(?:→|=>|->)|status|codes?|https?|errors?|fail(?:s|ed)?|respon\w+|answer\w*|returns?|returned|gives?|gets?|yields?|says?|told|(?<!\p{L})it(?: is|'s)|code d.erreur|código|statut|antwort\w*|статус|код|ошибк\w*|ответ\w*|状态码|返回)(?:\s+(?:with|is|an?|the|of|by|code|status|http|in|within|range))*\s*[:：(]?\s*$/iu;

/** The statuses that sentences tell: "gives `409 Conflict`", "answered with a 202". */
export function statusesTold(text: string): string[] {
  // What goes on is no answer: "code 100" is the provider's own.
  const statuses = told(text).map(({ status }) => status);
  return [...new Set(statuses.filter((status) => !status.startsWith("1")))];
}

/** "`400` (no name), `409` (exists)", "400 — no name, 403 — no access" */
export function errorsTold(value: string): string[] {
  const apart = value.matchAll(
    /(?:^|[,;]\s*|\b(?:and|or)\s+)([45]\d\d)(?=\s+[–—-]\s|\s*[:：(]\s*\D|\s+(?:for|on|in|if|when|otherwise)\b)/g,
  );
  const told = statusesTold(value).filter((one) => /^[45]/.test(one));
  return [...told, ...[...apart].map(([, status = ""]) => status)];
}

/**
 * The statuses of what follows a text: the last that it tells where it ends with a colon or "and", with those that
 * stand right before it, "400/404".
 */
export function statusesAhead(text: string): string[] {
  const goesOn = /(?:[:：]|\b(?:and|with|y|con|et|avec|und|mit|и|с))\s*$/i.test(text);
  const last = text.split(/(?<=[.!?。])\s+/).at(-1) ?? "";
  const all = goesOn ? told(last) : [];
  const start = all.findLastIndex(({ isAlso }) => !isAlso);
  return start < 0 ? [] : all.slice(start).map(({ status }) => status);
}

/** A line that begins with a status in bold: whatever others it has are statuses as well. */
const BOLD_LINE = /^[ \t]{0,9}(?:[-*•] )?\*\*[2-5]\d\d\*\*.*$/gm;

/** A status in bold before what tells of it. */
const BOLD_AHEAD = /\*\*([2-5]\d\d)\*\*(?=\s{0,9}(?:$|\n|→|=>|->|[:：–—]))/g;

function told(text: string): { readonly status: string; readonly isAlso: boolean }[] {
  const plain = withRanges(text.slice(0, 5000).normalize("NFKC"))
    .replaceAll(BOLD_LINE, (line) => line.replaceAll(/\*\*([2-5]\d\d)\*\*/g, "`$1`"))
    .replaceAll(BOLD_AHEAD, "`$1`")
    .replaceAll("*", "");
  let end = 0;
  return [...plain.matchAll(NUMBER)].flatMap((match) => {
    const status = `${match[1]}${(match[2] ?? "").replaceAll(/[x*]/gi, "X").toUpperCase()}`;
    if (STATUS_CODES[status] === undefined && !/X/.test(status)) return [];
    const before = plain.slice(Math.max(0, match.index - 60), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + 80);
    // "as in the `201` above" is that of another operation.
    if (/^`?\s+(?:above|before|below)\b/i.test(after)) return [];
    // "Call this when an answer is a 401" tells of the answers of others.
    if (/\b(?:call(?:ed)?|used)\s(?:this\s)?(?:if|when|once|after)\b[^.\n]*$/i.test(before)) {
      return [];
    }
    const coded =
      before.endsWith("`") && /^(?:(?::? [A-Z][A-Za-z_' ()-]*)?`|\s+[[{][^`]*[\]}]`)/.test(after);
    const phrase = STATUS_CODES[status]?.toLowerCase();
    const named = phrase !== undefined && after.trim().toLowerCase().startsWith(phrase);
    // "The 422 tells you why:", "Every 4xx has a body"
    const worded =
      /^`?\s+(?:errors?|responses?|status|answers?)\b/i.test(after) ||
      (/\b(?:the|every|each|any|all)\s+`?$/i.test(before) &&
        /^`?\s+(?:tells?|says?|has|have|carr(?:y|ies)|contains?|comes?|looks?|explains?)\b/i.test(
          after,
        ));
    const led = TOLD.test(before) && !UNIT.test(after.trim());
    const equated =
      /\b(?:is|are|be|becomes?) an?\s+`?$/i.test(before) &&
      /^`?\s*(?:$|[.,;:)]|on\b|for\b|if\b|when\b)/i.test(after);
    // "or a 403 when the branch is shut"
    const isCase =
      /^\s*$|(?:[.,;:：(–—]|\b(?:an?|or|and|with|are|is))\s+$/i.test(before) &&
      /^\s+(?:when|if|without|with no)\b/i.test(after);
    const isError = equated && /^[45]/.test(status);
    // "400/404/422 with a body"
    const isAlso = end > 0 && plain.slice(end, match.index) === "/";
    // "400 for bad input, 401 for a bad key and 500 otherwise"
    const isNext =
      end > 0 &&
      !/[.!?]\s/.test(plain.slice(end, match.index)) &&
      /(?:[,;]|\b(?:and|or))\s+`?$/i.test(before) &&
      /^`?\s+(?:\(|(?:for|on|in|if|when|otherwise|as)\b)/i.test(after);
    if (!(coded || named || worded || led || isCase || isError || isNext || isAlso)) return [];
    end = match.index + match[0].length;
    return [{ status, isAlso }];
  });
}

const ANY = /(?<![\p{L}\p{N}.,$€£#/_=-])(`?)([245]\d\d)(?![\p{L}\p{N}%/_-]|[.,]\d)/gu;

/** Whatever in a text may be a status: a number that HTTP knows, and nothing that is counted; successes in code alone. */
export function maybeStatuses(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(ANY)) {
    const [all, mark, status = ""] = match;
    if (STATUS_CODES[status] === undefined || (status.startsWith("2") && mark === "")) continue;
    const after = text.slice(match.index + all.length).replace(/^[`*\s)]+/, "");
    if (!UNIT.test(after) || isReason(status, after)) found.add(status);
  }
  return [...found];
}
