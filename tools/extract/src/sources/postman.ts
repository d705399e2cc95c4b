import { isObject, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import { NotExtractable } from "../base/not-extractable.ts";
import type { Notes } from "../base/notes.ts";
import { credentialsOfText } from "../evidence/credentials/credentials.ts";
import type { Credentials } from "../evidence/credentials/schemes.ts";
import { type Auth, authOf, Schemes } from "./postman/auth.ts";
import { objectsIn, textOf, type Variables, variablesIn, wordsOf } from "./postman/members.ts";
import { methodOf, PostmanOperation } from "./postman/operation.ts";
import { type RequestUrl, readUrl } from "./postman/url.ts";
import { readText } from "./read-text.ts";
import type { Source } from "./source.ts";

const SIGNS = /getpostman\.com\/json\/collection\/v2|"_postman_id"|"item"\s*:\s*\[/;

/** What a collection says of its version, behind its beginning. */
const VERSION = /^\uFEFF?\s*\{[\s\S]{0,2000}?getpostman\.com\/json\/collection\/v(\d)/;

/**
 * No page but a Postman collection, of version 2.0 or 2.1: its requests and the answers saved with them.
 *
 * @throws {NotExtractable} when it is one of another version, or has no request.
 */
export const postman: Source = ({ text }, notes) => {
  const version = VERSION.exec(text)?.[1];
  if (version !== undefined && version !== "2") {
    throw new NotExtractable(`it is a Postman collection of version ${version}: export it as v2.1`);
  }
  if (!isCollection(text)) {
    if (version !== undefined) throw new NotExtractable("the Postman collection has no request");
    return undefined;
  }
  const { value, problem } = readText(text, notes.lines.below(1));
  const inner = ownMember(value, "collection");
  const collection = isDraft(inner) ? inner : value;
  if (!isDraft(collection) || !Array.isArray(ownMember(collection, "item"))) return undefined;
  if (problem) {
    const says = `the collection is not well-formed: ${problem.message}`;
    notes.doubts.add(problem.line, says, "read as far as it is");
  }
  const reading = new Reading(variablesIn(ownMember(collection, "variable")), notes);
  reading.addItems(collection, undefined);
  if (reading.operations.length === 0) return undefined;
  notes.used.mark(1, text.split("\n").length);
  return documentOf(collection, reading, notes);
};

/** Whether a text is a Postman collection, as far as its beginning and its words tell. */
export function isCollection(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && SIGNS.test(text) && /"request"\s*:/.test(text);
}

class Reading {
  readonly #variables: Variables;
  readonly #notes: Notes;
  readonly #operations = new Map<string, PostmanOperation>();
  readonly schemes: Schemes;

  constructor(variables: Variables, notes: Notes) {
    this.#variables = variables;
    this.#notes = notes;
    this.schemes = new Schemes(notes);
  }

  get operations(): readonly PostmanOperation[] {
    return [...this.#operations.values()];
  }

  /** Adds the requests of a folder, and of those in it. */
  addItems(folder: JsonObject, around: Auth): void {
    const auth = authOf(folder, around);
    for (const item of objectsIn(ownMember(folder, "item"))) {
      if (Array.isArray(ownMember(item, "item"))) this.addItems(item, auth);
      else if (ownMember(item, "request") !== undefined) this.#addRequest(item, auth);
    }
  }

  #addRequest(item: JsonObject, around: Auth): void {
    const { doubts, lines } = this.#notes;
    const request = item["request"];
    const line = lines.of(request) ?? lines.of(item) ?? 0;
    const title = textOf(ownMember(item, "name"));
    const method = methodOf(request);
    const url = this.#urlOf(request) ?? this.#savedUrl(item);
    if (method === undefined || url === undefined) {
      doubts.add(line, `the request "${title}" has no address, or no method of HTTP`, "left out");
      return;
    }
    if (url.unknown !== undefined) {
      doubts.add(line, `the variable ${url.unknown} has no value`, "the server is not known");
    }
    for (const { value, name } of url.values) {
      doubts.add(line, `${value} in the address of "${title}" is a value`, `{${name}}`);
    }
    const key = `${method} ${url.path.replaceAll(/\{[^{}]*\}/g, "{}")}`;
    const operation = this.#operations.get(key) ?? new PostmanOperation(method, url, line);
    this.#operations.set(key, operation);
    const auth = isDraft(request) ? authOf(request, around) : around;
    operation.add(item, url, auth, this.schemes, this.#variables, this.#notes);
  }

  #urlOf(request: Json | undefined): RequestUrl | undefined {
    return readUrl(isObject(request) ? (request["url"] as Json) : request, this.#variables);
  }

  /** The address that a request without one had when an answer was saved. */
  #savedUrl(item: JsonObject): RequestUrl | undefined {
    for (const response of objectsIn(ownMember(item, "response"))) {
      const url = this.#urlOf(ownMember(response, "originalRequest"));
      if (url !== undefined) return url;
    }
    return undefined;
  }
}

function documentOf(collection: JsonObject, reading: Reading, notes: Notes): JsonObject {
  const info = objectAt(collection, "info");
  const [server] = mostUsed(reading.operations);
  const words = wordsOf(ownMember(info, "description"));
  const said = credentialsIn(words);
  const schemes = { ...said?.schemes, ...reading.schemes.schemes };
  const paths: JsonObject = {};
  for (const operation of reading.operations) {
    const item = ownMember(paths, operation.path);
    const own = isDraft(item) ? item : {};
    const made = operation.toOperation(notes);
    own[operation.method] = made;
    if (said) made["security"] ??= structuredClone(said.requirements);
    if (operation.server !== server && operation.server !== undefined) {
      made["servers"] = [{ url: operation.server }];
    }
    setMember(paths, operation.path, own);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: textOf(ownMember(info, "name")) || "Untitled",
      description: words,
      version: versionOf(ownMember(info, "version"), notes),
    },
    servers: server === undefined ? [] : [{ url: server }],
    paths,
    components: { securitySchemes: schemes },
  };
}

/** What the words of a collection say of signing in, where they say how. */
function credentialsIn(words: string): Credentials | undefined {
  return words
    .split(/\n\s*\n/)
    .map((part) => credentialsOfText(part))
    .find((one) => one !== undefined && Object.keys(one.schemes).length > 0);
}

/** The servers, the one of most operations first. */
function mostUsed(operations: readonly PostmanOperation[]): string[] {
  const counts = new Map<string, number>();
  for (const { server } of operations) {
    if (server !== undefined) counts.set(server, (counts.get(server) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([server]) => server);
}

function versionOf(value: Json | undefined, { doubts }: Notes): string {
  if (isObject(value)) {
    return ["major", "minor", "patch"].map((part) => textOf(value[part] as Json) || "0").join(".");
  }
  const version = textOf(value);
  if (version === "") doubts.add(0, "the collection states no version", "0.0.0");
  return version || "0.0.0";
}
