import { ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject } from "../../base/json.ts";
import {
  isLiteral,
  type PathValue,
  withoutValues,
} from "../../evidence/endpoints/literal-values.ts";
import { type Entry, entriesIn, textOf, type Variables } from "./members.ts";

/** The address of a request, in parts. */
export interface RequestUrl {
  /** Undefined where the collection does not say what its variables stand for. */
  readonly server: string | undefined;
  /** With OpenAPI's templates. */
  readonly path: string;
  readonly query: readonly Entry[];
  /** What is known of the variables in the path, by name. */
  readonly variables: ReadonlyMap<string, Entry>;
  /** What stood in the path instead of parameters. */
  readonly values: readonly PathValue[];
  /** The variable that stands for the server and has no value. */
  readonly unknown: string | undefined;
}

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A variable that is the same in every request: a version, a beginning of the path. */
const CONSTANT = /version|prefix|base|^api$/i;

/** Variables may be made of variables, to this depth. */
const MAX_DEPTH = 5;

/** Reads a URL that is a text, or an object of its parts; undefined where there is none. */
export function readUrl(value: Json | undefined, known: Variables): RequestUrl | undefined {
  const parts = isDraft(value) ? value : {};
  const written = textOf(isDraft(value) ? ownMember(value, "raw") : value) || composed(parts);
  const text = written.trim();
  if (text === "") return undefined;
  const [before = "", after = ""] = (text.split("#")[0] ?? "").split(/\?(.*)/s);
  const { server, rest, unknown } = serverOf(before, known);
  const listed = entriesIn(ownMember(parts, "query"));
  return {
    server,
    ...withoutValues(pathOf(rest, known), isLiteral),
    query: listed.length > 0 ? listed : entriesOf(after),
    variables: new Map(
      entriesIn(ownMember(parts, "variable")).map((entry) => [templateName(entry.key), entry]),
    ),
    unknown,
  };
}

function composed(parts: JsonObject): string {
  const host = joined(ownMember(parts, "host"), ".");
  const path = joined(ownMember(parts, "path"), "/");
  if (host === "" && path === "") return "";
  const protocol = textOf(ownMember(parts, "protocol"));
  const port = textOf(ownMember(parts, "port"));
  const start = `${protocol === "" ? "" : `${protocol}://`}${host}${port === "" ? "" : `:${port}`}`;
  return `${start}/${path.replace(/^\//, "")}`;
}

/** Segments of a path may be objects in version 2.0. */
function joined(value: Json | undefined, separator: string): string {
  if (!Array.isArray(value)) return textOf(value);
  return value
    .map((part) => textOf(isDraft(part) ? ownMember(part, "value") : part))
    .join(separator);
}

interface ServerAndRest {
  readonly server: string | undefined;
  readonly rest: string;
  readonly unknown?: string | undefined;
}

/** A variable at the beginning is the server, with all that it stands for. */
function serverOf(text: string, known: Variables): ServerAndRest {
  const [whole, name = ""] = /^\{\{\s*([^{}]*?)\s*\}\}(?=\/|$)/.exec(text) ?? [];
  if (whole !== undefined) {
    const value = resolved(known.get(name) ?? "", known);
    const rest = text.slice(whole.length);
    if (value === "") return { server: undefined, rest, unknown: name };
    return { server: withScheme(value), rest };
  }
  if (text.startsWith("/")) return { server: undefined, rest: text };
  const [, authority = "", rest = ""] = /^((?:[^/]*:\/\/)?[^/]*)(.*)$/s.exec(text) ?? [];
  const value = resolved(authority, known);
  const [, missing] = /^\{\{\s*([^{}]*?)\s*\}\}(?::|$)/.exec(value) ?? [];
  if (missing !== undefined) return { server: undefined, rest, unknown: missing };
  return { server: withScheme(value), rest };
}

function withScheme(server: string): string {
  const trimmed = server.replace(/\/+$/, "");
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  return url.replaceAll(VARIABLE, (_all, name) => `{${templateName(name)}}`);
}

function resolved(text: string, known: Variables): string {
  let result = text;
  for (let depth = 0; depth < MAX_DEPTH && result.includes("{{"); depth += 1) {
    result = result.replaceAll(VARIABLE, (all, name) => known.get(name) ?? all);
    if (result.length > 10_000) return text;
  }
  return result.trim();
}

function pathOf(rest: string, known: Variables): string {
  const segments = rest.split("/").filter((segment) => segment !== "");
  const path = segments.map((segment) => {
    const [, colon] = /^:([^/:]+)$/.exec(segment) ?? [];
    if (colon !== undefined) return `{${templateName(colon)}}`;
    return segment.replaceAll(VARIABLE, (all, name) =>
      isConstant(name, known) ? resolved(all, known) : `{${templateName(name)}}`,
    );
  });
  return `/${path.join("/").replace(/^\/+/, "")}`;
}

function isConstant(name: string, known: Variables): boolean {
  const value = known.get(name);
  return value !== undefined && (CONSTANT.test(name) || /^v\d+(\.\d+)*$/i.test(value));
}

/** A name as OpenAPI's templates may have it. */
function templateName(name: string): string {
  return name.replaceAll(/[^\w.~-]+/g, "_").replaceAll(/^_+(?=.)/g, "") || "value";
}

function entriesOf(query: string): Entry[] {
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const [key = "", value = ""] = part.split(/=(.*)/s);
      return { key, value, description: "", disabled: false, type: "", source: {} };
    })
    .filter(({ key }) => key !== "");
}
