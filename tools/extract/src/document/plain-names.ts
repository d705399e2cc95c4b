import { componentName } from "../base/component-name.ts";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";

/** A key of `components` (OpenAPI 3.1, section 4.8.7). */
const PLAIN = /^[A-Za-z0-9._-]+$/;

/**
 * Gives the components of a draft names that OpenAPI allows, where their language is written in other letters, and
 * makes references lead there, also those whose letters are percent-encoded (RFC 6901, section 6).
 */
export function plainNames(draft: JsonObject): void {
  const components = objectAt(draft, "components");
  const renamed = new Map<string, string>();
  for (const [kind, group] of Object.entries(components)) {
    if (!isDraft(group) || Object.keys(group).every((name) => PLAIN.test(name))) continue;
    const taken = new Set(Object.keys(group));
    const members = Object.entries(group).map(([name, component]): [string, Json] => {
      const plain = PLAIN.test(name) ? name : plainName(name, kind, taken);
      taken.add(plain);
      if (plain !== name) renamed.set(`#/components/${kind}/${name}`, plain);
      return [plain, component];
    });
    components[kind] = Object.fromEntries(members);
  }
  if (renamed.size > 0 || JSON.stringify(draft).includes("%")) redirect(draft, renamed);
}

/** The name without what it may not have; a number where nothing is left of it. */
function plainName(name: string, kind: string, taken: ReadonlySet<string>): string {
  const clean = componentName(name.normalize("NFKD").replaceAll(/\p{M}/gu, ""));
  // Other code finds a security scheme by the same rule.
  if (kind === "securitySchemes") return clean;
  const base = /[A-Za-z0-9]/.test(clean)
    ? clean.replaceAll(/^_+|_+$/g, "")
    : kind.replace(/s$/, "");
  for (let number = 0; ; number += 1) {
    const candidate =
      number === 0 && base !== kind.replace(/s$/, "") ? base : `${base}${number || 1}`;
    if (!taken.has(candidate)) return candidate;
  }
}

function redirect(value: Json, renamed: ReadonlyMap<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  const owner = value as Record<string, Json>;
  for (const [key, child] of Object.entries(owner)) {
    if (key === "$ref" && typeof child === "string") owner[key] = targetOf(child, renamed);
    else redirect(child, renamed);
  }
}

function targetOf(reference: string, renamed: ReadonlyMap<string, string>): string {
  const decoded = decode(reference);
  const plain = renamed.get(decoded) ?? renamed.get(decoded.replaceAll("~1", "/"));
  return plain === undefined
    ? decoded
    : decoded.replace(/^(#\/components\/\w+\/).*$/s, `$1${plain}`);
}

/** The reference with its letters as they are; as it is written where its encoding is broken. */
function decode(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
