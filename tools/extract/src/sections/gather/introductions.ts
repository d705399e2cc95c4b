import type { Role } from "../../evidence/roles/roles.ts";
import { sentenceRole } from "../../evidence/roles/sentence-role.ts";
import { statusesAhead, statusesTold } from "../../evidence/roles/statuses.ts";
import { answerRole, isAboutFields, isAnswer, type Light, lightOf, NO_LIGHT } from "../light.ts";

/** Roles of parts in which a status is that of no answer. */
export const OUTSIDE: readonly (Role | undefined)[] = [
  "aside",
  "rateLimit",
  "schemas",
  "values",
  "authentication",
];

/** In which light words put what follows them; of several statuses that they tell, the last one counts. */
export function ahead(text: string, light: Light): Light | undefined {
  const last = statusesTold(text).length > 1 ? told(text, light) : undefined;
  return last ?? introduced(text, light) ?? told(text, light) ?? bySentence(text, light);
}

/** What a short line says of what follows it: "Example response:", "200 OK". */
export function introduced(text: string, light: Light): Light | undefined {
  const words = lastSentence(text).replaceAll(/[*`]/g, "").trim();
  if (words.length > 90) return undefined;
  const bare = words.replace(/\s*[:：.]$/, "").replace(/^(an?|the|here is|this is) /i, "");
  const next = lightOf(bare, light);
  // A whole sentence tells of a status, and is no title: "It fails when the body lacks required parameters."
  if (isSentence(words) && next.statuses.length === 0) return undefined;
  if (saysAgain(bare, next, light)) return undefined;
  // "Returns the status of the box." is no title of a list of them.
  if (next.role === "values" && ACTION.test(bare)) return undefined;
  return next.role !== light.role || next.statuses !== light.statuses ? next : undefined;
}

/** What an operation does, at the beginning of a sentence that says it. */
const ACTION = /^(?:returns?|gets?|shows?|retrieves?|checks?|reads?|fetch(?:es)?|query|queries)\b/i;

/** Parts of a request, and in which of them a sentence below its title may be more general than that. */
const OF_REQUEST: readonly (Role | undefined)[] = ["request", "requestExample", "parameters"];
const WITH_PLACE: readonly (Role | undefined)[] = ["header", "query", "path", "cookie"];

const OF_BODY = /\b(?:body|payload|json|form)\b|请求体|cuerpo|corpo|corps/i;

/** Whether a sentence says of which side the fields are, whose place the title above has said: "… in the request header". */
function saysAgain(words: string, next: Light, { role }: Light): boolean {
  if (words.split(" ").length < 5 || OF_BODY.test(words)) return false;
  if (role === "responseHeaders") return next.role === "response";
  return WITH_PLACE.includes(role) && OF_REQUEST.includes(next.role);
}

function isSentence(words: string): boolean {
  return /\.$/.test(words) && words.split(" ").length > 7;
}

/** What a sentence that ends with a colon tells of what follows: "A wallet that is shut gives `409`:". */
export function told(text: string, light: Light): Light | undefined {
  const statuses = OUTSIDE.includes(light.role) ? [] : statusesAhead(text);
  return statuses.length > 0 ? { role: answerRole(statuses), statuses, title: "" } : undefined;
}

/** "Include the data in the request body as JSON.", and nothing of a later request */
const SENT =
  /(?:^|[.!?]\s+)(?:include|send|pass|put|provide|post) (?:the |this |these |all |your )?(?:data|fields|parameters|values|payload|information|following|details|json)\b[^.\n]{0,40}\b(?:in|as|through) (?:the |a )?(?:json )?request (?:body|payload)\b(?! of\b)/i;

/** "All errors have this form:"; within an answer's part nothing is sent. */
function bySentence(text: string, light: Light): Light | undefined {
  if (OUTSIDE.includes(light.role)) return undefined;
  // What is to be sent instead, below the title of an error.
  if (light.role === "error" && /\brequest (?:body|payload)\b[^\n]*[:：]\s*$/i.test(text)) {
    return { ...NO_LIGHT, role: "requestExample" };
  }
  if (light.role === "response" && SENT.test(text)) return { ...NO_LIGHT, role: "request" };
  const role = sentenceRole(text.replaceAll(/[*`]/g, "").replaceAll("\n", " ").trim());
  if (role === undefined || role === light.role) return undefined;
  const isOfHeaders = light.role === "responseHeaders" && !OF_BODY.test(text);
  if (role === "response" && isOfHeaders) return undefined;
  if (isAnswer(light.role) && role !== "error") return undefined;
  if (role === "parameters" && isAboutFields(light.role)) return undefined;
  return { ...light, role, statuses: isAnswer(light.role) ? light.statuses : [] };
}

/** Whether a line is nothing but a status: `201 Created`, `HTTP 201`. */
export function isStatusAlone(text: string): boolean {
  return /^\W*(?:(?:https?|status|code|response|default)\b[^\w\n]*){0,3}(?:[1-5][\dxX]{2}\b|$)/i.test(
    text,
  );
}

/** Whether words below the title of a status are what servers describe it by where nobody has: "Default Response". */
export function isUnsaid(text: string, { statuses }: Light): boolean {
  return /^\W*default response\W*$/i.test(text) && statuses.some((status) => status !== "default");
}

/** Whether a paragraph is the number of a status and no more, as the tabs of a page that was copied are. */
export function isBare(text: string): boolean {
  return /^[1-5](?:\d\d|XX)$/.test(text.trim());
}

/** The last line of a text, with the lines above that its sentence began on. */
function lastSentence(text: string): string {
  const lines = text.split("\n");
  const start = lines.findLastIndex(
    (line, index) => index === 0 || !/^[\p{Ll}(]/u.test(line) || isEnded(lines[index - 1]),
  );
  return lines.slice(start).join(" ");
}

function isEnded(line = ""): boolean {
  return /[.:;!?。：；！？]["')*]*\s*$/.test(line);
}
