import {
  child,
  entries,
  items,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  text,
} from "@org/openapi";
import { PLACES } from "./names.ts";

/** Where nothing is said about signing in. */
export const NOT_SAID = "not said";

const WORDS = new Set(["bearer", "basic", "oauth2", "openIdConnect", "mutualTLS", "none"]);

/**
 * What has to be sent, in words that compare: `bearer or apiKey header x-key`; undefined where a text
 * is none of these.
 */
export function securityWords(written: string): string | undefined {
  if (written === NOT_SAID) return written;
  const alternatives = written.split(" or ").map((one) => one.split(" and ").map(schemeWord));
  return alternatives.flat().includes(undefined) ? undefined : joined(alternatives);
}

function schemeWord(written: string): string | undefined {
  const [kind = "", place = "", name = "", ...more] = written.trim().split(/\s+/);
  if (kind === "apiKey" && more.length === 0 && name !== "" && PLACES.includes(place)) {
    return keyWord(place, name);
  }
  return place === "" && WORDS.has(kind) ? kind : undefined;
}

/** What an operation of a document requires, in the same words. */
export function securityOf(document: OpenApiDocument, { node }: OperationNode): string {
  const stated = child(node, "security") ?? child(document.root, "security");
  if (stated === undefined) return NOT_SAID;
  const alternatives = items(stated, "`security`").map((alternative) => {
    const names = entries(alternative, "a security requirement").map(([name]) => name);
    return names.length === 0 ? ["none"] : names.map((name) => wordOf(document, name));
  });
  return alternatives.length === 0 ? "none" : joined(alternatives);
}

function wordOf({ files, root }: OpenApiDocument, name: string): string {
  const components = child(root, "components");
  const schemes = components && child(components, "securitySchemes");
  const found = schemes && child(schemes, name);
  return found === undefined ? `unknown ${name}` : wordOfScheme(files.resolve(found));
}

function wordOfScheme(scheme: Node): string {
  const type = text(scheme, "type") ?? "unknown";
  if (type === "http") return (text(scheme, "scheme") ?? "http").toLowerCase();
  if (type === "apiKey") return keyWord(text(scheme, "in") ?? "", text(scheme, "name") ?? "");
  return type;
}

function keyWord(place: string, name: string): string {
  return `apiKey ${place} ${place === "header" ? name.toLowerCase() : name}`;
}

function joined(alternatives: readonly (readonly (string | undefined)[])[]): string {
  const words = alternatives.map((one) => [...one].sort().join(" and "));
  return [...new Set(words)].sort().join(" or ");
}
