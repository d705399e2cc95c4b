/** What the environments of a provider are called. */
import type { Model } from "../model.ts";
import { type ServerWords, sandboxWord, saysLive, wordsOfUrl } from "./server-words.ts";

/** A server, and the environments that the document says it serves. */
export interface ServerToName extends ServerWords {
  readonly given: readonly string[];
}

/**
 * The environments of each server: those that the document names, else one by its words, which no
 * other has.
 */
export function nameEnvironments(servers: readonly ServerToName[]): (readonly string[])[] {
  const names = servers.map(({ given }) => given);
  const unnamed = servers.flatMap((server, index) =>
    server.given.length > 0 ? [] : [{ index, url: server.url, word: sandboxWord(server), server }],
  );
  const claim = (base: string, { index, url, word }: (typeof unnamed)[number]): void => {
    const isFree = (name: string): boolean => !names.some((taken) => taken.includes(name));
    const holder = servers.find((_, other) => names[other]?.includes(base));
    if (holder === undefined) {
      names[index] = [base];
      return;
    }
    const own = word === sandboxWord(holder) ? undefined : word;
    const wanted = [own, suffixed(base, difference(url, holder.url))];
    const name = wanted.find((one) => one !== undefined && isFree(one));
    names[index] = [name ?? numbered(base, isFree)];
  };
  const live = unnamed.filter(({ word }) => word === undefined);
  const tests = unnamed.filter(({ word }) => word !== undefined);
  for (const one of first(live, ({ server }) => saysLive(server))) claim("production", one);
  for (const one of first(tests, ({ word }) => word === "sandbox")) claim("sandbox", one);
  return names;
}

/** The list, with those first that say the name themselves. */
function first<Item>(list: readonly Item[], says: (item: Item) => boolean): Item[] {
  return [...list.filter(says), ...list.filter((item) => !says(item))];
}

function suffixed(base: string, suffix: string | undefined): string | undefined {
  return suffix === undefined ? undefined : `${base}-${suffix}`;
}

/** What an address has and another has not: `eu`, `us-east`; undefined where it is no short name. */
function difference(url: string, other: string): string | undefined {
  const known = new Set(wordsOfUrl(other));
  const words = [...new Set(wordsOfUrl(url))].filter((word) => !known.has(word));
  const name = words.join("-");
  return words.length <= 3 && /^[a-z0-9-]{1,30}$/.test(name) ? name : undefined;
}

function numbered(base: string, isFree: (name: string) => boolean): string {
  for (let count = 2; ; count += 1) {
    if (isFree(`${base}${count}`)) return `${base}${count}`;
  }
}

/** The environments of a model's servers, each once, in their order. */
export function environmentNames({ servers }: Pick<Model, "servers">): string[] {
  return [...new Set(servers.flatMap(({ environments }) => environments))];
}
