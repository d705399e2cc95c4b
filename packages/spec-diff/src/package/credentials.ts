import type { Model, SecurityScheme } from "@org/generate";
import { isObject, ownMember, pointerTo } from "@org/openapi";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";

/** A scheme of both packages that wants the same of a request. */
interface SchemePair {
  readonly name: string;
  readonly before: SecurityScheme;
  readonly after: SecurityScheme;
}

/** The schemes of which the comparison of operations has told already what they mean to callers. */
export interface Judged {
  /** Those of the base whose credentials are refused somewhere now. */
  readonly refused: ReadonlySet<string>;
  /** Those of the revision that some operation takes which took others before. */
  readonly taken: ReadonlySet<string>;
}

/** Compares the options of a client that give its credentials, each with its environment variable. */
export function compareCredentials(
  base: Model,
  revision: Model,
  judged: Judged,
): readonly Finding[] {
  const renamed = pairsOf(base, revision).filter(({ before, after }) => differs(before, after));
  const explained = {
    base: optionsOf(renamed.map(({ before }) => before)),
    revision: optionsOf(renamed.map(({ after }) => after)),
  };
  return [
    ...renamed.map(({ name, before, after }) => {
      const [old, now] = [optionsOf([before]), optionsOf([after])];
      if (old.size < now.size && old.isSubsetOf(now)) {
        const message = `The credentials of \`${name}\` need ${list(now.difference(old), revision)} too now.`;
        return remark("credential-option-required", placeOfScheme(name), message);
      }
      const is = list(now, revision);
      const message = `The credentials of \`${name}\` are given as ${is} now, not as ${list(old, base)}.`;
      return remark("credential-option-renamed", placeOfScheme(name), message);
    }),
    ...newIn(revision, base, judged.refused, explained.base).map(([name, options]) =>
      remark(
        "credential-option-removed",
        placeOfScheme(name),
        `The client takes no ${list(options, base)} any more.`,
      ),
    ),
    ...newIn(base, revision, judged.taken, explained.revision).map(([name, options]) =>
      remark(
        "credential-option-added",
        placeOfScheme(name),
        `The client may be given ${list(options, revision)} now.`,
      ),
    ),
  ];
}

/** What tells that two schemes, each by its name, are one: the surest first. */
const SAME_SCHEME: readonly ((
  one: readonly [string, SecurityScheme],
  other: readonly [string, SecurityScheme],
) => boolean)[] = [
  ([name], [other]) => name === other,
  ([, before], [, after]) => !differs(before, after),
  () => true,
];

function pairsOf(base: Model, revision: Model): readonly SchemePair[] {
  const pairs: SchemePair[] = [];
  const before = new Map(base.security);
  const after = new Map(revision.security);
  for (const isSame of SAME_SCHEME) {
    for (const one of before) {
      const other = [...after].find(
        (item) => wants(one[1]) === wants(item[1]) && isSame(one, item),
      );
      if (!other) continue;
      before.delete(one[0]);
      after.delete(other[0]);
      pairs.push({ name: other[0], before: one[1], after: other[1] });
    }
  }
  return pairs;
}

/** What a request carries for a scheme. */
function wants({ type, in: place, name }: SecurityScheme): string {
  if (type === "apiKey") {
    return `${place} ${place === "header" ? String(name).toLowerCase() : name}`;
  }
  return type === "basic" ? "basic" : "bearer";
}

/** The option that fills each part of a scheme: `username`, `token`, a member of a token's body. */
function slotsOf(scheme: SecurityScheme): ReadonlyMap<string, string> {
  const { type, basic, body } = scheme;
  const parts =
    type === "token" ? { ...(isObject(basic) && basic), ...(isObject(body) && body) } : scheme;
  const slots = type === "token" ? Object.keys(parts) : ["username", "password", "token", "value"];
  return new Map(
    slots.flatMap((slot) => {
      const option = ownMember(parts, slot);
      return typeof option === "string" ? [[slot, option]] : [];
    }),
  );
}

function differs(before: SecurityScheme, after: SecurityScheme): boolean {
  const was = slotsOf(before);
  const is = slotsOf(after);
  const moved = [...was].some(([slot, option]) => (is.get(slot) ?? option) !== option);
  return moved || new Set(was.values()).symmetricDifference(new Set(is.values())).size > 0;
}

function optionsOf(schemes: readonly SecurityScheme[]): ReadonlySet<string> {
  return new Set(schemes.flatMap((scheme) => [...slotsOf(scheme).values()]));
}

/** The options that only the second package has, by the first scheme that each is for. */
function newIn(
  other: Model,
  { credentials, security }: Model,
  judged: ReadonlySet<string>,
  explained: ReadonlySet<string>,
): readonly (readonly [scheme: string, options: ReadonlySet<string>])[] {
  const known = new Set([...explained, ...other.credentials.map(({ name }) => name)]);
  const untold = new Set(credentials.map(({ name }) => name)).difference(known);
  const told = [...security].flatMap(([name, scheme]) => (judged.has(name) ? [scheme] : []));
  for (const option of optionsOf(told)) untold.delete(option);
  return [...security].flatMap(([name, scheme]) => {
    const own = optionsOf([scheme]).intersection(untold);
    for (const option of own) untold.delete(option);
    return own.size === 0 ? [] : [[name, own] as const];
  });
}

/** Options with their environment variables, in words. */
function list(options: ReadonlySet<string>, { credentials }: Model): string {
  const shown = credentials.filter(({ name }) => options.has(name));
  return shown.map(({ name, env }) => `\`${name}\` (${env})`).join(" and ") || "nothing";
}

function placeOfScheme(name: string): string {
  return pointerTo("/components/securitySchemes", name);
}
