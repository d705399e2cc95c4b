import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { isCredentialHeader } from "../../evidence/credentials/credentials.ts";
import { isTyped, parameterOf } from "../../evidence/fields/fields.ts";
import type { Evidence } from "./evidence.ts";
import { placedAround, placedGroups } from "./places.ts";
import { applyToParameters } from "./remarks.ts";
import { shownInPath, shownInQuery } from "./shown-values.ts";

/** Headers that clients send of themselves, or whose value media types say. */
const USUAL =
  /^(?:accept.*|cache-control|connection|content-.*|cookie|date|host|origin|pragma|referer|sec-.*|user-agent|postman-token|x-forwarded-.*)$/i;

const PLACES = ["path", "query", "header", "cookie"] as const;

/** The parameters of an operation: described, then those that an address shows only. */
export function parametersOf(evidence: Evidence, path: string, notes: Notes): Json[] {
  const around = placedAround(evidence).filter(({ place }) => place === "header");
  const listed: JsonObject[] = [];
  for (const place of PLACES) {
    for (const { fields } of [...placedGroups(evidence), ...around].filter(
      (group) => group.place === place,
    )) {
      for (const field of fields) {
        const name = field.path.join(".").replaceAll(".[]", "[]");
        if (place === "header" && isCredentialHeader(name)) continue;
        const isKnown = listed.some((one) => one["name"] === name && one["in"] === place);
        if (isKnown) continue;
        const schema = isTyped(field.schema)
          ? field.schema
          : { ...field.schema, type: shownType(field.schema) };
        listed.push(parameterOf({ ...field, schema }, name, place, notes));
      }
    }
  }
  nameOfOnly(listed, evidence.scope.address.path, notes);
  nameOfSameLetters(listed, path, notes);
  for (const field of evidence.own.queries) {
    if (listed.some((one) => one["name"] === field.name)) continue;
    const type = isTyped(field.schema) ? {} : { type: shownType(field.schema) };
    const schema = { ...field.schema, ...type };
    listed.push(parameterOf({ ...field, schema }, field.name, "query", notes));
  }
  const inQuery = new Set(listed.flatMap((one) => (one["in"] === "query" ? one["name"] : [])));
  const shown = queryNames(evidence).filter((name) => !inQuery.has(name));
  const inHeader = new Set(
    listed.flatMap((one) => (one["in"] === "header" ? String(one["name"]).toLowerCase() : [])),
  );
  const sent = headerNames(evidence).filter((name) => !inHeader.has(name.toLowerCase()));
  const text = { type: "string" };
  const all: JsonObject[] = [
    ...listed,
    ...shownInPath(evidence, path, listed),
    ...shown.map((name) => ({ name, in: "query", schema: shownInQuery(evidence, name) })),
    ...sent.map((name) => ({ name, in: "header", schema: { ...text } })),
  ];
  applyToParameters(all, evidence.own);
  return all;
}

/** The only parameter of a path, and the only one that is described, are the same, whatever they are called. */
function nameOfOnly(listed: JsonObject[], path: string, notes: Notes): void {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  const described = listed.filter((one) => one["in"] === "path");
  const free = names.filter((name) => !described.some((one) => one["name"] === name));
  const unknown = described.filter((one) => !names.includes(String(one["name"])));
  const [[name, second], [only, other]] = [free, unknown];
  if (!name || !only || second || other) return;
  const says = `path parameter ${String(only["name"])}, and {${name}} in ${path}`;
  notes.doubts.add(notes.lines.of(only), says, "the same");
  only["name"] = name;
}

/** A name with the letters of one in the path, in another order, is that one where nothing else describes it. */
function nameOfSameLetters(listed: readonly JsonObject[], path: string, notes: Notes): void {
  const letters = (name: unknown) => [...String(name)].sort().join("");
  for (const [, name = ""] of path.matchAll(/\{([^{}]{4,60})\}/g)) {
    if (listed.some((one) => one["name"] === name)) continue;
    const other = listed.find((one) => letters(one["name"]) === letters(name));
    if (other?.["in"] !== "query") continue;
    const says = `${String(other["name"])} is described, and {${name}} stands in ${path}`;
    notes.doubts.add(notes.lines.of(other), says, "the same");
    Object.assign(other, { name, in: "path", required: true });
  }
}

/** The type of the values that are shown; without any, what stands in an address or header is text. */
function shownType(schema: JsonObject): string {
  const values = [schema["examples"] ?? [], schema["default"] ?? []].flat();
  if (values.length === 0) return "string";
  if (values.every((value) => typeof value === "boolean")) return "boolean";
  if (values.every((value) => Number.isInteger(value))) return "integer";
  return values.every((value) => typeof value === "number") ? "number" : "string";
}

/** Names of headers that sample calls send, besides credentials and what every call has. */
function headerNames({ own }: Evidence): string[] {
  const names = own.calls.flatMap(({ headers }) => headers.map(([name]) => name));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].filter(
    (name) => !isCredentialHeader(name) && !USUAL.test(name),
  );
}

/** Names of query parameters that the address has, or that of a sample call. */
function queryNames({ scope, own }: Evidence): string[] {
  const addresses = [scope.address, ...own.calls.map(({ address }) => address)];
  return [...new Set(addresses.flatMap((address) => address?.query ?? []))].filter(
    (name) => !isCredentialHeader(name),
  );
}
