/** Server Object (OpenAPI 3.1, section 4.8.5) with our `x-environments`. */
import { child, items, type Node, serverUrl, text } from "@org/openapi";
import type { Server } from "../model.ts";

const SANDBOX = /sandbox|test|staging|\bdev|demo|mock/i;

/** Whether the words about a server (its description, its URL) say that no real money is there. */
export function saysSandbox(words: string): boolean {
  return SANDBOX.test(words);
}

/**
 * The servers, with the default of every variable filled in.
 *
 * @throws {SpecError} when a client must not send anything to one.
 */
export function readServers(node: Node | undefined): Server[] {
  const servers = items(node, "`servers`");
  return servers.map((server, index) => ({
    url: serverUrl(server),
    environments: environments(server, index),
  }));
}

function environments(server: Node, index: number): string[] {
  const named = items(child(server, "x-environments"), "`x-environments`");
  if (named.length > 0) return named.map((name) => String(name.value));
  const hint = `${text(server, "description") ?? ""} ${text(server, "url") ?? ""}`;
  if (index > 0 && saysSandbox(hint)) return ["sandbox"];
  return [index === 0 ? "production" : `server${index + 1}`];
}
