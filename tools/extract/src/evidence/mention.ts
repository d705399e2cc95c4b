import { type Address, readAddress } from "./address.ts";
import { isFilePath } from "./file-path.ts";
import { type Token, tokensOf } from "./mention-tokens.ts";
import { methodOf } from "./method.ts";

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

/** The endpoints that a text states: several where a line has several methods, or a block several lines. */
export function mentionsOf(text: string, kind: MentionKind): Mention[] {
  if (kind === "heading") return [...inHeading(text)];
  if (kind === "label") return [...inLabel(text)];
  const lines = text.split("\n");
  const found = lines.map((line, index) => (line.trim() === "" ? [] : alone(line, index, kind)));
  if (kind === "paragraph") return found.flat();
  const filled = lines.filter((line) => line.trim() !== "").length;
  return found.filter((mentions) => mentions.length > 0).length === filled ? found.flat() : [];
}

/** The endpoints that sentences name, each with its method: "send a `POST` request to `/v1/x`". */
export function mentionsIn(text: string): Mention[] {
  return text.split("\n").flatMap((line, index) => inSentence(line, index));
}

/** The method in a heading or a badge that is nothing but that: `GET`, `[POST]`, `Create a purse [POST]`. */
export function methodAlone(text: string): string | undefined {
  const plain = text.replaceAll(/[`*]/g, "").trim();
  const found = /^[^\p{L}]*([A-Z]{3,7})[^\p{L}]*$/iu.exec(plain) ?? /\[([A-Z]{3,7})\]$/.exec(plain);
  return found?.[1] ? methodOf(found[1]) : undefined;
}

function inHeading(text: string): Mention[] {
  const tokens = tokensOf(text);
  const called = withMethod(tokens) ?? bareCall(tokens);
  if (called) return mentions(called, 0, "stated");
  const path = pathToken(tokens);
  if (path === undefined) return [];
  const address = path.address;
  if (!address || isFilePath(address.path)) return [];
  const words = join([...tokens.slice(0, path.index), ...tokens.slice(path.index + 1)]);
  return [{ address, rank: "stated", line: 0, words }];
}

/** The value of "Endpoint" or "URL": an address, what follows it is a remark. */
function inLabel(text: string): Mention[] {
  for (const [index, line] of text.split("\n").entries()) {
    const tokens = tokensOf(line);
    const called = withMethod(tokens) ?? bareCall(tokens);
    if (called) return mentions(called, index, "stated");
    const [first, ...rest] = tokens;
    const address = first && readAddress(first.text, true);
    const prose =
      rest.length > 0 && !first?.code && !/^(?:https?:|\/|[{<$])/.test(first?.text ?? "");
    if (address && !prose) return [{ address, rank: "stated", line: index, words: join(rest) }];
  }
  return [];
}

/** A line that is nothing but an endpoint, with or without a title after a dash. */
function alone(line: string, index: number, kind: "paragraph" | "code"): Mention[] {
  const tokens = tokensOf(line);
  const called = withMethod(tokens) ?? bareCall(tokens);
  if (called) {
    const titled = called.titled || /^(?:[-–—:(|→=#/]|$)/.test(called.after[0]?.text ?? "");
    if (!titled || !isLabel(called.before)) return [];
    return mentions(called, index, "stated");
  }
  const [first, ...rest] = tokens;
  const address = rest.length === 0 && first ? readAddress(first.text) : undefined;
  if (!first || !address || address.path === "/" || isFilePath(address.path)) return [];
  const url = kind === "code" || first.code || !/^https?:/i.test(first.text);
  return url ? [{ address, rank: "stated", line: index, words: "" }] : [];
}

/** Words that only introduce an endpoint: nothing, a number, "Endpoint:". */
function isLabel(tokens: readonly Token[]): boolean {
  const text = join(tokens);
  return (
    text === "" || /^(?:[\p{L}]+ ){0,2}[\p{L}]+\s*[:：]$/u.test(text) || /^[^\p{L}]+$/u.test(text)
  );
}

interface Called {
  readonly methods: readonly string[];
  readonly address: Address;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Whether the address ends with a colon. */
  readonly titled: boolean;
}

/** A method and the address right after it; in any case of letters where that is a path or a URL. */
function withMethod(tokens: readonly Token[]): Called | undefined {
  for (let start = 0; start < tokens.length; start += 1) {
    const { methods, next } = methodsAt(tokens, start);
    const token = tokens[next];
    if (methods.length === 0 || !token || !isAddressLike(token.text)) continue;
    const upper = methods.every((word) => word === word.toUpperCase());
    if (!upper && !/^(?:\/|https?:)/i.test(token.text)) continue;
    const address = readAddress(token.text);
    if (!address || isFilePath(address.path)) continue;
    const known = methods.map((word) => methodOf(word) ?? word);
    const after = tokens.slice(next + 1).filter(({ text }) => !/^HTTP\/[\d.]+$/.test(text));
    return {
      methods: known,
      address,
      before: tokens.slice(0, start),
      after,
      titled: token.text.endsWith(":"),
    };
  }
  return undefined;
}

/** `GET v1/purses`: two words, of which the second is a path without its first slash. */
function bareCall(tokens: readonly Token[]): Called | undefined {
  const [first, second] = tokens;
  if (!first || !second || tokens.length !== 2) return undefined;
  const method =
    first.text === first.text.toUpperCase() ? methodOf(unbracketed(first.text)) : undefined;
  const address = method ? readAddress(second.text, true) : undefined;
  return method && address
    ? { methods: [method], address, before: [], after: [], titled: false }
    : undefined;
}

/** The methods from a token on: `GET`, `PUT/PATCH`, `GET | POST`; and the token after them. */
function methodsAt(tokens: readonly Token[], start: number): { methods: string[]; next: number } {
  const methods: string[] = [];
  let next = start;
  for (; next < tokens.length && next < start + 8; next += 1) {
    const text = unbracketed(tokens[next]?.text ?? "");
    const words = text.split(/[/|,]/).filter((word) => word !== "");
    const known = words.length > 0 && words.every((word) => methodOf(word) !== undefined);
    if (known) methods.push(...words);
    else if (methods.length === 0 || !/^(?:[/|,:：\-–—→]|or|and)?$/.test(text)) break;
  }
  return { methods, next };
}

function unbracketed(text: string): string {
  return text.replace(/^[[({<]+/, "").replace(/[\])}>:：,]+$/, "");
}

const ADDRESS_START =
  /^(?:https?:\/\/|\/(?=$|[\p{L}\d_{:<[$%(~.@])|\{\{|[$#]\{|\{\w+\}\/|<[^<>]+>\/|\[[\w -]+\]\/|[A-Z][A-Z0-9_]*_[A-Z0-9_]*\/|%\w+%\/|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?::\d+)?\/|localhost[:/])/u;

function isAddressLike(text: string): boolean {
  return ADDRESS_START.test(text) && text.length < 2000;
}

/** The path in a heading without a method: all of it, in code or brackets, or after a dash. */
function pathToken(
  tokens: readonly Token[],
): { index: number; address: Address | undefined } | undefined {
  for (const [index, token] of tokens.entries()) {
    const bare = token.text.replace(/^[[(]+(?=\/)/, "");
    if (!/^(?:\/[\p{L}\d_{:<[$~.@]|\{\{|https?:\/\/)/u.test(bare)) continue;
    const whole = tokens.length === 1 || (index === 1 && /^[\d.]+$/.test(tokens[0]?.text ?? ""));
    const set = token.code || bare !== token.text || /[-–—:]$/.test(tokens[index - 1]?.text ?? "");
    if (whole || set) return { index, address: readAddress(bare) };
  }
  return undefined;
}

/** Words between a method and the address it is sent to. */
const BETWEEN =
  /^(?:an?|the|this|your|following|https?|requests?|calls?|method|to|on|at|against|for|of|with|from|into|endpoint|path|url|route|resource|una?|la|el|le|les|der|die|das|al?|para|pour|sur|vers|auf|an|zu|solicitud|petición|requisição|requête|anfrage|запрос|на|к|请求|到)$/i;

const AFTER_ADDRESS =
  /^(?:with|using|via|by|through|as|an?|the|http|accepts|endpoint|per|con|mit|avec|com|с)$/i;

function inSentence(line: string, index: number): Mention[] {
  const tokens = tokensOf(line);
  const found: Mention[] = [];
  for (const [start, token] of tokens.entries()) {
    const word = unbracketed(token.text);
    const asked = /^requests?$/i.test(tokens[start + 1]?.text ?? "");
    const method = word === word.toUpperCase() || asked ? methodOf(word) : undefined;
    if (method === undefined) continue;
    const address = ahead(tokens, start, BETWEEN) ?? behind(tokens, start);
    if (address) found.push({ method, address, rank: "text", line: index, words: "" });
  }
  return found;
}

function ahead(tokens: readonly Token[], start: number, between: RegExp): Address | undefined {
  for (const token of tokens.slice(start + 1, start + 9)) {
    if (isAddressLike(token.text)) return usable(token);
    if (!between.test(unbracketed(token.text))) return undefined;
  }
  return undefined;
}

function behind(tokens: readonly Token[], start: number): Address | undefined {
  for (const token of tokens.slice(Math.max(0, start - 5), start).reverse()) {
    if (isAddressLike(token.text)) return usable(token);
    if (!AFTER_ADDRESS.test(unbracketed(token.text))) return undefined;
  }
  return undefined;
}

function usable(token: Token): Address | undefined {
  const address = readAddress(token.text);
  return address && address.path.length > 1 && !isFilePath(address.path) ? address : undefined;
}

function mentions(
  { methods, address, before, after }: Called,
  line: number,
  rank: Rank,
): Mention[] {
  const words = join([...before, ...after]);
  return methods.map((method) => ({ method, address, rank, line, words }));
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
