import { type AnyBalanceClient, tasksOfWhom } from "@org/core";
import { type Connection, missingOf, openConnection, placeIn } from "./connections/index.ts";
import { credentialOf } from "./credential.ts";
import { taskOfAccount } from "./one-account.ts";
import type { Target } from "./target.ts";

/** The connection of a file, as one that can be asked. */
export function targetOfConnection(connection: Connection): Target {
  const { definition, label, tenant, environment, baseUrl, accounts, file } = connection;
  return {
    provider: definition.provider.name,
    label,
    tenant,
    environment: environment ?? (baseUrl === undefined ? "production" : null),
    accounts,
    hasAccounts: definition.provider.balances?.account !== undefined,
    credential: credentialOfConnection(connection),
    rateLimit: definition.provider.rateLimit,
    advice: "See `balances check`.",
    missing: () =>
      missingOf(connection).map((one) => `${one.message} (${placeIn(file, one.line)})`),
    open(options) {
      const client = openConnection<AnyBalanceClient>(connection, options);
      const holder = holderOf(connection);
      return {
        tasks: (chosen = accounts) =>
          tasksOfWhom(definition.provider, client, { accounts: chosen, holder }),
        task: (account) => taskOfAccount(definition, client, holder, account),
      };
    },
  };
}

function credentialOfConnection({
  definition,
  environment,
  baseUrl,
  options,
  secrets,
}: Connection): string {
  const serverOptions = (definition.provider.serverOptions ?? []).map(({ name }) =>
    options.get(name),
  );
  const places = [...secrets].map(([credential, { kind, name }]) => [credential, kind, name]);
  const server = [environment ?? null, baseUrl ?? null, ...serverOptions];
  return credentialOf(definition.provider.name, [server, places.sort()]);
}

/** Whose accounts are listed; undefined where none can be, or not all of it is said. */
function holderOf({ definition, options }: Connection): object | undefined {
  const { holders } = definition.provider.balances ?? {};
  const said = holders?.map(({ argument, name }) => [argument, options.get(name)]);
  return said === undefined || said.some(([, value]) => value === undefined)
    ? undefined
    : Object.fromEntries(said);
}
