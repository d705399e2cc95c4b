import type { Address } from "./address.ts";
import { addressOf, unbracketed } from "./called.ts";
import { type Token, tokensOf } from "./mention-tokens.ts";
import { methodOf } from "./method.ts";

/** A method and an address within a sentence. */
export interface Said {
  readonly method: string;
  readonly address: Address;
}

/** What a sentence calls: "send a `POST` request to `/v1/x`", "call `/x` with POST". */
export function saidIn(sentence: string): Said[] {
  const tokens = tokensOf(sentence);
  return tokens.flatMap((token, start) => {
    const word = unbracketed(token.text);
    const asked = /^requests?$/i.test(tokens[start + 1]?.text ?? "");
    const method = word === word.toUpperCase() || asked ? methodOf(word) : undefined;
    if (method === undefined) return [];
    const address = ahead(tokens, start) ?? behind(tokens, start);
    return address ? [{ method, address }] : [];
  });
}

/** Words between a method and the address it is sent to. */
const BETWEEN =
  /^(?:an?|the|this|your|our|following|https?|requests?|calls?|method|to|on|at|against|for|of|with|from|into|endpoint|path|url|route|resource|una?|la|el|le|les|der|die|das|al?|para|pour|sur|vers|auf|an|zu|solicitud|petición|requisição|requête|anfrage|запрос|на|к|请求|到)$/i;

const AFTER_ADDRESS =
  /^(?:with|using|via|by|through|as|an?|the|http|accepts|endpoint|per|con|mit|avec|com|с)$/i;

function ahead(tokens: readonly Token[], start: number): Address | undefined {
  for (const { text } of tokens.slice(start + 1, start + 9)) {
    const address = usable(text);
    if (address) return address;
    if (!BETWEEN.test(unbracketed(text))) return undefined;
  }
  return undefined;
}

function behind(tokens: readonly Token[], start: number): Address | undefined {
  for (const { text } of tokens.slice(Math.max(0, start - 5), start).reverse()) {
    const address = usable(text);
    if (address) return address;
    if (!AFTER_ADDRESS.test(unbracketed(text))) return undefined;
  }
  return undefined;
}

function usable(text: string): Address | undefined {
  const address = addressOf(text);
  return address && address.path.length > 1 ? address : undefined;
}

/** Longer texts tell a story, with more than one method. */
const MAX_CHARACTERS = 1_000;

/** The only method and the only address in code of a text: "You send us a POST. It goes to `/wires`." */
export function saidApart(text: string): Said[] {
  if (text.length > MAX_CHARACTERS) return [];
  const tokens = text.split("\n").flatMap((line) => tokensOf(line));
  const words = tokens.map((token) => unbracketed(token.text).replace(/[.;!?]+$/, ""));
  const methods = new Set(
    words.flatMap((word) => (word === word.toUpperCase() ? (methodOf(word) ?? []) : [])),
  );
  const addresses = tokens.flatMap((token) => (token.code ? (usable(token.text) ?? []) : []));
  const [[method], [address, second]] = [[...methods], addresses];
  return method && address && methods.size === 1 && !second ? [{ method, address }] : [];
}
