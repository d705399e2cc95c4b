import { type ClientOptions, ConfigurationError } from "@org/core";
import { createClient } from "@org/core/provider";
import type { Connection } from "./connection.ts";
import { placeIn } from "./file-error.ts";
import { lookUpSecret, SecretError } from "./secret-place.ts";
import { serverOptionsOf } from "./server-options.ts";

/** What a connection lacks before it can be asked. */
export interface Missing {
  readonly message: string;
  /** The line of the file to look at. */
  readonly line: number;
}

/** All that a connection lacks: secrets are looked up, nobody is asked, and nothing is kept. */
export function missingOf(connection: Connection): readonly Missing[] {
  const { missing, values } = lookUp(connection);
  if (missing.length > 0) return missing;
  const { definition, line, label } = connection;
  try {
    createClient(definition, { ...serverOptionsOf(connection), ...values, label });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [{ message: error.message, line }];
  }
}

/**
 * Makes the client of a connection; its secrets are looked up now. They come all from the places that the file
 * names: the provider's own variables have no say in it.
 *
 * @throws {ConfigurationError} when something is missing: it says all of it, and no secret.
 */
export function openConnection<Client extends object>(
  connection: Connection,
  options: ClientOptions = {},
): Client {
  const { definition, label, file } = connection;
  const { missing, values } = lookUp(connection);
  if (missing.length > 0) {
    const lines = missing.map(({ message, line }) => `${message} (${placeIn(file, line)})`);
    const message = `${lines.join("; ")}.`;
    const provider = definition.provider.name;
    throw new ConfigurationError({ provider, label, operation: null, message });
  }
  const all = { ...options, ...serverOptionsOf(connection), ...values, label };
  return createClient<Client>(definition, all);
}

/** The secrets of a connection by the names of their credentials, and what there is none of. */
function lookUp(connection: Connection) {
  const { secrets, file } = connection;
  const missing: Missing[] = [...missingPlaces(connection), ...missingAccounts(connection)];
  const values: Record<string, string> = {};
  for (const [name, place] of secrets) {
    try {
      values[name] = lookUpSecret(place, file);
    } catch (error) {
      if (!(error instanceof SecretError)) throw error;
      missing.push({ message: `${name}: ${error.message}`, line: place.line });
    }
  }
  return { missing, values };
}

/** The credentials that the file says nothing of, where the provider can't do without. */
function missingPlaces({ definition, secrets, line }: Connection): Missing[] {
  const { credentials } = definition.provider;
  const absent = credentials.filter(({ name }) => !secrets.has(name));
  const standIns = Object.fromEntries([...secrets.keys()].map((name) => [name, "stand-in"]));
  if (absent.length === 0 || canSign(definition, standIns)) return [];
  return absent.map(({ name, env }) => ({
    message: `secrets.${name} is missing: say where it is, such as env:${env}`,
    line,
  }));
}

/** Whether so many credentials are enough: the client knows. */
function canSign(
  definition: Connection["definition"],
  credentials: Record<string, string>,
): boolean {
  const [first] = definition.provider.credentials;
  if (first === undefined) return true;
  // One that is there as undefined keeps the environment's out of it.
  const given = { [first.name]: undefined, ...credentials };
  try {
    createClient(definition, { ...given, baseUrl: "https://localhost" });
    return true;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return false;
  }
}

function missingAccounts({ definition, accounts, options, line }: Connection): Missing[] {
  const { account, holders } = definition.provider.balances ?? {};
  if (account === undefined || account.optional || accounts.length > 0) return [];
  const absent = holders?.filter(({ name }) => !options.has(name));
  if (absent?.length === 0) return [];
  const whose = absent?.map(({ name, description }) => `options.${name} (${description})`);
  const orWhose = whose === undefined ? "" : `, or ${whose.join(" and ")} for all accounts of one`;
  return [{ message: `accounts is missing: name them (${account.description})${orWhose}`, line }];
}
