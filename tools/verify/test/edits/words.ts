import type { CorpusPage } from "@org/extract/testing";
import type { Edit } from "./edit.ts";

/** A plain sentence of a paragraph: nothing in it that could be a name, a type or a mark. */
const SENTENCE = /^[A-Z][a-z]+(?: [a-z',-]+){3,}\.$/;

/** Words that say something of an API, wherever they stand. */
const TELLING =
  /\b(?:null|none|required|optional|default|mandatory|one of|either|or|array|list|string|integer|number|boolean|object|token|key|basic|bearer|authoriz\w+|header|query|path|body|request|response|base|error|status|code|post|get|put|delete|patch|version|field|all|every|each|always|may|must)\b/i;

/** Whether words are prose that nobody reads facts from. */
export function isProse(words: string): boolean {
  return /^[A-Z][a-z]+(?: [a-z',-]+)+\.?$/.test(words) && !TELLING.test(words);
}

/** Edits of the words of descriptions. */
export function wordsOtherwise({ text }: CorpusPage): Edit[] {
  const ways: [string, string][] = [
    ["a sentence is rounder", text.replaceAll(/^[^\n]+$/gm, rounder)],
    [
      "a description in YAML has other words",
      text.replaceAll(/^( *(?:- )?description: )([^\n]+)$/gm, (all, key: string, words: string) =>
        isProse(words) ? `${key}${words.replace(/\.$/, "")}, as ever` : all,
      ),
    ],
    [
      "a description in JSON has other words",
      text.replaceAll(/("description": ?")([^"\\\n]+)(?=")/g, (all, key: string, words: string) =>
        isProse(words) ? `${key}${words.replace(/\.$/, "")}, as ever` : all,
      ),
    ],
    [
      "a paragraph in HTML has other words",
      text.replaceAll(/(<p>)([^<>\n]+)(?=<\/p>)/g, (all, tag: string, words: string) =>
        isProse(words) ? `${tag}${words} So it has been for years.` : all,
      ),
    ],
  ];
  return ways.map(([what, page]) => ({ what, page }));
}

function rounder(line: string): string {
  return SENTENCE.test(line) && !TELLING.test(line)
    ? `${line.slice(0, -1)}, which has been so for years.`
    : line;
}
