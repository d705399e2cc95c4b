import { didYouMean, placeOfSecret } from "../connections/index.ts";
import type { InitFlags } from "../flags.ts";
import { type ProviderEntry, providers } from "../providers.ts";
import { UsageError } from "../usage-error.ts";
import { type Draft, neededEnvironment, usualSecrets } from "./draft.ts";

/**
 * The connections that flags describe.
 *
 * @throws {UsageError} when they don't describe any, or more than one at once.
 */
export function draftsOfFlags(flags: InitFlags): Draft[] {
  const { provider: names = [], label, environment, account, secret } = flags;
  const known = providers.map(({ provider }) => provider.name);
  if (names.length === 0) {
    throw new UsageError(
      `--yes asks nothing: name --provider, one or more of ${known.join(", ")}.`,
    );
  }
  const ofOne = label ?? environment ?? account ?? secret;
  if (names.length > 1 && ofOne !== undefined) {
    throw new UsageError(
      "--label, --environment, --account and --secret describe one connection: name one --provider, and add others to the file.",
    );
  }
  return names.flatMap((name) => {
    const definition = providers.find(({ provider }) => provider.name === name);
    return definition === undefined ? [] : draftOf(definition, flags);
  });
}

function draftOf(definition: ProviderEntry, flags: InitFlags): Draft {
  const { label = definition.provider.name, environment, account, secret = [] } = flags;
  return {
    definition,
    label,
    environment: environment ?? neededEnvironment(definition),
    accounts: account,
    secrets: { ...usualSecrets(definition, label), ...readSecrets(definition, secret) },
  };
}

/** What stands in the place of a place may be the secret: it is not repeated. */
function readSecrets(
  { provider: { name, credentials } }: ProviderEntry,
  given: readonly string[],
): Record<string, string> {
  const known = credentials.map((credential) => credential.name);
  const pairs = given.map((pair): [string, string] => {
    const [credential = "", ...rest] = pair.split("=");
    const place = rest.join("=");
    if (placeOfSecret(place) === undefined) {
      throw new UsageError(
        "--secret names a place, and never the secret: CREDENTIAL=env:NAME or CREDENTIAL=file:PATH.",
      );
    }
    if (known.includes(credential)) return [credential, place];
    throw new UsageError(
      `--secret: ${name} has no credential ${JSON.stringify(credential)}: ${didYouMean(credential, known)}`,
    );
  });
  return Object.fromEntries(pairs);
}
