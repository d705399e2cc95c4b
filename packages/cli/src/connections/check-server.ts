import { ConfigurationError } from "@org/core";
import { type AnyDefinition, createClient } from "@org/core/provider";
import type { Connection } from "./connection.ts";
import { serverOptionsOf } from "./server-options.ts";

/**
 * What is wrong with the server that a connection names; undefined: nothing. The rules are the client's: one
 * is made with credentials that stand for the real ones, and asks nobody.
 */
export function checkServer(connection: Connection): string | undefined {
  const { definition } = connection;
  const { credentials } = definition.provider;
  const standIns = Object.fromEntries(
    credentials.map((credential) => [credential.name, "stand-in"]),
  );
  try {
    createClient(definition, { ...standIns, ...serverOptionsOf(connection) });
    return undefined;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    // The file has no word for that option: who reads it is not the one to allow it.
    return error.message.replace(/(?:, or a baseUrl with allowInsecureHttp)?\.$/, "");
  }
}

/** The environments that a provider has a server for. */
export function environmentsOf({ provider }: AnyDefinition): string[] {
  return [...new Set(provider.servers.flatMap(({ environments }) => environments))];
}
