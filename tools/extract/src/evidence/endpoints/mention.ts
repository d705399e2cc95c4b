import { type Address, readAddress } from "./address.ts";
import { addressOf, type Called, findCalled } from "./called.ts";
import { isFilePath } from "./file-path.ts";
import { joinedQuery } from "./joined-query.ts";
import { saidApart, saidIn } from "./mention-sentence.ts";
import { type Token, tokensOf } from "./mention-tokens.ts";
import { methodOf } from "./method.ts";
import { joinedPlaceholders } from "./placeholders.ts";

/**
 * How strongly a page says that there is an operation: `stated` where a heading, a label or a line
 * is nothing else; `call` where a sample calls it; `text` where a sentence names it.
 */
export type Rank = "stated" | "call" | "text";

/** An endpoint that a page names. */
export interface Mention {
  /** In lowercase; undefined where the place names only the path. */
  readonly method?: string;
  readonly address: Address;
  readonly rank: Rank;
  /** Line in the text, from 0. */
  readonly line: number;
  /** What else is said there: `Create a purse` in `Create a purse - POST /purses`. */
  readonly words: string;
}

/** Where a text stands. */
export type MentionKind = "heading" | "label" | "paragraph" | "code";

/** The first endpoint that a text states. */
export function mentionOf(text: string, kind: MentionKind): Mention | undefined {
  return mentionsOf(text, kind)[0];
}

/** A method and what is of it, as languages join them: "POST-запрос /x", "GET-Anfrage /x". */
const HYPHENED = /\b(GET|PUT|POST|PATCH|DELETE)-(\p{L}{3,12}[ \t]+[`*]*(?:\/|https?:))/gu;

/** A word for the call with its path in brackets: "GET Order[/api/v1/purses]". */
const BRACKETED = /\b(GET|PUT|POST|PATCH|DELETE)[ \t]+\p{L}{1,20}\[(\/[^\]\s]{1,200})\]/gu;

/** The endpoints that a text states: several where a line has several methods, or a block several lines. */
export function mentionsOf(source: string, kind: MentionKind): Mention[] {
  const text = joinedPlaceholders(source)
    .replaceAll(HYPHENED, "$1 $2")
    .replaceAll(BRACKETED, "$1 $2");
  if (kind === "heading") return [...inHeading(text)];
  if (kind === "label") return [...inLabel(text)];
  const lines = joinedCalls(text).split("\n");
  const found = lines.map((line, index) => (line.trim() === "" ? [] : alone(line, index, kind)));
  if (kind === "paragraph") return found.flat();
  const filled = lines.filter((line) => line.trim() !== "").length;
  return found.filter((mentions) => mentions.length > 0).length === filled ? found.flat() : [];
}

const APART =
  /^([ \t]*[`*[]*(?:GET|PUT|POST|PATCH|DELETE|HEAD|OPTIONS)[`*\]]*[:：]?)[ \t]*\n([ \t]*[`*]*(?:https?:|\/)\S*)[ \t]*$/gm;

/** A method alone on its line, and the address on the next one, as one line and an empty one. */
function joinedCalls(text: string): string {
  return joinedQuery(text.replaceAll(APART, "$1 $2\n"));
}

/** The endpoints that sentences name, each with its method: "send a `POST` request to `/v1/x`". */
export function mentionsIn(source: string): Mention[] {
  const text = joinedPlaceholders(source);
  const found = text
    .split("\n")
    .flatMap((sentence, line) => saidIn(sentence).map((said) => ({ ...said, line })));
  const said = found.length > 0 ? found : saidApart(text).map((one) => ({ ...one, line: 0 }));
  return said.map((one) => ({ ...one, rank: "text" as const, words: "" }));
}

/** The method in a heading or a badge that is nothing but that: `GET`, `[POST]`, `Create a purse [POST]`. */
export function methodAlone(text: string): string | undefined {
  const plain = text.replaceAll(/[`*]/g, "").trim();
  const found = /^[^\p{L}]*([A-Z]{3,7})[^\p{L}]*$/iu.exec(plain) ?? /\[([A-Z]{3,7})\]$/.exec(plain);
  return found?.[1] ? methodOf(found[1]) : undefined;
}

function inHeading(text: string): Mention[] {
  const tokens = tokensOf(text);
  const called = calledIn(tokens);
  if (called.length > 0) return called.flatMap((one) => mentions(one, 0));
  const parted = partedCall(tokens);
  if (parted) return mentions(parted, 0);
  const path = pathToken(tokens);
  if (!path) return [];
  const words = join([...tokens.slice(0, path.index), ...tokens.slice(path.index + 1)]);
  return [{ address: path.address, rank: "stated", line: 0, words }];
}

/** The value of "Endpoint" or "URL": an address, what follows it is a remark. */
function inLabel(text: string): Mention[] {
  for (const [index, line] of text.split("\n").entries()) {
    const tokens = tokensOf(line);
    const called = calledIn(tokens);
    if (called.length > 0) return called.flatMap((one) => mentions(one, index));
    const [first, ...rest] = tokens;
    const address = first && readAddress(first.text, true);
    const prose =
      rest.length > 0 && !first?.code && !/^(?:https?:|\/|[{<$])/.test(first?.text ?? "");
    if (address && !prose) return [{ address, rank: "stated", line: index, words: join(rest) }];
  }
  return [];
}

/** A line that is nothing but an endpoint, with or without a title. */
function alone(line: string, index: number, kind: "paragraph" | "code"): Mention[] {
  const tokens = tokensOf(line);
  const called = calledIn(tokens);
  const [one] = called;
  if (one) {
    const last = called.at(-1) ?? one;
    if (!isIntroduction(one.before) || !isTitle(last)) return [];
    return called.flatMap((each) => mentions(each, index));
  }
  const [first, ...rest] = tokens;
  const address = rest.length === 0 && first ? readAddress(first.text) : undefined;
  if (!first || !address || address.path === "/" || !isWorthAPath(first, address, kind)) return [];
  return [{ address, rank: "stated", line: index, words: "" }];
}

/** A path alone, or a URL in code or with parameters: others are links. */
function isWorthAPath(token: Token, address: Address, kind: "paragraph" | "code"): boolean {
  const isLink = /^https?:/i.test(token.text) && !address.path.includes("{");
  return !isFilePath(address) && (kind === "code" || token.code || !isLink);
}

/** The endpoints of a line: one, or several with "and" or a comma between. */
function calledIn(tokens: readonly Token[]): Called[] {
  const first = findCalled(tokens);
  if (!first) return [];
  const found = [first];
  for (let last = first; found.length < 10; ) {
    const next = findCalled(last.after);
    if (!next || next.before.some(({ text }) => !/^(?:and|or|&|[,;|/+])$/i.test(text))) break;
    found[found.length - 1] = { ...last, after: [] };
    found.push({ ...next, before: [] });
    last = next;
  }
  return found;
}

/** Words that only introduce an endpoint: nothing, a number, "Endpoint:". */
function isIntroduction(tokens: readonly Token[]): boolean {
  const text = join(tokens);
  return /^(?:https?|rest|v\d+|[^\p{L}]*|(?:\p{L}+ ){0,2}\p{L}+\s*[:：])$/iu.test(text);
}

/** Whether what follows an endpoint is its title: set off by a sign, or a few words with a capital. */
function isTitle({ after, titled }: Called): boolean {
  const first = after[0]?.text ?? "";
  if (titled || /^(?:[-–—:([|→=#/]|$|(?:application|multipart|text)\/[\w.+-]+$)/.test(first)) {
    return true;
  }
  const last = after.at(-1)?.text ?? "";
  return /^\p{Lu}/u.test(first) && after.length <= 8 && !/[.:;]$/.test(last);
}

/** `GET - List purses - /purses`: a method at one end, and the path at the other. */
function partedCall(tokens: readonly Token[]): Called | undefined {
  const [first, ...rest] = tokens;
  const last = rest.at(-1);
  if (!first || !last || !/^[[(]?[A-Z]{3,7}[\])]?:?$/.test(first.text)) return undefined;
  const method = methodOf(first.text.replaceAll(/[^A-Z]/g, ""));
  const address = /^[[(]?(?:\/|https?:)/.test(last.text) ? addressOf(last.text) : undefined;
  if (!method || !address) return undefined;
  return { methods: [method], address, before: rest.slice(0, -1), after: [], titled: false };
}

/** Words around a path that only say that a title is about it: "For the /rates endpoint:". */
const ABOUT_PATH = /^(?:for|of|the|endpoint|route|api)\W?$/i;

/** The path in a heading without a method: all of it, in code or brackets, or after a dash. */
function pathToken(tokens: readonly Token[]): { index: number; address: Address } | undefined {
  for (const [index, token] of tokens.entries()) {
    const isRoot = (token.code || tokens.length === 1) && token.text === "/";
    if (!isRoot && !/^[[(]*(?:\/[\p{L}\d_{:<[$~.@]|\{\{|https?:\/\/)/u.test(token.text)) continue;
    const others = tokens.filter((other) => other !== token);
    const isAbout = others.length < 5 && others.every(({ text }) => ABOUT_PATH.test(text));
    const whole = isAbout || (index === 1 && /^[\d.]+$/.test(tokens[0]?.text ?? ""));
    const before = tokens[index - 1]?.text ?? "";
    const set = token.code || /^[[(]/.test(token.text) || /[-–—:]$|^(?:for|of)$/i.test(before);
    const address = whole || set ? addressOf(token.text) : undefined;
    if (address) return { index, address };
  }
  return undefined;
}

function mentions({ methods, address, before, after }: Called, line: number): Mention[] {
  const words = join([...before, ...after]);
  return methods.map((method) => ({ method, address, rank: "stated", line, words }));
}

/** The words of tokens, without numbers before them, and without signs at their ends. */
function join(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(" ")
    .replace(/\{#[^{}]*\}\s*$/, "")
    .replace(/^[^\p{L}\p{N}{<"]+/u, "")
    .replace(/^\d+(?:\.\d+)*[.)]?(?:\s+|$)/, "")
    .replace(/[\s\-–—|()[\]→]+$/, "");
}
