import type { AnyDefinition } from "@org/core/provider";
import { didYouMean } from "./did-you-mean.ts";
import { placeOfSecret, type SecretPlace } from "./secret-place.ts";
import type { Entry, Value, YamlSource } from "./yaml-source.ts";

const WANTED = "`env:NAME` for an environment variable, or `file:PATH`";

/** Where the secrets of a connection are. What stands there instead of a place is never repeated. */
export function readSecrets(
  source: YamlSource,
  value: Value,
  { provider: { name, credentials } }: AnyDefinition,
): ReadonlyMap<string, SecretPlace> {
  const secrets = new Map<string, SecretPlace>();
  if (value === undefined) return secrets;
  const known = credentials.map((credential) => credential.name);
  const entries = source.entries(value);
  if (entries === undefined) {
    source.report(value, `secrets has keys, each with ${WANTED}: ${known.join(", ")}`);
  }
  for (const { key, keyNode, value: held } of entries ?? []) {
    const place = placeOfSecret(source.text(held) ?? "");
    if (!known.includes(key)) {
      const isPlace = place !== undefined;
      source.report(keyNode, unknownSecret({ key, isPlace }, name, known));
    } else if (place === undefined) {
      source.report(held ?? keyNode, refusalOf(source, key, held));
    } else {
      secrets.set(key, { ...place, line: source.lineOf(held) });
    }
  }
  return secrets;
}

function refusalOf(source: YamlSource, key: string, value: Entry["value"]): string {
  return source.text(value) === undefined
    ? `secrets.${key} says no place: write ${WANTED}`
    : `secrets.${key} is no place, and a secret must not stand in this file: write ${WANTED}`;
}

/** A key whose value is no place may be the secret itself. */
function unknownSecret(
  { key, isPlace }: { readonly key: string; readonly isPlace: boolean },
  provider: string,
  known: readonly string[],
): string {
  return isPlace
    ? `${provider} has no credential ${JSON.stringify(key)}: ${didYouMean(key, known)}`
    : `this is no credential of ${provider}: known are ${known.join(", ")}, each with ${WANTED}`;
}
