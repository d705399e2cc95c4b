import { STATUS_CODES } from "node:http";
import { isObject, METHODS, ownMember, setMember } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { SavedBody } from "../described.ts";
import { type Auth, isUsual, type Schemes, sentBy } from "./auth.ts";
import { Bodies } from "./bodies.ts";
import { addDescription } from "./description.ts";
import { type Entry, entriesIn, objectsOf, textOf, type Variables, wordsOf } from "./members.ts";
import { addRequestBody } from "./request-body.ts";
import { statusesTested } from "./tests.ts";
import type { RequestUrl } from "./url.ts";
import { isRequired, schemaOfEntry } from "./values.ts";

/** What requests of one method and path say together. */
export class PostmanOperation {
  readonly method: string;
  readonly path: string;
  readonly server: string | undefined;
  readonly #line: number;
  readonly #parameters = new Map<string, JsonObject>();
  readonly #request = new Bodies();
  readonly #responses = new Map<string, { readonly name: string; readonly bodies: Bodies }>();
  #summary = "";
  #description = "";
  #security: Json[] | undefined;

  constructor(method: string, { path, server }: RequestUrl, line: number) {
    this.method = method;
    this.path = path;
    this.server = server;
    this.#line = line;
  }

  /** Adds what an item says: its request, and the answers that were saved with it. */
  add(
    item: JsonObject,
    url: RequestUrl,
    auth: Auth,
    schemes: Schemes,
    variables: Variables,
    notes: Notes,
  ): void {
    const request = ownMember(item, "request");
    const parts = isObject(request) ? (request as JsonObject) : {};
    const headers = entriesIn(ownMember(parts, "header"));
    this.#summary ||= textOf(ownMember(item, "name"));
    const words =
      wordsOf(ownMember(parts, "description")) || wordsOf(ownMember(item, "description"));
    this.#description ||= words.trim();
    this.#security ??= schemes.requirementsOf(auth, headers);
    const sent = sentBy(this.#security, schemes.schemes);
    this.#addPathParameters(url, variables);
    for (const entry of url.query) this.#addParameter("query", entry, sent, notes);
    for (const entry of headers.filter((one) => !isUsual(one))) {
      this.#addParameter("header", entry, sent, notes);
    }
    addRequestBody(this.#request, ownMember(parts, "body"), mediaType(headers), variables, notes);
    for (const response of objectsOf(ownMember(item, "response"))) {
      this.#addResponse(response, variables, notes);
    }
    for (const status of statusesTested(item)) {
      if (!this.#responses.has(status)) {
        this.#responses.set(status, { name: STATUS_CODES[status] ?? "", bodies: new Bodies() });
      }
    }
  }

  /** As an Operation Object. */
  toOperation(notes: Notes): JsonObject {
    const responses: JsonObject = {};
    for (const [status, { name, bodies }] of this.#responses) {
      setMember(responses, status, { description: name, content: bodies.content() });
    }
    const content = this.#request.content();
    const operation: JsonObject = {
      summary: this.#summary,
      description: this.#description,
      parameters: [...this.#parameters.values()],
      ...(Object.keys(content).length > 0 ? { requestBody: { content } } : {}),
      ...(this.#security ? { security: this.#security } : {}),
      responses,
    };
    notes.lines.mark(operation, this.#line);
    addDescription(operation, this, this.#description, this.#saved(), notes);
    return operation;
  }

  #saved(): SavedBody[] {
    const requests = this.#request.texts.map((text) => ({ title: "Request body", text }));
    const answers = [...this.#responses].flatMap(([status, { bodies }]) =>
      bodies.texts.map((text) => ({ title: `Response ${status}`, text })),
    );
    return [...requests, ...answers];
  }

  #addPathParameters({ variables }: RequestUrl, known: Variables): void {
    for (const [, name = ""] of this.path.matchAll(/\{([^{}]+)\}/g)) {
      const entry = variables.get(name);
      const value = known.get(name) ?? "";
      const said = entry ?? { ...NOTHING, key: name, value };
      this.#put("path", name, { ...parameterOf(said), required: true }, said);
    }
  }

  #addParameter(place: string, entry: Entry, sent: ReadonlySet<string>, { lines }: Notes): void {
    if (sent.has(`${place} ${entry.key}`.toLowerCase())) return;
    const parameter = { ...parameterOf(entry), required: isRequired(entry) };
    this.#put(place, entry.key, lines.mark(parameter, lines.of(entry.source) ?? this.#line), entry);
  }

  #put(place: string, name: string, parameter: JsonObject, { description }: Entry): void {
    const key = `${place} ${name}`;
    const known = this.#parameters.get(key);
    if (known && (known["description"] || description === "")) return;
    this.#parameters.set(key, Object.assign(parameter, { name, in: place }));
  }

  #addResponse(response: JsonObject, variables: Variables, notes: Notes): void {
    const status = statusOf(response, notes);
    const name = textOf(ownMember(response, "name"));
    const known = this.#responses.get(status) ?? { name, bodies: new Bodies() };
    this.#responses.set(status, known);
    const text = textOf(ownMember(response, "body"));
    const type = mediaType(entriesIn(ownMember(response, "header")));
    if (text.trim() === "") return;
    const isJson = type === undefined || /json/.test(type);
    if (isJson && known.bodies.addJson(type ?? "application/json", text, variables)) return;
    known.bodies.addPlain(isJson ? "text/plain" : type, { type: "string" });
  }
}

const NOTHING: Entry = {
  key: "",
  value: "",
  description: "",
  disabled: false,
  type: "",
  source: {},
};

function parameterOf(entry: Entry): JsonObject {
  const { description, ...schema } = schemaOfEntry(entry);
  return { description: description ?? "", schema };
}

/** What a Content-Type says, without its parameters. */
function mediaType(headers: readonly Entry[]): string | undefined {
  const header = headers.find(({ key, disabled }) => !disabled && /^content-type$/i.test(key));
  const [type = ""] = (header?.value ?? "").split(";");
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.trim()) ? type.trim().toLowerCase() : undefined;
}

function statusOf(response: JsonObject, { doubts, lines }: Notes): string {
  const code = textOf(ownMember(response, "code"));
  if (/^[1-5]\d\d$/.test(code)) return code;
  const words = textOf(ownMember(response, "status")).toLowerCase();
  const known = Object.entries(STATUS_CODES).find(([, name]) => name?.toLowerCase() === words);
  if (known) return known[0];
  doubts.add(lines.of(response), "a saved answer has no status", "200");
  return "200";
}

/** The method of a request in lowercase; undefined for one that OpenAPI has not. */
export function methodOf(request: Json | undefined): string | undefined {
  const said = isObject(request) ? textOf(ownMember(request as JsonObject, "method")) : "";
  const method = (said || "GET").toLowerCase();
  return METHODS.find((one) => one === method);
}
