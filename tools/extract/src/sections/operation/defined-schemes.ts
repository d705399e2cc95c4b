import type { Credentials } from "../../evidence/credentials/credentials.ts";
import {
  readSchemeDefinition,
  type SchemeDefinition,
} from "../../evidence/credentials/scheme-definition.ts";
import type { Evidence } from "./evidence.ts";

/** With the schemes that the page defines elsewhere, by their names. */
export function resolved(
  said: readonly Credentials[],
  { own, around }: Evidence,
): readonly Credentials[] {
  if (said.every(isDefinite)) return said;
  const definitions = [own, ...around]
    .flatMap((found) => found.credentials.map(({ text }) => readSchemeDefinition(text)))
    .filter((one) => one !== undefined);
  return said.map((one) => {
    const names = one.requirements.flatMap((requirement) => Object.keys(requirement ?? {}));
    const found = names.flatMap((name) => {
      const definition =
        definitions.find((candidate) => candidate.name === name) ??
        definitions.find((candidate) => isNamedLike(name, candidate));
      return definition ? [[name, definition.scheme] as const] : [];
    });
    return { ...one, schemes: { ...Object.fromEntries(found), ...one.schemes } };
  });
}

/** `bearerAuth` where a definition without a name is of that kind. */
function isNamedLike(name: string, { name: own, scheme }: SchemeDefinition): boolean {
  const kind = scheme["scheme"] ?? (scheme["type"] === "oauth2" ? "oauth" : undefined);
  return own === undefined && typeof kind === "string" && name.toLowerCase().includes(kind);
}

/** Whether every scheme that is needed is defined. */
export function isDefinite({ schemes, requirements }: Credentials): boolean {
  return requirements.every((one) =>
    Object.keys(one ?? {}).every((name) => Object.hasOwn(schemes, name)),
  );
}
