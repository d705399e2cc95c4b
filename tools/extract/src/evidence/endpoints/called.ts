import { type Address, readAddress } from "./address.ts";
import { isFilePath } from "./file-path.ts";
import { type Token, tokensOf } from "./mention-tokens.ts";
import { methodOf } from "./method.ts";

/** Methods and the address that they are of, and the words around them. */
export interface Called {
  readonly methods: readonly string[];
  readonly address: Address;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Whether the address ends with a colon. */
  readonly titled: boolean;
}

/** The first method of a line with its address: after it, or before it where that ends the line. */
export function findCalled(tokens: readonly Token[]): Called | undefined {
  return methodFirst(tokens) ?? bareCall(tokens) ?? addressFirst(tokens);
}

/** A method and the address right after it; in any case of letters where that is a path or a URL. */
function methodFirst(tokens: readonly Token[]): Called | undefined {
  for (let start = 0; start < tokens.length; start += 1) {
    const { methods, next } = methodsAt(tokens, start);
    if (methods.length === 0) continue;
    const at = LINK.test(tokens[next]?.text ?? "") ? next + 1 : next;
    const token = tokens[at];
    const address = token ? addressOf(token.text) : undefined;
    if (!token || !address) continue;
    const upper = methods.every((word) => word === word.toUpperCase());
    if (!upper && !/^[[(]?(?:\/|https?:)/i.test(token.text)) continue;
    const after = tokens.slice(at + 1).filter(({ text }) => !/^HTTP\/[\d.]+$/.test(text));
    const titled = token.text.endsWith(":");
    return { methods: known(methods), address, before: tokens.slice(0, start), after, titled };
  }
  return undefined;
}

/** What may stand between a method and its address where there is nothing else. */
const LINK =
  /^-?(?:(?:request )?url|uri|path|endpoint|route|to|at|on|request|запрос|запит|anfrage|petición|solicitud|requête|requisição|isteği|richiesta)[:：]?$/i;

/** `GET v1/purses`: a path without its first slash, as the second of two words or in code. */
function bareCall(tokens: readonly Token[]): Called | undefined {
  const [first, second, ...after] = tokens;
  if (!first || !second || (after.length > 0 && !second.code)) return undefined;
  const word = unbracketed(first.text);
  const method = word === word.toUpperCase() ? methodOf(word) : undefined;
  const address = method ? readAddress(second.text, true) : undefined;
  if (!method || !address) return undefined;
  return { methods: [method], address, before: [], after, titled: false };
}

/** What may stand beside a method behind an address: signs, a word for it, the type of the body. */
const NO_METHOD = /^(?:[-–—:|,]|(?:http )?method[:：]?|(?:application|multipart|text)\/[\w.+-]+)$/i;

/** `/v1/purses [GET]`, `URL: /v1/purses Method: POST`: the method ends the line. */
function addressFirst(tokens: readonly Token[]): Called | undefined {
  for (const [start, token] of tokens.entries()) {
    if (!/^[[(]?(?:\/|https?:)/i.test(token.text)) continue;
    const rest = tokens.slice(start + 1).filter(({ text }) => !NO_METHOD.test(text));
    const { methods, next } = methodsAt(rest, 0);
    const upper = methods.every((word) => word === word.toUpperCase());
    const address =
      methods.length > 0 && upper && next === rest.length ? addressOf(token.text) : undefined;
    if (!address) continue;
    return {
      methods: known(methods),
      address,
      before: tokens.slice(0, start),
      after: [],
      titled: false,
    };
  }
  return undefined;
}

function known(methods: readonly string[]): string[] {
  return methods.map((word) => methodOf(word) ?? word);
}

/** The methods from a token on: `GET`, `PUT/PATCH`, `GET | POST`; and the token after them. */
function methodsAt(tokens: readonly Token[], start: number): { methods: string[]; next: number } {
  const methods: string[] = [];
  let next = start;
  for (; next < tokens.length && next < start + 8; next += 1) {
    const text = unbracketed(tokens[next]?.text ?? "");
    const words = text.split(/[/|,&+]/).filter((word) => word !== "");
    const isMethods = words.length > 0 && words.every((word) => methodOf(word) !== undefined);
    if (isMethods) methods.push(...words);
    else if (methods.length === 0 || !/^(?:[/|,:：&+\-–—→]|or|and)?$/.test(text)) break;
  }
  return { methods, next };
}

/** The methods of a text that is nothing else: `GET`, "GET, POST", `PUT | PATCH`. */
export function methodsAlone(text: string): string[] {
  const tokens = tokensOf(text.replaceAll("|", " | "));
  const { methods, next } = methodsAt(tokens, 0);
  return next === tokens.length ? known(methods) : [];
}

/** A word without the brackets and signs around it. */
export function unbracketed(text: string): string {
  return text.replace(/^[[({<]+/, "").replace(/[\])}>:：,]+$/, "");
}

const ADDRESS_START =
  /^(?:https?:\/\/|\/(?=$|[\p{L}\d_{:<[$%(~.@])|\{\{|[$#]\{|\{\w+\}\/|<[^<>]+>\/|\[[\w -]+\]\/|[A-Z][A-Z0-9_]*_[A-Z0-9_]*\/|\.{3}\/|%\w+%\/|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?::\d+)?\/|localhost[:/])/u;

/** The address that a word is, in brackets or not; undefined for others, and for paths of files. */
export function addressOf(text: string): Address | undefined {
  const bare = text.replace(/^[[(]+(?=\/|https?:)/, "");
  if (bare.length > 2000 || !ADDRESS_START.test(bare)) return undefined;
  const address = readAddress(bare);
  return address && !isFilePath(address) ? address : undefined;
}
