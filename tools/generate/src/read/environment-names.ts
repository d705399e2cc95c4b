/** What the environments of a provider are called. */
import type { Model, Operation, Server } from "../model.ts";
import { type ServerWords, sandboxWord, saysEarly, saysLive, wordsOfUrl } from "./server-words.ts";

/** A server, and the environments that the document says it serves. */
export interface ServerToName extends ServerWords {
  readonly given: readonly string[];
}

/**
 * The environments of each server: those that the document names, else one by its words, which no
 * other has.
 *
 * @param known the environments of the document, where these are the servers of an operation
 */
export function nameEnvironments(
  servers: readonly ServerToName[],
  known: readonly string[] = [],
): (readonly string[])[] {
  const names = servers.map(({ given }) => given);
  const holders = new Map(
    servers.flatMap((server) => server.given.map((name): [string, ServerToName] => [name, server])),
  );
  const unnamed = servers.flatMap((server, index) =>
    server.given.length > 0 ? [] : [{ index, server, word: sandboxWord(server) }],
  );
  const claim = (base: string, group: typeof unnamed): void => {
    let count = 1;
    for (const { index, server, word } of group) {
      const own = word !== undefined && known.includes(word) ? [word] : [];
      const all = [...own, ...candidates(base, server, word, holders.get(base))];
      let name = all.find((one) => !holders.has(one));
      while (name === undefined || holders.has(name)) name = `${base}${++count}`;
      holders.set(name, server);
      names[index] = [name];
    }
  };
  const live = unnamed.filter(({ word }) => word === undefined);
  const tests = unnamed.filter(({ word }) => word !== undefined);
  claim(
    "production",
    first(
      first(live, ({ server }) => !saysEarly(server)),
      ({ server }) => saysLive(server),
    ),
  );
  claim(
    "sandbox",
    first(tests, ({ word }) => word === "sandbox"),
  );
  return names;
}

/** What a server may be called, best first; `holder` has the plain name already. */
function candidates(
  base: string,
  server: ServerToName,
  word: string | undefined,
  holder: ServerToName | undefined,
): string[] {
  if (holder === undefined) return [base];
  const own = word === undefined || word === sandboxWord(holder) ? [] : [word];
  const other = difference(server.url, holder.url);
  return other === undefined ? own : [...own, `${base}-${other}`];
}

/** The list, with those first that say the name themselves. */
function first<Item>(list: readonly Item[], says: (item: Item) => boolean): Item[] {
  return [...list.filter(says), ...list.filter((item) => !says(item))];
}

/** What an address has and another has not: `eu`, `us-east`; undefined where it is no short name. */
function difference(url: string, other: string): string | undefined {
  const known = new Set(wordsOfUrl(other));
  const words = [...new Set(wordsOfUrl(url))].filter((word) => !known.has(word));
  const name = words.join("-");
  return words.length <= 3 && /^[a-z0-9-]{1,30}$/.test(name) ? name : undefined;
}

/** The environments of a model's servers, each once, in their order. */
export function environmentNames({ servers }: Pick<Model, "servers">): string[] {
  return [...new Set(servers.flatMap(({ environments }) => environments))];
}

/**
 * The servers of a document of which every operation has its own: the first of each environment. A client
 * has the environments that its operations have.
 */
export function serversOfAll(operations: readonly Pick<Operation, "servers">[]): Server[] {
  const all = operations.map(({ servers = [] }) => servers);
  if (all.some((servers) => servers.length === 0)) return [];
  const seen = new Set<string>();
  return all.flat().flatMap((server) => {
    const environments = server.environments.filter((name) => !seen.has(name));
    for (const name of environments) seen.add(name);
    return environments.length === 0 ? [] : [{ ...server, environments }];
  });
}
