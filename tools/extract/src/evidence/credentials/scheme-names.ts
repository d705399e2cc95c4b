import { componentName } from "../../base/component-name.ts";
import type { Credentials } from "./schemes.ts";

/** `ShopKey, Partner + Signature`: names of schemes, which the page may define elsewhere. */
export function schemeNames(text: string): Credentials | undefined {
  const words = text.replaceAll("`", "").split(/\s*(?:,|\||\bor\b)\s*/);
  const alternatives = words.map((word) => word.trim().split(/\s*(?:\+|&|\band\b)\s*/));
  const names = alternatives.flat();
  // A name of two words written as one; `X-Api-Key` is a header.
  const written = names.some((name) => /^[A-Za-z]+(?:[a-z][A-Z]|_)\w*$/.test(name));
  const valid = names.every((name) => /^[A-Za-z][\w.]{0,60}$/.test(name));
  if (!written || !valid) return undefined;
  const requirements = alternatives.map((together) =>
    Object.fromEntries(together.map((name) => [name, []])),
  );
  return { schemes: {}, requirements };
}

/**
 * "authenticated by means of one of the following methods: bearerAuth, apiKey ( Scopes: x )": names
 * of schemes, which the page may define elsewhere.
 */
export function listedSchemes(text: string): Credentials | undefined {
  const list = /by means of one of the following methods:?([\s\S]+)/i.exec(text)?.[1];
  if (list === undefined) return undefined;
  const names = list.matchAll(/([A-Za-z][\w.-]{0,80})\s*(?:\(\s*scopes?:([^()]*)\))?/gi);
  const requirements = [...names].map(([, name = "", scopes = ""]) => ({
    [componentName(name)]: scopes.split(/[\s,]+/).filter((scope) => scope !== ""),
  }));
  return { schemes: {}, requirements };
}
