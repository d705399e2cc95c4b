import type { Operation, Parameter } from "../descriptor.ts";
import { spell } from "./style.ts";
import { Unusable } from "./unusable.ts";

/** The arguments of a method: parameters by name, and the body. */
export type Args = Readonly<Record<string, unknown>>;

/**
 * The path of a request, its parameters in their styles (OpenAPI 3.1, section 4.8.12): one segment
 * each, whatever is in it.
 *
 * @throws Unusable when one is missing or no encoding of it is safe.
 */
export function serializePath(operation: Operation, args: Args): string {
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    serializeInPath(
      operation.parameters?.find((one) => one.in === "path" && one.name === name) ?? {
        name,
        in: "path",
      },
      args,
    ),
  );
  for (const segment of path.split("/")) {
    // A URL parser takes these as steps, however the dots are spelled (WHATWG URL, section 4.4).
    if (/^(?:\.|%2e){1,2}$/i.test(segment)) {
      throw new Unusable(`The path would have the segment "${segment}", another endpoint.`);
    }
  }
  return path;
}

function serializeInPath(parameter: Parameter, args: Args): string {
  const { name, style = "simple", explode = false } = parameter;
  const value = argument(parameter, args) ?? "";
  const text = parameter.json
    ? encodeURIComponent(JSON.stringify(value))
    : spell(name, value, style, explode, encodeURIComponent);
  if (value === "" || text === "") {
    throw new Unusable(`${parameter.arg ?? name} is required and must not be empty.`);
  }
  return text;
}

/** The query with its question mark; empty where nothing is to send. */
export function serializeQuery(operation: Operation, args: Args): string {
  let query = "";
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "query") continue;
    const value = argument(parameter, args) ?? missing(parameter);
    if (value === undefined) continue;
    const part = serializeInQuery(parameter, value);
    if (part !== "") query += `${query === "" ? "?" : "&"}${part}`;
  }
  return query;
}

function serializeInQuery(parameter: Parameter, value: unknown): string {
  const { name, style = "form", allowReserved } = parameter;
  if (parameter.json) return `${name}=${encodeURIComponent(JSON.stringify(value))}`;
  const explode = parameter.explode ?? style === "form";
  return spell(name, value, style, explode, allowReserved ? encodeUnreserved : encodeURIComponent);
}

/** Leaves reserved characters as they are, but for the one that would end the query. */
function encodeUnreserved(text: string): string {
  return encodeURI(text).replaceAll("#", "%23");
}

/** The headers that the arguments make, by lower-case name, cookies among them. */
export function serializeHeaders(operation: Operation, args: Args): Record<string, string> {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "header" && parameter.in !== "cookie") continue;
    const value = argument(parameter, args) ?? generated(parameter) ?? missing(parameter);
    if (value === undefined) continue;
    if (parameter.in === "header")
      headers[parameter.name.toLowerCase()] = toHeader(parameter, value);
    else cookies.push(`${parameter.name}=${encodeURIComponent(toHeader(parameter, value))}`);
  }
  if (cookies.length > 0) headers["cookie"] = cookies.join("; ");
  return headers;
}

function toHeader(parameter: Parameter, value: unknown): string {
  const { name, explode = false } = parameter;
  const text = parameter.json
    ? JSON.stringify(value)
    : spell(name, value, "simple", explode, (part) => part);
  if (/[^\t\x20-\x7e]/.test(text)) {
    throw new Unusable(`${parameter.arg ?? name} has characters that no header can carry.`);
  }
  return text;
}

/** A request body and its media type; null where there is none to send. */
export function serializeBody(
  operation: Operation,
  args: Args,
): { readonly body: BodyInit; readonly contentType: string | null } | null {
  const { body: description } = operation;
  const { body } = args;
  if (description === undefined) return null;
  if (body === undefined) {
    if (description.required) throw new Unusable("body is required.");
    return null;
  }
  const contentType = String(args["contentType"] ?? description.content[0] ?? "application/json");
  if (/[/+]json\b/i.test(contentType)) return { body: JSON.stringify(body), contentType };
  if (contentType === "application/x-www-form-urlencoded") {
    return { body: new URLSearchParams(formEntries(body, String)), contentType };
  }
  if (contentType === "multipart/form-data") {
    const form = new FormData();
    for (const [name, value] of formEntries(body, (part) => part)) {
      form.append(name, value instanceof Blob ? value : String(value));
    }
    // The runtime names the boundary.
    return { body: form, contentType: null };
  }
  return { body: body as BodyInit, contentType };
}

/** An array is sent as one field an item; an object in a field as JSON (OpenAPI 3.1, 4.8.15). */
function formEntries<T>(body: unknown, convert: (value: unknown) => T): [string, T][] {
  if (typeof body !== "object" || body === null) {
    throw new Unusable("body must be an object: its members are the fields of the form.");
  }
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item): [string, T] => [name, convert(isRecord(item) ? JSON.stringify(item) : item)]),
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !(value instanceof Blob);
}

function argument(parameter: Parameter, args: Args): unknown {
  return args[parameter.arg ?? parameter.name];
}

function generated(parameter: Parameter): string | undefined {
  return parameter.idempotencyKey ? crypto.randomUUID() : parameter.value;
}

function missing(parameter: Parameter): undefined {
  if (parameter.required) {
    throw new Unusable(`${parameter.arg ?? parameter.name} is required.`);
  }
  return undefined;
}
