import { readFileSync } from "node:fs";
import { isObject } from "@org/openapi";
import { parse } from "yaml";
import type { Bump, Diff } from "../../src/change.ts";
import { diffDocuments } from "../../src/diff.ts";
import { asObject, asStrings } from "../../src/json.ts";
import { parseSpec } from "../../src/load.ts";
import { BASE, overlay } from "./base.ts";
import * as documents from "./package-documents.ts";

/** A pair of documents and the bump it must get. */
export interface Labelled {
  readonly name: string;
  readonly base: unknown;
  readonly revision: unknown;
  readonly bump: Bump;
  /** What changes it is made of, where a row says so. */
  readonly changes?: readonly string[];
  /** What is said of it, where a row says so. */
  readonly says?: readonly string[];
  /** Why generated code differs though no caller notices. */
  readonly inside?: string;
}

type Row = { readonly [key: string]: unknown } & { readonly name: string };

function rows(file: string): readonly Row[] {
  const text = readFileSync(new URL(`../labels/${file}.yaml`, import.meta.url), "utf8");
  return parse(text, { maxAliasCount: -1 });
}

function asBump(value: unknown): Bump {
  if (value === "major" || value === "minor" || value === "patch" || value === "none") return value;
  throw new Error(`no label: ${String(value)}`);
}

/** Rows whose two sides are laid over a part of the base document. */
function labelled(file: string, place: (patch: unknown) => unknown): readonly Labelled[] {
  return labelledAs(file, (patch) => overlay(BASE, place(patch)));
}

/** Rows of which a document is made for each side. */
function labelledAs(file: string, make: (side: unknown) => unknown): readonly Labelled[] {
  return rows(file).map((row) => ({
    name: row.name,
    base: make(row["base"]),
    revision: make(row["revision"]),
    bump: asBump(row["bump"]),
    ...(row["changes"] === undefined ? {} : { changes: asStrings(row["changes"]) }),
    ...(row["says"] === undefined ? {} : { says: asStrings(row["says"]) }),
    ...(typeof row["inside"] === "string" ? { inside: row["inside"] } : {}),
  }));
}

const DIRECTIONS = ["request", "response"] as const;

/** What a row says of the changes, and of the words in this direction. */
function toldIn({ changes, says }: Row, direction: "request" | "response") {
  const said = asObject(says)[direction];
  return {
    ...(changes === undefined ? {} : { changes: asStrings(changes) }),
    ...(said === undefined ? {} : { says: asStrings(said) }),
  };
}

/** Rows of two schemas, each sent once and received once. */
function labelledSchemas(file: string): readonly Labelled[] {
  return rows(file).flatMap((row) =>
    DIRECTIONS.map((direction) => ({
      name: `${row.name} (${direction})`,
      base: withSchema(direction, row["base"], row["version"]),
      revision: withSchema(direction, row["revision"], row["version"]),
      bump: asBump(row[direction]),
      ...toldIn(row, direction),
    })),
  );
}

/** Rows of schemas beside their parent `Pet`, which is sent once and received once. */
function labelledFamilies(file: string): readonly Labelled[] {
  const withFamily = (direction: "request" | "response", schemas: unknown) =>
    overlay(withSchema(direction, { $ref: "#/components/schemas/Pet" }, undefined), {
      components: { schemas },
    });
  return rows(file).flatMap((row) =>
    DIRECTIONS.map((direction) => ({
      name: `${row.name} (${direction})`,
      base: withFamily(direction, row["base"]),
      revision: withFamily(direction, row["revision"]),
      bump: asBump(row[direction]),
      ...toldIn(row, direction),
    })),
  );
}

/** Rows of two ways to write one schema: no change, in whichever order. */
function equivalentSchemas(file: string): readonly Labelled[] {
  return rows(file).flatMap((row) => {
    const [first, second] = Array.isArray(row["versions"]) ? row["versions"] : [];
    return DIRECTIONS.flatMap((direction) =>
      bothWays(
        `${row.name} (${direction})`,
        withSchema(direction, row["one"], first),
        withSchema(direction, row["other"], second),
      ),
    );
  });
}

/** Rows of two ways to write one document. */
function equivalentDocuments(file: string): readonly Labelled[] {
  return rows(file).flatMap(({ name, one, other }) =>
    bothWays(name, overlay(BASE, one), overlay(BASE, other)),
  );
}

/** Rows of two ways to write one media type, each sent once and received once. */
function equivalentBodies(file: string): readonly Labelled[] {
  return rows(file).flatMap((row) => {
    const [first, second] = Array.isArray(row["versions"]) ? row["versions"] : [];
    const type = String(row["type"]);
    return DIRECTIONS.flatMap((direction) =>
      bothWays(
        `${row.name} (${direction})`,
        withContent(direction, { [type]: row["one"] }, first),
        withContent(direction, { [type]: row["other"] }, second),
      ),
    );
  });
}

function bothWays(name: string, one: unknown, other: unknown): readonly Labelled[] {
  return [
    { name, base: one, revision: other, bump: "none" },
    { name: `${name}, back`, base: other, revision: one, bump: "none" },
  ];
}

function withSchema(direction: "request" | "response", schema: unknown, version: unknown): unknown {
  return withContent(direction, { "application/json": { schema } }, version);
}

function withContent(
  direction: "request" | "response",
  content: unknown,
  version: unknown,
): unknown {
  const operation =
    direction === "request"
      ? { requestBody: { content }, responses: { 204: { description: "d" } } }
      : { responses: { 200: { description: "d", content } } };
  const path = { "/schema": { post: { operationId: "schema", ...operation } } };
  return { ...BASE, openapi: version === "3.0" ? "3.0.3" : "3.1.0", paths: path };
}

/** What an answer has, by status: a document whose operation has those. */
function withAnswers(side: unknown): unknown {
  const schemaOf = (name: unknown) =>
    name === "Any"
      ? {}
      : name === "Text"
        ? { schema: { type: "string" } }
        : { schema: { $ref: `#/components/schemas/${name}` } };
  const responses = Object.entries(asObject(side)).map(([status, said]) => {
    const types = typeof said === "string" ? { "application/json": said } : asObject(said);
    const content = Object.entries(types).map(([type, name]) => [type, schemaOf(name)]);
    const body = said === null ? {} : { content: Object.fromEntries(content) };
    return [status, { description: "d", ...body }];
  });
  const post = { operationId: "makeThing", responses: Object.fromEntries(responses) };
  return overlay(BASE, { paths: { "/things": null, "/made": { post } } });
}

/** `{ form, members, required, encoding, version }`: a document whose body is that form. */
function withForm(side: unknown): unknown {
  const { form, members, required = [], encoding, version } = asObject(side);
  const schema = { type: "object", properties: members, required };
  const type = form === true ? "application/x-www-form-urlencoded" : "multipart/form-data";
  const content = { [type]: { schema, ...(encoding === undefined ? {} : { encoding }) } };
  const post = { requestBody: { content: { "application/json": null, ...content } } };
  const openapi = version === "3.0" ? "3.0.3" : "3.1.0";
  return overlay(BASE, { openapi, paths: { "/things": { post } } });
}

/** What every event of `events.yaml` has. */
const EVENT = { responses: { 200: { description: "d" } } };

/** Requests that the provider makes: of a webhook. */
function labelledEvents(): readonly Labelled[] {
  const place = (patch: unknown) => ({ webhooks: { happened: { post: overlay(EVENT, patch) } } });
  return labelled("events", place);
}

/** The same of a callback. No package has code of either, so one of them is enough beside the others. */
export function callbackPairs(): readonly Labelled[] {
  return labelled("events", (patch) => {
    const happened = { "{$request.query.url}": { post: overlay(EVENT, patch) } };
    return { paths: { "/things": { post: { callbacks: { happened } } } } };
  });
}

/** The pairs of which the generator decides: the order of lists and members means something there. */
export const packagePairs = once(
  (): Readonly<Record<string, readonly Labelled[]>> => ({
    methods: labelledAs("package-methods", documents.methods),
    arguments: labelledAs("package-arguments", documents.args),
    options: labelledAs("package-options", documents.options),
    environments: labelledAs("package-environments", documents.environments),
    exports: labelledAs("package-exports", documents.exported),
    answers: labelledAs("package-answers", documents.answers),
  }),
);

/** The pairs whose sides differ, by table. */
export const labelledPairs = once(
  (): Readonly<Record<string, readonly Labelled[]>> => ({
    types: labelledSchemas("schemas-types"),
    members: labelledSchemas("schemas-members"),
    values: labelledSchemas("schemas-values"),
    unions: labelledSchemas("schemas-unions"),
    choices: labelledSchemas("schemas-choices"),
    subsets: labelledSchemas("schemas-subsets"),
    null: labelledSchemas("schemas-null"),
    keywords: labelledSchemas("schemas-keywords"),
    words: labelledSchemas("schemas-words"),
    families: labelledFamilies("schemas-families"),
    operations: labelled("operations", (patch) => patch),
    documents: labelled("documents", (patch) => patch),
    parameters: labelled("parameters", (parameters) => ({
      paths: { "/things": { post: { parameters } } },
    })),
    encodings: labelledAs("encodings", withForm),
    "answers by status": labelledAs("answers", withAnswers),
    "bodies and answers": labelled("messages", (post) => ({ paths: { "/things": { post } } })),
    events: labelledEvents(),
    security: labelled("security", (patch) => patch),
    servers: labelled("servers", (patch) => patch),
    references: labelled("references", (patch) => patch),
  }),
);

/** All pairs, those included that say the same in two ways. */
export const allLabelled = once(
  (): Readonly<Record<string, readonly Labelled[]>> => ({
    ...labelledPairs(),
    ...packagePairs(),
    "schemas written otherwise": equivalentSchemas("equivalent-schemas"),
    "schemas rewritten": equivalentSchemas("equivalent-rewrites"),
    "bodies written otherwise": equivalentBodies("equivalent-bodies"),
    "documents rewritten": equivalentDocuments("equivalent-documents"),
  }),
);

const compared = new WeakMap<object, WeakMap<object, Diff>>();

/** What differs between two documents; asked again about the same two objects, it is the same. */
export function compare(base: unknown, revision: unknown): Diff {
  if (!isObject(base) || !isObject(revision)) return compareTexts(base, revision);
  const known = compared.get(base) ?? new WeakMap<object, Diff>();
  compared.set(base, known);
  const diff = known.get(revision) ?? compareTexts(base, revision);
  known.set(revision, diff);
  return diff;
}

function compareTexts(base: unknown, revision: unknown): Diff {
  const read = (document: unknown, name: string) => parseSpec(JSON.stringify(document), name);
  return diffDocuments(read(base, "base"), read(revision, "revision"));
}

/** The tables are read once, and their pairs are the same objects in every test. */
function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}
