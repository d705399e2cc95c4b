import type { AnyOperation, Credential, Provider } from "../contract.ts";
import { environmentVariable } from "./environment.ts";

/** The values of a client's credentials, by name. Never put on an object that a user can reach. */
export type Credentials = ReadonlyMap<string, string>;

/** Visible ASCII with spaces only inside: what an HTTP header can carry as it is (RFC 9110, 5.5). */
const HEADER_SAFE = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * The credentials of a provider: all of them from the options, or else all from the environment. One
 * that is given, even as undefined, says that the environment is somebody else's: a tenant's user name
 * beside the house's password would call as nobody, or as the wrong one.
 *
 * @throws {TypeError} when one can't be sent, or when none of the operations could be called with what is there;
 * the message never shows a value.
 */
export function readCredentials(
  provider: Provider,
  operations: readonly AnyOperation[],
  options: Readonly<Record<string, unknown>>,
): Credentials {
  const found = new Map<string, string>();
  const given = provider.credentials.find(({ name }) => Object.hasOwn(options, name));
  for (const credential of provider.credentials) {
    const { name, env } = credential;
    const value = given === undefined ? environmentVariable(env) : (options[name] ?? undefined);
    if (value !== undefined) found.set(name, checkValue(credential, value));
  }
  for (const scheme of Object.values(provider.security)) {
    const username = scheme.type === "basic" ? found.get(scheme.username) : undefined;
    if (scheme.type === "basic" && username?.includes(":")) {
      throw new TypeError(`${scheme.username} must not contain a colon (RFC 7617, section 2).`);
    }
  }
  const alternatives = operations.flatMap(({ security = [] }) => security);
  if (alternatives.length > 0 && !alternatives.some((names) => satisfies(provider, names, found))) {
    throw new TypeError(missingMessage(provider, alternatives[0] ?? [], found, given));
  }
  return found;
}

/**
 * The security schemes to call an operation with: its first alternative whose credentials are there.
 *
 * @throws {TypeError} when none has them; it names what is missing.
 */
export function chooseSecurity(
  provider: Provider,
  operation: AnyOperation,
  credentials: Credentials,
): readonly string[] {
  const alternatives = operation.security ?? [[]];
  const chosen = alternatives.find((names) => satisfies(provider, names, credentials));
  if (chosen === undefined) {
    throw new TypeError(missingMessage(provider, alternatives[0] ?? [], credentials));
  }
  return chosen;
}

function satisfies(provider: Provider, names: readonly string[], found: Credentials): boolean {
  return names.every((name) => needed(provider, name).every((credential) => found.has(credential)));
}

/** The names of the credentials that a security scheme needs. */
function needed(provider: Provider, schemeName: string): readonly string[] {
  const scheme = provider.security[schemeName];
  switch (scheme?.type) {
    case "basic":
      return scheme.password === null ? [scheme.username] : [scheme.username, scheme.password];
    case "bearer":
      return [scheme.token];
    case "apiKey":
      return [scheme.value];
    case "token":
      return scheme.credentials;
    default:
      return [];
  }
}

function missingMessage(
  provider: Provider,
  names: readonly string[],
  found: Credentials,
  given?: Credential,
): string {
  const missing = names
    .flatMap((name) => needed(provider, name))
    .filter((name) => !found.has(name))
    .map((name) => provider.credentials.find((credential) => credential.name === name))
    .filter((credential) => credential !== undefined)
    .map(({ name, env }) => `${name} (or the environment variable ${env})`);
  const rule =
    given &&
    ` They come all from the options or all from the environment: ${given.name} is an option.`;
  return `credentials are missing: give ${missing.join(" and ")}.${rule ?? ""}`;
}

function checkValue({ name, env }: Credential, value: unknown): string {
  if (typeof value === "string" && HEADER_SAFE.test(value)) return value;
  const reason =
    typeof value !== "string"
      ? "is not a string"
      : value === ""
        ? "is empty"
        : "has white space at an end, or characters outside of printable ASCII";
  throw new TypeError(`the credential ${name} (${env}) ${reason}.`);
}
