/** Server Object (OpenAPI 3.1, section 4.8.5): the one host that a client may send credentials to. */
import { child, entries, fault, items, type Node, requiredText } from "./node.ts";

/** A host as a URL has it, or the part of one between two dots or hyphens. */
const IN_HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

/** Scheme, authority and path of an absolute URL. */
const PARTS = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\\]*)(.*)$/is;

/**
 * The base URL of a server, with the default of every variable filled in.
 *
 * @throws {SpecError} when a client must not send anything there: it is not `https:`, has no host of
 * its own, or is read otherwise than it is written.
 */
export function serverUrl(server: Node): string {
  const template = requiredText(server, "url", "a server");
  const place = child(server, "url") ?? server;
  const url = fill(server, template, place);
  const wrong = wrongWith(url);
  if (wrong === undefined) return url;
  const filled = url === template ? "" : ` (with the defaults of its variables: "${url}")`;
  throw fault(place, `the server "${template}"${filled} ${wrong}`);
}

/** Variables stay within their part of the URL: one in the host can't lead to another host. */
function fill(server: Node, template: string, place: Node): string {
  const variables = new Map(entries(child(server, "variables"), "`variables`"));
  return template.replace(/\{([^{}]*)\}/g, (_, name: string, at: number) => {
    const variable = variables.get(name);
    if (variable === undefined) {
      throw fault(
        place,
        `the server's variable {${name}} isn't described: add it to \`variables\``,
      );
    }
    const value = defaultOf(variable, name);
    const inHost = /^[^/]*:\/\/[^/]*$/.test(template.slice(0, at));
    if (inHost && !IN_HOST.test(value)) {
      throw fault(
        variable,
        `the server's variable {${name}} is part of the host, and its default "${value}" is none: it may have letters, digits, dots and hyphens`,
      );
    }
    return value;
  });
}

function defaultOf(variable: Node, name: string): string {
  const value = child(variable, "default")?.value;
  if (typeof value !== "string" && typeof value !== "number") {
    throw fault(variable, `the server's variable {${name}} needs a \`default\``);
  }
  const known = items(child(variable, "enum"), "`enum`").map((item) => String(item.value));
  if (known.length === 0 || known.includes(String(value))) return String(value);
  throw fault(
    variable,
    `the default "${value}" of the server's variable {${name}} is none of its \`enum\`: ${known.join(", ")}`,
  );
}

/** What is wrong with a base URL, and what to do; undefined where nothing is. */
function wrongWith(url: string): string | undefined {
  const [, scheme = "", host = "", path = ""] = PARTS.exec(url) ?? [];
  if (scheme === "") return "is not absolute: give it with its host, as https://api.example.com/v1";
  if (scheme.toLowerCase() === "http") {
    return "has no TLS, so that anybody on the way can read the credentials: give its https:// address";
  }
  if (scheme.toLowerCase() !== "https") return "can't be called: give its https:// address";
  if (host.includes("@")) return "has a user name in it: leave out what stands before the @";
  if (/[?#]/.test(path)) return "has a query or a fragment: only a host and a path are possible";
  if (!URL.canParse(url)) return "is no URL";
  const read = new URL(url);
  const written = `https://${host.toLowerCase().replace(/:443$/, "")}${path || "/"}`;
  if (read.href === written) return undefined;
  return `is read as ${read.href} by who calls it: write what is meant`;
}
