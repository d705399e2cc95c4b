import type { Target } from "../target.ts";
import type { Tool } from "./tool.ts";

/** The tool that tells which connections there are. `choose` gives those of now. */
export function listConnections(choose: () => readonly Target[]): Tool<object> {
  return {
    name: "list_connections",
    title: "List connections",
    description:
      "The connections to payment providers whose balances can be read: name, provider, environment, accounts, and what is missing before one can be asked. Asks no provider.",
    input: { type: "object", properties: {}, additionalProperties: false },
    isOpenWorld: false,
    async answer() {
      return { connections: choose().map(describe) };
    },
  };
}

function describe(target: Target): object {
  const { provider, label, environment, accounts } = target;
  return {
    name: label ?? provider,
    provider,
    environment,
    accounts: accounts.length === 0 ? "all that the credentials see" : accounts,
    missing: target.missing(),
  };
}
