import { credentialsOfText, isCredentialHeader } from "../../evidence/credentials/credentials.ts";
import type { Leaf, Section } from "../outline/section.ts";

type Part = Section | Leaf;

/** A credential that one may use, and the line that says it. */
export interface Alternatives {
  /** With "or" between. */
  readonly text: string;
  readonly line: number;
}

/** "Or alternatively:", and nothing but that. */
const OR =
  /^\W*(?:or|alternatively|o bien|o|ou|oder|или|либо|或者?)(?:[\s,]+(?:alternatively|else|instead|with|as|use|using|via|send|in|by|a|an|the|custom|other|second|api|key|http|header|this|bien|también|também|auch)){0,8}\W*$/iu;

/** "There are two ways to authenticate", "Use one of the following headers". */
const WAYS =
  /\b(?:either|one of|any of|two|three|both)\b[^.]{0,60}\b(?:ways?|methods?|options?|headers?|schemes?|forms?|following)\b|\balternatives?\b/i;

/**
 * The ways to sign in of which one is enough, where parts of the page show each in a place of its own: blocks of
 * code with "or" between, the items of a list or the sections below words that say so.
 */
export function alternativesAt(parts: readonly Part[], index: number): Alternatives | undefined {
  const part = parts[index];
  if (part?.kind === "code") return inBlocks(parts, index);
  if (part?.kind !== "paragraph" || !WAYS.test(part.text)) return undefined;
  const next = parts[index + 1];
  const texts =
    next?.kind === "list"
      ? next.items.map(({ text }) => text)
      : parts.slice(index + 1).flatMap((one) => (one.kind === "section" ? textOf(one) : []));
  return joined(texts.map(credentialIn), part.line);
}

/** What a section says of signing in: its title, its words, and headers that it shows. */
function textOf({ title, parts }: Section): string {
  const texts = parts.map((part) => {
    if (part.kind === "code") return headerIn(part.text) ?? "";
    if (part.kind === "label") return `${part.text}: ${part.value}`;
    return part.kind === "paragraph" ? part.text : "";
  });
  return [title, ...texts].filter((text) => text !== "").join("\n");
}

function credentialIn(text: string): string | undefined {
  const { requirements, schemes } = credentialsOfText(text) ?? {};
  const isOne = requirements?.length === 1 && Object.keys(schemes ?? {}).length > 0;
  return isOne ? text : undefined;
}

/** Headers that blocks show one after another, with a line between that says "or". */
function inBlocks(parts: readonly Part[], index: number): Alternatives | undefined {
  const [part, between, next] = parts.slice(index, index + 3);
  if (part?.kind !== "code") return undefined;
  const lines = part.text.split("\n").filter((line) => line.trim() !== "");
  const own = lines.filter((line) => !OR.test(line)).map(headerIn);
  if (own.length > 1 && lines.length > own.length) return joined(own, part.textLine);
  const isApart = between?.kind === "paragraph" && OR.test(between.text) && next?.kind === "code";
  return isApart ? joined([headerIn(part.text), headerIn(next.text)], part.textLine) : undefined;
}

/** A header that carries credentials, in code; undefined for any other text. */
function headerIn(text: string): string | undefined {
  const line = text.trim();
  const [, name = ""] = /^([A-Za-z][\w-]{1,60}):\s*\S[^\n`]{0,300}$/.exec(line) ?? [];
  return isCredentialHeader(name) ? `\`${line}\`` : undefined;
}

function joined(texts: readonly (string | undefined)[], line: number): Alternatives | undefined {
  const isEach = texts.length > 1 && texts.length < 5 && texts.every((text) => text !== undefined);
  return isEach ? { text: texts.join(" or "), line } : undefined;
}
