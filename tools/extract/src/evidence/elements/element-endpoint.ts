import { isObject, ownMember } from "@org/openapi";
import type { Element } from "../../page/block.ts";
import { findMethod, findRequest, readAddress } from "../endpoints/address.ts";
import { attribute, jsonAttribute, plainName, wordsOf } from "./element-values.ts";

/** An endpoint as an element names it. */
export interface ElementEndpoint {
  readonly kind: "endpoint";
  /** In lowercase. */
  readonly method?: string | undefined;
  readonly address?: string | undefined;
  /** The base of the address, where it is said apart. */
  readonly server?: string | undefined;
  readonly title?: string | undefined;
}

/** Elements that are about one endpoint, also where they don't say its method. */
const NAMES =
  /^(api(method|endpoint)|(http|api)?endpoint|methodendpoint|swagger|openapi(operation)?)$/;

/** A path without its first slash that a parameter begins. */
const BEGINS_WITH_ID = /^[{:<]/;

/** What an element says of an endpoint: its method and address, or `POST /x` in one attribute. */
export function endpointOf(element: Element): ElementEndpoint | undefined {
  if (/^(callback|event|webhook)$/.test(attribute(element, "context") ?? "")) return undefined;
  const title = attribute(element, "summary", "title") ?? summaryOf(element);
  const together = attribute(element, "endpoint", "operation", "openapi", "route");
  const request = together === undefined ? undefined : findRequest(together);
  if (request) {
    const { server = "", path } = request.address;
    return { kind: "endpoint", method: request.method, address: `${server}${path}`, title };
  }
  const isNamed = NAMES.test(plainName(element.name));
  const [method, listedAddress] = listed(element) ?? [methodOf(element)];
  const { address = listedAddress, server } = listedAddress ? {} : addressOf(element);
  if (address === undefined || (method === undefined && !isNamed)) return undefined;
  return { kind: "endpoint", method, address, server, title };
}

function methodOf(element: Element): string | undefined {
  const said = attribute(element, "method", "httpMethod", "verb", "type")?.toLowerCase();
  if (said === "del") return "delete";
  return said !== undefined && findMethod(said) === said ? said : undefined;
}

/** The path, and the base that is said apart from it: a page that leaves the path empty has all in the base. */
function addressOf(element: Element): { address?: string; server?: string } {
  const path = attribute(element, "path", "url", "endpoint", "route", "uri", "address", "href");
  const base = attribute(element, "baseUrl", "host", "server", "baseURL")?.replace(/\/+$/, "");
  if (path === undefined) return base === undefined ? {} : { address: base };
  if (/^https?:/i.test(path)) return { address: path };
  if (!path.startsWith("/") && base === undefined) return {};
  // All of the address is said as the base: `<domain>/refunds` and `/`.
  if (path === "/" && base !== undefined && hasPath(base)) return { address: base.trim() };
  // The id of what the base names: `https://host/refunds/` and `{id}`.
  if (base !== undefined && BEGINS_WITH_ID.test(path)) return { address: `${base.trim()}/${path}` };
  return { address: `/${path.replace(/^\/+/, "")}`, ...(base && { server: base }) };
}

function hasPath(base: string): boolean {
  return (readAddress(base)?.path ?? "/") !== "/";
}

/** `operations={[{"path":"/x","method":"get"}]}`: the first of them. */
function listed(element: Element): readonly [string, string] | undefined {
  const list = jsonAttribute(element, "operations");
  const first = Array.isArray(list) ? list[0] : undefined;
  const path = isObject(first) ? ownMember(first, "path") : undefined;
  const method = isObject(first) ? ownMember(first, "method") : undefined;
  if (typeof path !== "string" || typeof method !== "string") return undefined;
  return [method.toLowerCase(), path];
}

/** GitBook writes the title of an endpoint as an element in it. */
function summaryOf({ children }: Element): string | undefined {
  for (const child of children) {
    if (child.kind !== "element" || plainName(child.name) !== "apimethodsummary") continue;
    const words = wordsOf(child.children, () => true);
    if (words !== "") return words;
  }
  return undefined;
}
