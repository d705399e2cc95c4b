import { environmentsOf, placeOfSecret } from "../connections/index.ts";
import { type ProviderEntry, providers } from "../providers.ts";
import type { Asker } from "./asker.ts";
import { type Draft, usualSecrets, wrongWith } from "./draft.ts";

/** The choice of a server that is none of the provider's own. */
const OTHER_SERVER = "another server";

/** Asks for connections, one after the other. A secret is never asked for, only where it is. */
export async function draftsOfAnswers(asker: Asker): Promise<Draft[]> {
  const drafts: Draft[] = [];
  do drafts.push(await askDraft(asker, drafts));
  while (await asker.confirm("Another connection?"));
  return drafts;
}

async function askDraft(asker: Asker, others: readonly Draft[]): Promise<Draft> {
  const definition = await askProvider(asker);
  const label = await askLabel(asker, definition, others);
  const server = await askServer(asker, definition);
  const accounts = await askAccounts(asker, definition);
  const options = accounts.length === 0 ? await askHolders(asker, definition) : {};
  const secrets: Record<string, string> = {};
  for (const [name, usual] of Object.entries(usualSecrets(definition, label))) {
    const question = `Where is the credential ${name}? Not the secret: env:NAME or file:PATH`;
    secrets[name] = await asker.text(question, { initial: usual, check: wrongWithPlace });
  }
  return { definition, label, ...server, accounts, options, secrets };
}

async function askProvider(asker: Asker): Promise<ProviderEntry> {
  const choices = providers.map(({ provider }) => ({
    value: provider.name,
    label: provider.title,
  }));
  const chosen = await asker.select("Which provider?", choices);
  const definition = providers.find(({ provider }) => provider.name === chosen);
  if (definition === undefined) throw new TypeError(`There is no provider ${chosen}.`);
  return definition;
}

async function askLabel(
  asker: Asker,
  definition: ProviderEntry,
  others: readonly Draft[],
): Promise<string> {
  const { name } = definition.provider;
  const isTaken = (label: string): boolean => others.some((other) => other.label === label);
  const check = (label: string): string | undefined => {
    if (label === "") return "A connection needs a name.";
    if (isTaken(label)) return `${label} is the name of another connection.`;
    const environment = environmentsOf(definition)[0];
    return wrongWith([{ definition, label, environment, secrets: {} }])[0];
  };
  const initial = isTaken(name) ? {} : { initial: name };
  return await asker.text("What do you call it?", { ...initial, example: "tenant-a", check });
}

async function askServer(
  asker: Asker,
  definition: ProviderEntry,
): Promise<Pick<Draft, "environment" | "baseUrl">> {
  const own = environmentsOf(definition).map((value) => ({ value, label: value }));
  const other = { value: OTHER_SERVER, label: OTHER_SERVER, hint: "its URL" };
  const environment = await asker.select("Which environment?", [...own, other]);
  if (environment !== OTHER_SERVER) return { environment };
  const check = (baseUrl: string): string | undefined =>
    wrongWith([{ definition, baseUrl, secrets: {} }])[0];
  return { baseUrl: await asker.text("What is its URL?", { example: "https://…", check }) };
}

async function askAccounts(
  asker: Asker,
  { provider: { balances } }: ProviderEntry,
): Promise<string[]> {
  const { account, holders } = balances ?? {};
  if (account === undefined) return [];
  const isNeeded = holders === undefined && !account.optional;
  const question = isNeeded
    ? "Which accounts? Ids, with commas"
    : "Which accounts? Ids, with commas; nothing: all that the credentials see";
  const check = (answer: string): string | undefined =>
    isNeeded && split(answer).length === 0
      ? `It lists no accounts: name one. ${account.description}`
      : undefined;
  return split(await asker.text(question, { example: account.description, check }));
}

/** Whose accounts are listed, where that has to be said. */
async function askHolders(
  asker: Asker,
  { provider: { balances } }: ProviderEntry,
): Promise<Record<string, string>> {
  const options: Record<string, string> = {};
  for (const { name, description } of balances?.holders ?? []) {
    const check = (answer: string): string | undefined =>
      answer === "" ? "It has to be known whose accounts are asked for." : undefined;
    options[name] = await asker.text(`Whose accounts? ${description}`, { check });
  }
  return options;
}

function wrongWithPlace(place: string): string | undefined {
  return placeOfSecret(place) === undefined
    ? "That is no place. Never type the secret itself: env:NAME or file:PATH."
    : undefined;
}

function split(list: string): string[] {
  return list.split(/[\s,]+/).filter((item) => item !== "");
}
