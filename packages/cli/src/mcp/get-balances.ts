import { BALANCE_TYPES } from "@org/core";
import { ask } from "../ask.ts";
import { didYouMean } from "../connections/index.ts";
import { membersOf } from "../json.ts";
import { plan } from "../plan.ts";
import { reportOf } from "../report.ts";
import type { Target } from "../target.ts";
import { UsageError } from "../usage-error.ts";
import type { Tool } from "./tool.ts";

/** What `get_balances` is asked. */
interface BalancesInput {
  readonly connection?: string;
  readonly account?: string;
  readonly types?: readonly string[];
  readonly currencies?: readonly string[];
}

/** The tool that asks providers for balances; `timeoutMs` is for each of them. */
export function getBalances(
  choose: () => readonly Target[],
  timeoutMs: number | undefined,
): Tool<BalancesInput> {
  return {
    name: "get_balances",
    title: "Get balances",
    description:
      "Asks providers for the balances of connections, now. `value` of `money` is an exact decimal as text: don't compute with it as a float. Balances of different types, pools or assets must not be added: a booked balance holds the available one. `failures` and `problems` say what is missing.",
    input: {
      type: "object",
      additionalProperties: false,
      properties: {
        connection: {
          type: "string",
          description:
            "The name of a connection, or of a provider: all of its connections. Default: all.",
        },
        account: {
          type: "string",
          description: "One account of the connection, by the provider's id. Default: all.",
        },
        types: {
          type: "array",
          items: { type: "string", enum: Object.keys(BALANCE_TYPES) },
          description: "Only balances of these types. Default: all.",
        },
        currencies: {
          type: "array",
          items: { type: "string" },
          description: "Only balances of these codes of currencies or tokens. Default: all.",
        },
      },
    },
    isOpenWorld: true,
    async answer({ connection, account, types, currencies }, signal) {
      const targets = chooseByName(choose(), connection);
      if (account !== undefined) checkAccount(targets, account);
      const options = timeoutMs === undefined ? {} : { timeoutMs };
      const planned = plan(targets, options, account === undefined ? undefined : [account]);
      const answer = await ask(planned, { signal, isQuiet: true });
      const filter = {
        ...(types === undefined ? {} : { type: types }),
        ...(currencies === undefined ? {} : { currency: currencies }),
      };
      return membersOf(reportOf(answer, filter));
    },
  };
}

/** @throws {UsageError} when none is of that name. */
function chooseByName(targets: readonly Target[], name: string | undefined): readonly Target[] {
  const chosen = targets.filter(
    ({ label, provider }) => name === undefined || name === label || name === provider,
  );
  if (chosen.length > 0) return chosen;
  const names = targets.map(({ label, provider }) => label ?? provider);
  throw new UsageError(
    `There is no connection ${JSON.stringify(name)}: ${didYouMean(name ?? "", names)}.`,
  );
}

/** @throws {UsageError} when it is none of one connection, or none that the connection is for. */
function checkAccount([target, ...others]: readonly Target[], account: string): void {
  if (target === undefined || others.length > 0) {
    throw new UsageError("An account is one of a connection: name that too.");
  }
  const { provider, label, accounts, hasAccounts } = target;
  const name = label ?? provider;
  if (!hasAccounts) throw new UsageError(`${name} has no accounts to choose among: leave it out.`);
  if (accounts.length === 0 || accounts.includes(account)) return;
  throw new UsageError(`${name} is for these accounts alone: ${accounts.join(", ")}.`);
}
