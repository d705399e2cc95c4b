/** Server Object (OpenAPI 3.1, section 4.8.5): the one host that a client may send credentials to. */
import { isLocalHost } from "./local-host.ts";
import { child, entries, fault, items, type Node, requiredText } from "./node.ts";

/** A host as a URL has it, or the part of one between two dots or hyphens. */
const IN_HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

/** What a listed value may be: it was written for its place, `""` beside `-test` for `api{kind}.…`. */
const LISTED_IN_HOST = /^[a-z0-9.-]*$/i;

/** Scheme, authority and path of an absolute URL. */
const PARTS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\\]*)(.*)$/is;

/** A variable of a server's URL: Server Variable Object, section 4.8.6. */
export interface ServerVariable {
  /** As the template has it in braces. */
  readonly name: string;
  readonly node: Node;
  readonly default: string;
  /** The values there are; empty: any. */
  readonly values: readonly string[];
  /** Which part of the URL it begins in; `base`: right behind the host, with the slash in its values. */
  readonly part: "scheme" | "host" | "base" | "path";
}

/**
 * The base URL of a server, with every variable filled in.
 *
 * @param values those of variables; any other variable has its default
 * @throws {SpecError} when a client must not send anything there: it is not `https:`, has no host of
 * its own, has one that only its own network reaches, or is read otherwise than it is written.
 */
export function serverUrl(server: Node, values: ReadonlyMap<string, string> = new Map()): string {
  const template = requiredText(server, "url", "a server");
  const place = child(server, "url") ?? server;
  const variables = new Map(serverVariables(server).map((one) => [one.name, one]));
  const url = template.replace(VARIABLE, (_, name: string) => {
    const variable = variables.get(name);
    return variable === undefined ? "" : checked(variable, values.get(name) ?? variable.default);
  });
  const wrong = wrongWith(url);
  if (wrong === undefined) return url;
  const filled = url === template ? "" : ` (with its variables: "${url}")`;
  throw fault(place, `the server "${template}"${filled} ${wrong}`);
}

/**
 * The token URL of an OAuth flow (OpenAPI 3.1, section 4.8.29): where credentials are sent to, so the rule
 * for servers holds for it. It may have a query (RFC 6749, section 3.2), and be relative to a server.
 *
 * @throws {SpecError} when there is none, or a client must not send anything there.
 */
export function tokenUrl(flow: Node): string {
  const url = requiredText(flow, "tokenUrl", "a flow of client credentials");
  const isRelative = !/^$|^[a-z][a-z0-9+.-]*:|^\/\/|[\\#]/i.test(url);
  const wrong = isRelative ? undefined : wrongWith(url.replace(/\?[^#]*$/, ""));
  if (wrong === undefined) return url;
  throw fault(child(flow, "tokenUrl") ?? flow, `the token URL "${url}" ${wrong}`);
}

const VARIABLE = /\{([^{}]*)\}/g;

/**
 * The variables of a server's URL, in their order.
 *
 * @throws {SpecError} when one isn't described, or has no default among its values.
 */
export function serverVariables(server: Node): ServerVariable[] {
  const template = requiredText(server, "url", "a server");
  const nodes = new Map(entries(child(server, "variables"), "`variables`"));
  const found = new Map<string, ServerVariable>();
  for (const { 1: name = "", index } of template.matchAll(VARIABLE)) {
    const node = nodes.get(name);
    if (node === undefined) {
      throw fault(
        child(server, "url") ?? server,
        `the server's variable {${name}} isn't described: add it to \`variables\``,
      );
    }
    if (!found.has(name)) {
      const described = valuesOf(node, name);
      const part = partAt(template.slice(0, index), [described.default, ...described.values]);
      found.set(name, { name, node, part, ...described });
    }
  }
  return [...found.values()];
}

function partAt(before: string, values: readonly string[]): ServerVariable["part"] {
  if (!before.includes("://")) return "scheme";
  if (!/:\/\/[^/]*$/.test(before)) return "path";
  const isBase = values.every((value) => value === "" || value.startsWith("/"));
  return isBase && values.some((value) => value !== "") ? "base" : "host";
}

function valuesOf(node: Node, name: string): Pick<ServerVariable, "default" | "values"> {
  const value = child(node, "default")?.value;
  if (typeof value !== "string" && typeof value !== "number") {
    throw fault(node, `the server's variable {${name}} needs a \`default\``);
  }
  const values = items(child(node, "enum"), "`enum`").map((item) => String(item.value));
  if (values.length === 0 || values.includes(String(value))) {
    return { default: String(value), values };
  }
  throw fault(
    node,
    `the default "${value}" of the server's variable {${name}} is none of its \`enum\`: ${values.join(", ")}`,
  );
}

/** Variables stay within their part of the URL: one in the host can't lead to another host. */
function checked({ name, node, part, values }: ServerVariable, value: string): string {
  const pattern = values.length > 0 ? LISTED_IN_HOST : IN_HOST;
  if (part !== "host" || pattern.test(value)) return value;
  throw fault(
    node,
    `the server's variable {${name}} is part of the host, and its value "${value}" is none: it may have letters, digits, dots and hyphens`,
  );
}

/** What is wrong with a base URL, and what to do; undefined where nothing is. */
function wrongWith(url: string): string | undefined {
  const [, scheme = "", host = "", path = ""] = PARTS.exec(url) ?? [];
  if (scheme === "") return "is not absolute: give it with its host, as https://api.example.com/v1";
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (/^https?$/i.test(scheme) && read !== undefined && isLocalHost(read.hostname)) {
    return "is of one machine or network, where nobody else reaches the API: give its public https:// address";
  }
  if (scheme.toLowerCase() === "http") {
    return "has no TLS, so that anybody on the way can read the credentials: give its https:// address";
  }
  if (scheme.toLowerCase() !== "https") return "can't be called: give its https:// address";
  if (/^[.-]|\.\./.test(host)) return "has a host that is none: write what is meant";
  if (host.includes("@")) return "has a user name in it: leave out what stands before the @";
  if (/[?#]/.test(path)) return "has a query or a fragment: only a host and a path are possible";
  if (read === undefined) return "is no URL";
  const written = `https://${host.toLowerCase().replace(/:443$/, "")}${path || "/"}`;
  if (read.href === written) return undefined;
  return `is read as ${read.href} by who calls it: write what is meant`;
}
