import type { Evidence } from "./evidence.ts";

const PASSWORD =
  /^(?:pass(?:word|wd|phrase)?|pwd|senha|contrasen(?:a|ya)|contraseña|mot_de_passe)$/i;

const TOKEN = /^(?:(?:access|auth|id|session|bearer)?[-_]?(?:token|jwt))$/i;

/** The last word of a path at which one signs in, or first makes an account for that. */
const PATH =
  /\/(?:log-?in|sign-?in|sign-?up|register|registration|auth|authenticate|authentication|tokens?|sessions?)\/?$/i;

/**
 * Whether one signs in by an operation: it takes a password, and is called so or hands out a token. What words
 * say of tokens there is what comes of it.
 */
export function signsIn({ scope, own }: Evidence): boolean {
  const described = own.groups.flatMap(({ fields }) => fields.map(({ path }) => path.at(-1) ?? ""));
  const texts = [
    ...own.samples.map(({ sample }) => sample.text),
    ...own.calls.map(({ body }) => body ?? ""),
  ];
  const shown = texts.flatMap((text) =>
    [...text.matchAll(/["']?([\w-]{2,40})["']?\s*:/g)].map(([, name = ""]) => name),
  );
  const names = new Set([...described, ...shown]);
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  return scope.method === "post" && has(PASSWORD) && (PATH.test(scope.address.path) || has(TOKEN));
}
