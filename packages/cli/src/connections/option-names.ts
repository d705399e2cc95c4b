import type { AnyDefinition } from "@org/core/provider";

/** What a provider may be told beside credentials and accounts: parts of its server's URL, headers, whose accounts. */
export function optionNamesOf({ provider }: AnyDefinition): string[] {
  const { serverOptions = [], headerOptions = [], balances } = provider;
  const { account, holders = [] } = balances ?? {};
  return [...serverOptions, ...headerOptions, ...holders]
    .map(({ name }) => name)
    .filter((name) => name !== account?.name);
}

/** Those of them that are options of its client; the others are arguments of its calls. */
export function clientOptionNamesOf({ provider }: AnyDefinition): string[] {
  const { serverOptions = [], headerOptions = [] } = provider;
  return [...serverOptions, ...headerOptions].map(({ name }) => name);
}
