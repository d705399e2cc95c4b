/** What several answers are made into: items of pages, balances of accounts, tokens. */
import { argsOf, callsOf, type WrittenCall } from "./calls.ts";
import { type Client, clientOf } from "./client.ts";
import { load } from "./load.ts";
import { answering, type Party } from "./party.ts";
import type { Options } from "./settings.ts";
import { swapped } from "./tokens.ts";

/** What `items` gives of one and the same answer. */
export async function compareItems(
  old: Client,
  now: Client,
  base: Party,
  call: WrittenCall | undefined,
): Promise<string[]> {
  if (call === undefined) return [];
  const { id } = call.operation;
  const answer = answering(base);
  const was = await old.items(id, argsOf(call), answer);
  const will = await now.items(id, argsOf(call), answer);
  return JSON.stringify(was.data) === JSON.stringify(will.data)
    ? []
    : [
        `items are ${JSON.stringify(will.data ?? will.error)}, and were ${JSON.stringify(was.data)}`,
      ];
}

/** What `fetchBalances` asks for, by itself and for the account that its package has an option for. */
export async function compareBalances(
  old: Client,
  now: Client,
  base: Party,
  revision: Party,
): Promise<string[]> {
  const { accounts, operation } = base.model.balances ?? {};
  const least = operation && argsOf(callsOf(operation).at(-1));
  const argsOfAll: readonly unknown[] = accounts === undefined ? [least] : [{}, least];
  const found: string[] = [];
  for (const args of argsOfAll) {
    const [was, will] = [
      await old.call("fetchBalances", args, answering(base)),
      await now.call("fetchBalances", args, answering(base)),
    ];
    const [before, after] = [was, will].map(({ sent }) =>
      sent.map(({ url }) => url.href).join(" "),
    );
    if (before === after) continue;
    found.push(`fetchBalances asks for ${after || will.error}, and asked for ${before}`);
  }
  const names = [base, revision].map((one) => load(one).provider.balances?.account);
  const [name, other] = names.map((account) => `${account?.argument} ${account?.env}`);
  if (name !== other) found.push(`the account is named by ${other}, and was by ${name}`);
  return found;
}

/** What is sent for tokens that no operation of the document asks for: their options are there all the same. */
export async function compareSigned(
  base: Party,
  revision: Party,
  options: Options,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of Object.keys(load(base).signed)) {
    const [old, now] = [base, revision].map((one) => clientOf(one, options, load(one).signed));
    if (old === undefined || now === undefined || "error" in old) continue;
    if ("error" in now) return [`a client can't be made: ${now.error}`];
    const operation = base.model.operations.find(({ id }) => id === load(base).signed[name]?.id);
    const args = argsOf(operation && callsOf(operation).at(-1));
    const was = await old.call(name, args);
    const will = await now.call(name, args);
    if (will.error !== undefined && was.error === undefined) found.push(`${name}: ${will.error}`);
    found.push(...swapped(was.tokens, will.tokens).map((words) => `${name}: ${words}`));
  }
  return found;
}
