/** A consumer at work: the same calls by the package of today and that of tomorrow. */
import { callsOf } from "./calls.ts";
import { clientOf } from "./client.ts";
import { compareCalls, compareServers } from "./compare-calls.ts";
import { compareBalances, compareItems, compareSigned } from "./compare-lists.ts";
import { type Party, partyOf } from "./party.ts";
import { type Options, settingsOf } from "./settings.ts";
import type { Side } from "./sides.ts";

/** What goes otherwise, in words; nothing where all goes on as before. */
export async function runFacts(one: Side, other: Side): Promise<readonly string[]> {
  if (one === other) return [];
  const [base, revision] = [partyOf(one), partyOf(other)];
  const settings = settingsOf(base.model);
  const found: string[] = [];
  // The same code does the same, whatever it is told: only the server may be another.
  const differing = one.code === other.code ? settings.slice(0, 1) : settings;
  for (const [index, { options, environment }] of differing.entries()) {
    const work = () => underOptions(base, revision, options, index === 0);
    found.push(...(await within(environment, work)));
  }
  return [...new Set(found)];
}

async function underOptions(
  base: Party,
  revision: Party,
  options: Options,
  isFirst: boolean,
): Promise<string[]> {
  const old = clientOf(base, options);
  if ("error" in old) return [];
  const now = clientOf(revision, options);
  if ("error" in now) return [`a client can't be made: ${now.error}`];
  const found: string[] = [];
  if (old.provider !== now.provider) found.push(`the provider is called ${now.provider}`);
  for (const operation of base.model.operations) {
    const calls = callsOf(operation);
    const say = (words: readonly string[]) =>
      found.push(...words.map((one) => `${operation.id}: ${one}`));
    for (const call of isFirst ? calls : calls.slice(0, 1)) {
      say(await compareCalls({ old, now, base, revision, options }, call));
    }
    if (!isFirst) continue;
    say(await compareServers(old, base, revision, operation));
    if (operation.pages !== undefined) say(await compareItems(old, now, base, calls[0]));
  }
  if (!isFirst) return found;
  const signed = await compareSigned(base, revision, options);
  const isPackage = base.files.has("by-operation.ts");
  const balances = isPackage ? await compareBalances(old, now, base, revision) : [];
  return [...found, ...signed, ...balances];
}

/** Does it with these environment variables. */
async function within<T>(environment: Options, work: () => Promise<T>): Promise<T> {
  Object.assign(process.env, environment);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
  }
}
