import type { ClientOptions } from "@org/core";
import type { Connection } from "./connection.ts";
import { clientOptionNamesOf } from "./option-names.ts";

/** Where no file says otherwise: a variable of the environment must not choose the server of a connection. */
const DEFAULT_ENVIRONMENT = "production";

/** What the client of a connection is told beside its credentials; the environment adds nothing to it. */
export function serverOptionsOf(connection: Connection): ClientOptions {
  const { definition, baseUrl, options } = connection;
  const environment =
    connection.environment ?? (baseUrl === undefined ? DEFAULT_ENVIRONMENT : undefined);
  const ofClient = clientOptionNamesOf(definition);
  return {
    ...Object.fromEntries([...options].filter(([name]) => ofClient.includes(name))),
    environment,
    baseUrl,
  };
}
