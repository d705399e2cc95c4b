import { isCredentialHeader } from "../credentials/credentials.ts";
import type { PlacedField } from "./meaning.ts";

/** Longer texts tell more than what is sent. */
const MAX_CHARACTERS = 2_000;

const SENDING =
  /\b(?:send|sent|put|pass|include|set|add|provide|supply|requires?|needs?|must have|optional(?:ly)?|accepts? an?|envíe|incluya|inclua|envie|envoyez|ajoutez|senden|setzen|передайте|добавьте)(?!\p{L})|передава|添加|携带|传入/iu;
const NOT_SENT = /\b(?:respon\w+|answers?|returned|reply|replies|webhooks?|callbacks?)\b/i;
const NOT_ASKED =
  /(?:\b(?:do|does|need|must|is|are)(?: not|n't)|\bnever|\bno longer|\bwithout)\b[^.\n]{0,20}\b(?:require|need|send|include|have|set|pass)/i;
const REQUIRED = /\b(?:must|mandatory|required|requires?|every|each|always|all)\b/i;
const HEADER =
  /\bheaders?\s+`([A-Za-z][\w-]{1,60})(?::[^`\n]{0,200})?`|`([A-Za-z][\w-]{1,60})(?::[^`\n]{0,200})?`\s+(?:request\s+|http\s+)?headers?\b/gi;

/** The headers that sentences ask for: "Put a fresh value into the request header `Request-Reference`". */
export function headersInSentences(text: string, line: number): PlacedField[] {
  if (text.length > MAX_CHARACTERS) return [];
  return text.split(/(?<=[.!?。])\s+/).flatMap((sentence) => {
    if (!SENDING.test(sentence) || NOT_SENT.test(sentence) || NOT_ASKED.test(sentence)) return [];
    const required = REQUIRED.test(sentence);
    return [...sentence.matchAll(HEADER)].flatMap(([, after, before]): PlacedField[] => {
      const name = after ?? before ?? "";
      if (isCredentialHeader(name) || !/[A-Z-]/.test(name)) return [];
      const schema = { type: "string" };
      return [{ name, path: [name], schema, required, line, place: "header" }];
    });
  });
}
