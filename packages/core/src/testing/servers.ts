import { baseUrlFor } from "../client/base-url.ts";
import type { AnyOperation, Provider, Server } from "../contract.ts";

/**
 * The URLs of the servers that an operation may be called at: those of the spec, in which a variable is
 * any part of its place, and one of the user's own.
 */
export function serversOf(
  { servers }: Pick<Provider, "servers">,
  operation: Pick<AnyOperation, "servers">,
  baseUrl: string | undefined,
): readonly string[] {
  const documented = (operation.servers ?? servers).map(({ url }: Server) => url);
  return [...documented, ...(baseUrl === undefined ? [] : [baseUrl])];
}

/** What matches a URL without its query: the server, and a path whose parameters are its groups. */
export function urlPattern(server: string, path: string): RegExp {
  const [template = ""] = path.split("?");
  const base = baseUrlFor(server.replace(/\/+$/, ""), template);
  return new RegExp(`^${anyVariable(base)}${parametersOf(template)}$`);
}

/** What matches every URL of a server. */
export function serverPattern(server: string): RegExp {
  return new RegExp(`^${anyVariable(server.replace(/\/+$/, ""))}(?=[/?#]|$)`);
}

function anyVariable(url: string): string {
  return pieces(url, () => "[^/?#]+");
}

function parametersOf(path: string): string {
  return pieces(path, () => "([^/?#]+)");
}

/** A template as the source of a pattern: what stands in braces is something, all else itself. */
function pieces(template: string, something: () => string): string {
  return template
    .split(/(\{[^{}]+\})/)
    .map((piece) => (piece.startsWith("{") ? something() : literal(piece)))
    .join("");
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
