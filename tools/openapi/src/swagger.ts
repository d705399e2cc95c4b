/** Swagger 2.0 (OpenAPI Specification 2.0) as OpenAPI 3.0: a library converts it, and is told first what it can't know. */
import { upgradeFromTwoToThree } from "@scalar/openapi-upgrader/2.0-to-3.0";
import { isObject, ownMember, type UnknownObject } from "./json.ts";
import { METHODS } from "./methods.ts";
import { decoded, pointerTo, valueAt } from "./pointer.ts";
import type { Source } from "./source.ts";
import { SpecError } from "./spec-error.ts";
import { Origins } from "./swagger-origins.ts";

type Members = Record<string, unknown>;

/** A parameter, and where it stands in the text. */
interface Found {
  readonly value: Members;
  readonly pointer: string;
}

/** What is remembered of the document for when it is converted. */
interface Notes {
  readonly origins: Origins;
  /** Where the bodies are that have a field which must be sent: so must they. */
  readonly neededForms: string[];
}

/** What a text can be sent as that has no file in it (section 4.3, `consumes`). */
const FORM = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/** The values of `collectionFormat` that have a style in OpenAPI 3.0, by place; no other can be sent. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  query: ["csv", "ssv", "pipes", "multi"],
  path: ["csv"],
  header: ["csv"],
};

/**
 * The document as OpenAPI 3.0. Places in it are those of the text that was written (`originOf`).
 *
 * @param whole the document, with every file that it refers to inside
 * @throws {SpecError} when it is too broken to be converted.
 */
export function fromSwagger(source: Source, whole: UnknownObject): Source {
  const origins = new Origins(whole);
  const document: Members = structuredClone(whole);
  prepareServers(document);
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  const neededForms: string[] = [];
  document["paths"] = Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      path.startsWith("x-")
        ? item
        : preparePathItem(document, path, item, { origins, neededForms }),
    ]),
  );
  // Every parameter stands where it is used now.
  delete document["parameters"];
  const value = convert(document, source);
  for (const pointer of neededForms) {
    const body = valueAt(value, pointer);
    if (isObject(body)) Reflect.set(body, "required", true);
  }
  return {
    ...source,
    value,
    originOf: (pointer) => origins.of(pointer),
  };
}

function convert(document: Members, source: Source): unknown {
  try {
    return upgradeFromTwoToThree(document);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpecError(`can't be converted from Swagger 2.0: ${reason}`, {
      path: source.path,
      pointer: "",
      source,
    });
  }
}

/**
 * Without `schemes` they are those by which the document is read: nobody sends a key in clear. A host with
 * a scheme or a slash, and a base path without its slash, would become another host when they are joined.
 */
function prepareServers(document: Members): void {
  const { host, basePath } = document;
  const [, scheme, name] = /^\s*(?:([a-z]+):\/\/)?(.*?)[/\s]*$/is.exec(textOf(host)) ?? [];
  const written = listOf(document["schemes"]).map((one) => String(one).toLowerCase());
  const schemes = written.length === 0 && scheme ? [scheme.toLowerCase()] : written;
  document["schemes"] = schemes.length === 0 || schemes.includes("https") ? ["https"] : schemes;
  if (name) document["host"] = name;
  const base = textOf(basePath).trim();
  document["basePath"] = base === "" || base.startsWith("/") ? base : `/${base}`;
}

/** The path item with its parameters in its operations: one of them may be their body. */
function preparePathItem(
  document: Members,
  path: string,
  written: unknown,
  { origins, neededForms }: Notes,
): unknown {
  const at = follow(document, { value: written, pointer: pointerTo("", "paths", path) });
  if (!isObject(at.value)) return {};
  const item: Members = withoutNulls(at.value);
  origins.move(pointerTo("", "paths", path), at.pointer);
  const common = parametersIn(document, item, at.pointer);
  delete item["parameters"];
  for (const method of METHODS) {
    if (!isObject(item[method])) continue;
    const operation: Members = withoutNulls(item[method]);
    const pointer = pointerTo(at.pointer, method);
    const own = parametersIn(document, operation, pointer);
    const inherited = common.filter(({ value }) => !own.some((one) => isSame(one.value, value)));
    const parameters = [...inherited, ...own];
    origins.parameters(pointerTo("", "paths", path, method), parameters);
    operation["parameters"] = parameters.map(({ value }) => value);
    if (parameters.some(({ value }) => value["in"] === "formData" && value["required"] === true)) {
      neededForms.push(pointerTo("", "paths", path, method, "requestBody"));
    }
    const consumes = formTypes(document, operation, parameters);
    if (consumes !== undefined) operation["consumes"] = consumes;
    operation["responses"] = prepareResponses(document, operation["responses"]);
    item[method] = operation;
  }
  return item;
}

function parametersIn(document: Members, owner: Members, pointer: string): Found[] {
  return listOf(owner["parameters"]).flatMap((written, index) => {
    const at = { value: written, pointer: pointerTo(pointer, "parameters", index) };
    const { value, pointer: origin } = follow(document, at);
    if (!isObject(value)) return [];
    const parameter: Members = { ...withoutNulls(structuredClone(value)) };
    // A reference that leads nowhere stays: its reader names it.
    if (typeof parameter["$ref"] !== "string") prepareParameter(parameter);
    return [{ value: parameter, pointer: origin }];
  });
}

/** The reader of the parameter says what is wrong with its place or style, where it stands. */
function prepareParameter(parameter: Members): void {
  parameter["in"] = String(parameter["in"]);
  const place = String(parameter["in"]);
  const format = parameter["collectionFormat"];
  const isList = parameter["type"] === "array" && typeof format === "string";
  if (isList && FORMATS[place]?.includes(format) === false) parameter["style"] = format;
}

function isSame(one: Members, other: Members): boolean {
  const isBody = one["in"] === "body" && other["in"] === "body";
  return isBody || (one["in"] === other["in"] && one["name"] === other["name"]);
}

/** What a form is sent as: a file needs multipart; undefined where there is no form. */
function formTypes(
  document: Members,
  operation: Members,
  parameters: readonly Found[],
): string[] | undefined {
  const fields = parameters.filter(({ value }) => value["in"] === "formData");
  if (fields.length === 0) return undefined;
  if (fields.some(({ value }) => value["type"] === "file")) return [MULTIPART];
  const said = listOf(operation["consumes"] ?? document["consumes"]);
  const forms = [FORM, MULTIPART].filter((type) => said.includes(type));
  return forms.length === 0 ? [FORM] : forms;
}

/** The responses; a reference to what is no response of the document is replaced by what it leads to. */
function prepareResponses(document: Members, responses: unknown): Members {
  if (!isObject(responses)) return {};
  return Object.fromEntries(
    Object.entries(responses).map(([status, written]) => {
      if (written === null) return [status, {}];
      const ref = ownMember(written, "$ref");
      if (typeof ref !== "string" || ref.startsWith("#/responses/")) return [status, written];
      return [status, structuredClone(follow(document, { value: written, pointer: "" }).value)];
    }),
  );
}

/** What references within the document lead to; the last one that leads somewhere. */
function follow(document: Members, from: { value: unknown; pointer: string }) {
  let at = from;
  for (const seen = new Set<string>(); ; ) {
    const ref = ownMember(at.value, "$ref");
    if (typeof ref !== "string" || !ref.startsWith("#/") || seen.has(ref)) return at;
    seen.add(ref);
    const pointer = decoded(ref.slice(1));
    const value = valueAt(document, pointer);
    if (value === undefined) return at;
    at = { value, pointer };
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function withoutNulls(object: UnknownObject): Members {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));
}
