/**
 * How the arguments of a call become its request: what generated operations call. Imports types
 * alone: where generated code stands alone, this file is copied beside it.
 */

import type { Blob as BlobType, FormData as FormDataType, SerializedBody } from "./contract.ts";

export type { Args, RequestParts, SerializedBody } from "./contract.ts";

// What is called of the platform, whose types a project may not have. Declared here alone, these are
// the globals of the runtime.
declare const Blob: new (parts: readonly unknown[]) => BlobType;
declare const FormData: new () => FormDataType;
declare const URLSearchParams: new (fields: readonly [string, string][]) => { toString(): string };
declare const crypto: { randomUUID(): string };

/** How a parameter is spelled (OpenAPI 3.1, section 4.8.12.2, Style Values). */
export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

/**
 * The value of a required argument.
 *
 * @throws {TypeError} when there is none.
 */
export function required<T>(name: string, value: T | null | undefined): T {
  if (value === undefined || value === null) throw new TypeError(`${name} is required.`);
  return value;
}

/**
 * A path parameter of one value: one segment, whatever is in it.
 *
 * @throws {TypeError} when it is absent, empty, or not one value.
 */
export function segment(name: string, value: unknown): string {
  if (typeof required(name, value) === "object") throw new TypeError(`${name} must be one value.`);
  const text = encodeURIComponent(String(value));
  if (text === "") throw new TypeError(`${name} must not be empty.`);
  return text;
}

/**
 * A path parameter in its style.
 *
 * @throws {TypeError} when it is absent or empty.
 */
export function inPath(name: string, value: unknown, style: Style, explode: boolean): string {
  const text = spell(name, required(name, value), style, explode, encodeURIComponent);
  if (value === "" || text === "") throw new TypeError(`${name} must not be empty.`);
  return text;
}

/** A query parameter in its style; empty where it has no value. */
export function inQuery(
  name: string,
  value: unknown,
  style: Style,
  explode: boolean,
  allowReserved: boolean,
): string {
  if (value === undefined || value === null) return "";
  return spell(name, value, style, explode, allowReserved ? encodeUnreserved : encodeURIComponent);
}

/** A query parameter of one value; empty where it has none. */
export function pair(name: string, value: unknown): string {
  return value === undefined || value === null
    ? ""
    : `${name}=${encodeURIComponent(String(value))}`;
}

/**
 * A header of one value; undefined where it has none.
 *
 * @throws {TypeError} when it has characters that no header can carry.
 */
export function header(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = String(value);
  if (!/[^\t\x20-\x7e]/.test(text)) return text;
  throw new TypeError(`${name} has characters that no header can carry.`);
}

/** An array or object in the simple style, the one that headers have; undefined where there is none. */
export function simple(value: unknown, explode: boolean): string | undefined {
  if (value === undefined || value === null) return undefined;
  return spell("", value, "simple", explode, (part) => part);
}

/** A key that no other call has: the one that is sent where the caller gives none. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}

/** A value as JSON text, for parameters whose content is JSON; undefined where there is none. */
export function json(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** The `Cookie` header of cookie parameters; undefined where none has a value. */
export function cookies(values: Readonly<Record<string, unknown>>): string | undefined {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${spell(name, value, "simple", false, encodeURIComponent)}`);
  return pairs.length === 0 ? undefined : pairs.join("; ");
}

/** A JSON body. */
export function jsonBody(body: unknown, contentType: string): SerializedBody | undefined {
  return body === undefined ? undefined : { content: JSON.stringify(body), contentType };
}

/** A body that is sent as it is: text, bytes, a stream. */
export function rawBody(body: unknown, contentType: string): SerializedBody | undefined {
  return body === undefined
    ? undefined
    : { content: body as SerializedBody["content"], contentType };
}

/** The body of an HTML form (`application/x-www-form-urlencoded`). */
export function formBody(body: unknown, contentType: string): SerializedBody | undefined {
  if (body === undefined) return undefined;
  const fields = formFields(body).map(([name, value]): [string, string] => [name, String(value)]);
  return { content: new URLSearchParams(fields).toString(), contentType };
}

/** A `multipart/form-data` body, files as `Blob`; the runtime names the boundary. */
export function multipartBody(body: unknown): SerializedBody | undefined {
  if (body === undefined) return undefined;
  const form = new FormData();
  for (const [name, value] of formFields(body)) form.append(name, value);
  return { content: form, contentType: null };
}

/** An array is one field an item; an object in a field is JSON (OpenAPI 3.1, section 4.8.15). */
function formFields(body: unknown): [string, string | BlobType][] {
  if (typeof body !== "object" || body === null) {
    throw new TypeError("body must be an object: its members are the fields of the form.");
  }
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== undefined)
      .map((item): [string, string | BlobType] => [name, formField(item)]),
  );
}

function formField(value: unknown): string | BlobType {
  if (value instanceof Blob) return value;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/** Leaves reserved characters as they are, but for the one that would end the query. */
function encodeUnreserved(text: string): string {
  return encodeURI(text).replaceAll("#", "%23");
}

/** What a style puts before a value, between the parts of one, and whether it names them. */
interface Spelling {
  readonly prefix: string;
  /** Between the parts of a value that is exploded, and of one that is not. */
  readonly separators: readonly [exploded: string, joined: string];
  readonly named: boolean;
}

/**
 * A value as a style spells it, each part by `encode`; empty for an empty array or object (RFC 6570,
 * section 3.2).
 */
function spell(
  name: string,
  value: unknown,
  style: Style,
  explode: boolean,
  encode: (text: string) => string,
): string {
  const { prefix, separators, named } = spellingOf(style);
  const part = (member: unknown): string =>
    encode(typeof member === "object" && member !== null ? JSON.stringify(member) : String(member));
  if (typeof value !== "object" || value === null) {
    return named ? `${prefix}${name}=${part(value)}` : prefix + part(value);
  }

  const exploded = explode || style === "deepObject";
  const items = Array.isArray(value)
    ? value.map((item) => (exploded && named ? `${name}=${part(item)}` : part(item)))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => {
          if (style === "deepObject") return `${name}[${encode(key)}]=${part(member)}`;
          return `${encode(key)}${exploded ? "=" : separators[1]}${part(member)}`;
        });
  if (items.length === 0) return "";
  const text = items.join(separators[exploded ? 0 : 1]);
  return named && !exploded ? `${prefix}${name}=${text}` : prefix + text;
}

function spellingOf(style: Style): Spelling {
  switch (style) {
    case "simple":
      return { prefix: "", separators: [",", ","], named: false };
    case "label":
      return { prefix: ".", separators: [".", ","], named: false };
    case "matrix":
      return { prefix: ";", separators: [";", ","], named: true };
    case "form":
      return { prefix: "", separators: ["&", ","], named: true };
    case "spaceDelimited":
      return { prefix: "", separators: ["&", "%20"], named: true };
    case "pipeDelimited":
      return { prefix: "", separators: ["&", "%7C"], named: true };
    case "deepObject":
      return { prefix: "", separators: ["&", "&"], named: true };
  }
}

/** Whether a value is an object: neither an array nor what stands for a number of many digits. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** The member of an object, where it does not just inherit it. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
