/** Names in generated code: identifiers made of anything, each once in its scope. */
import { inCamelCase } from "@org/openapi";

// ECMAScript's reserved words, those of strict mode and modules, and globals that generated code uses.
const RESERVED = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false
  finally for function if implements import in instanceof interface let new null package private
  protected public return static super switch this throw true try typeof var void while with yield
  await arguments eval undefined any boolean never number object string symbol unknown bigint
  Array Blob NaN Infinity NonNullable Number Object Omit Promise Readonly Record Set Uint8Array`.split(
    /\s+/,
  ),
);

const SEPARATORS = /[^\p{ID_Continue}$]+/u;

function parts(text: string): string[] {
  return text.split(SEPARATORS).filter((part) => part !== "");
}

function legal(name: string): string {
  if (name === "") return "_";
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`;
}

/** `list-users` → `listUsers`; an identifier stays as it is. */
export function camelCase(text: string): string {
  const [first = "", ...rest] = parts(text);
  const head = rest.length === 0 && first === text ? first : lowerFirst(first);
  return legal(head + rest.map(upperFirst).join(""));
}

/**
 * The name of a method, in camelCase whatever the document writes: `GetBalance`, `balance_fetch`,
 * `GET_BALANCE` and `get-balanceAccounts-id` become `getBalance`, `balanceFetch`, `getBalance` and
 * `getBalanceAccountsId`. What begins with a digit gets an underscore before it.
 */
export function methodCase(text: string): string {
  return legal(inCamelCase(text));
}

/** `list-users` → `ListUsers`. */
export function pascalCase(text: string): string {
  return legal(parts(text).map(upperFirst).join(""));
}

/**
 * The environment variable of an option: `acme-pay` and `secretKey` make `ACME_PAY_SECRET_KEY`. The
 * one rule; whoever needs a variable asks what it made.
 */
export function variableOf(provider: string, option: string): string {
  return constantCase(`${provider} ${option}`);
}

/** `secretKey` → `SECRET_KEY`. */
function constantCase(text: string): string {
  return parts(text.replace(/([a-z0-9])([A-Z])/g, "$1_$2"))
    .join("_")
    .toUpperCase();
}

/** `My API` → `my-api`: a name that a package, a folder and environment variables can have. */
export function packageName(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const name = plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join("-");
  return (/^[a-z]/.test(name) ? name : `api-${name}`).slice(0, MAX_NAME).replace(/-+$/, "");
}

const MAX_NAME = 40;

function upperFirst(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** `ApiKey` → `apiKey`. */
export function lowerFirst(part: string): string {
  return part.charAt(0).toLowerCase() + part.slice(1);
}

/** Whether the name can't be that of a constant: `delete`, `class`. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** A scope hands out each name once: the second `User` becomes `User2`. */
export class Scope {
  readonly #taken: Set<string>;

  /** @param taken names that aren't free; those that code has a use for never are */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set([...RESERVED, ...taken]);
  }

  /** The name, or the first free one like it. `forms` are the names it is going to be used in. */
  claim(name: string, forms: (name: string) => string[] = (only) => [only]): string {
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? name : `${name}${count}`;
      const needed = forms(candidate);
      if (needed.some((form) => this.#taken.has(form))) continue;
      for (const form of needed) this.#taken.add(form);
      return candidate;
    }
  }
}
