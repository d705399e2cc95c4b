/**
 * How the arguments of a call become its request: what generated operations call. Imports types
 * alone: where generated code stands alone, this file is copied beside it.
 */

import type { Blob as BlobType, Check, SerializedBody } from "./contract.ts";

export type { Args, RequestParts, SerializedBody } from "./contract.ts";

// What is called of the platform, whose types a project may not have. Declared here alone, these are
// the globals of the runtime.
declare const Blob: new (parts: readonly unknown[]) => BlobType;
declare const crypto: { randomUUID(): string };

/** The styles of parameters in a path (OpenAPI 3.1, section 4.8.12.2, Style Values). */
export type PathStyle = "simple" | "label" | "matrix";

/** The styles of parameters in a query, and of members of a form. */
export type QueryStyle = "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";

/** How a member of a form is sent (OpenAPI 3.1, section 4.8.15, Encoding Object). */
export interface Encoding {
  /** The media types of its part, with commas between them, where the document names some. */
  readonly contentType?: string;
  /** Headers of its part. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Where there is none, an object is sent as JSON. */
  readonly style?: QueryStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** By member of the form. */
export type Encodings = Readonly<Record<string, Encoding>>;

/** Makes a text fit its place. */
type Encode = (text: string) => string;

/** A name and its value, both encoded. */
type Field = readonly [name: string, text: string];

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
 * The value of a required argument that may be null.
 *
 * @throws {TypeError} when there is none.
 */
export function given<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new TypeError(`${name} is required.`);
  return value;
}

/**
 * The value of an argument in place of which an option of the client is sent.
 *
 * @throws {TypeError} when it is empty: servers take a header without a value for none, and answer for
 * another account.
 */
export function filled<T>(name: string, value: T): T {
  if (value === "") throw new TypeError(`${name} is empty: leave it out.`);
  return value;
}

/**
 * A path parameter of one value: one segment, whatever is in it.
 *
 * @throws {TypeError} when it is absent, empty, or not one value.
 */
export function segment(name: string, value: unknown): string {
  const text = encodeURIComponent(one(name, required(name, value)));
  if (text === "") throw new TypeError(`${name} must not be empty.`);
  return text;
}

/**
 * A path parameter in its style.
 *
 * @throws {TypeError} when it is absent, empty, or can't be sent.
 */
export function inPath(name: string, value: unknown, style: PathStyle, explode: boolean): string {
  const text = spell(name, required(name, value), style, explode, encodeURIComponent);
  if (value === "" || text === "") throw new TypeError(`${name} must not be empty.`);
  return text;
}

/**
 * A query parameter in its style; empty where it has no value.
 *
 * @throws {TypeError} when it can't be sent.
 */
export function inQuery(
  name: string,
  value: unknown,
  style: QueryStyle,
  explode: boolean,
  allowReserved: boolean,
): string {
  const encode = allowReserved ? encodeUnreserved : encodeURIComponent;
  return joined(styledFields(name, value, style, explode, encode));
}

/**
 * A query parameter of one value; empty where it has none.
 *
 * @throws {TypeError} when it has several.
 */
export function pair(name: string, value: unknown): string {
  return isAbsent(value) ? "" : `${name}=${encodeURIComponent(one(name, value))}`;
}

/**
 * A header of one value; undefined where it has none.
 *
 * @throws {TypeError} when it has several, or characters that no header can carry.
 */
export function header(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = one(name, value);
  if (!/[^\t\x20-\x7e]/.test(text)) return text;
  throw new TypeError(`${name} has characters that no header can carry.`);
}

/** An array or object in the simple style, the one that headers have; undefined where there is none. */
export function simple(name: string, value: unknown, explode: boolean): string | undefined {
  return isAbsent(value) ? undefined : spell(name, value, "simple", explode, asItIs);
}

/** A key that no other call has: the one that is sent where the caller gives none. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}

/**
 * A value as JSON text, for parameters whose content is JSON; undefined where there is none.
 *
 * @throws {TypeError} when JSON can't hold it: the message names the place.
 */
export function json(name: string, value: unknown): string | undefined {
  return jsonText(name, value, []);
}

/**
 * The `Cookie` header of cookie parameters; undefined where none has a value.
 *
 * @throws {TypeError} when one can't be sent.
 */
export function cookies(values: Readonly<Record<string, unknown>>): string | undefined {
  const pairs = Object.entries(values)
    .filter(([, value]) => !isAbsent(value))
    .map(([name, value]) => `${name}=${spell(name, value, "simple", false, encodeURIComponent)}`);
  return pairs.length === 0 ? undefined : pairs.join("; ");
}

/**
 * The body of the media type that a call names; the first one where it names none.
 *
 * @throws {TypeError} when the operation takes no such type.
 */
export function bodyOf(
  contentType: unknown,
  bodies: Readonly<Record<string, (contentType: string) => SerializedBody | undefined>>,
): SerializedBody | undefined {
  const types = Object.keys(bodies);
  const asked = String(contentType ?? types[0]);
  const type =
    types.find((one) => one === asked) ??
    types.find((one) => essence(one) === essence(asked)) ??
    types.find((one) => isInRange(asked, one));
  const make = type === undefined ? undefined : bodies[type];
  if (type !== undefined && make !== undefined) {
    return make((isRange(type) && header("contentType", asked)) || type);
  }
  throw new TypeError(`contentType must be one of ${types.join(", ")}.`);
}

/**
 * A JSON body; `application/json` where the document leaves the media type open. A bigint goes out as
 * its digits, an exact number as well; members that are undefined are left out.
 *
 * @throws {TypeError} when JSON can't hold a value: the message names its place.
 */
export function jsonBody(body: unknown, contentType: string): SerializedBody | undefined {
  const content = jsonText("body", body, []);
  if (content === undefined) return undefined;
  return { content, contentType: isRange(contentType) ? "application/json" : contentType };
}

/**
 * A body that is sent as it is. Where the document leaves the media type open (`image/*`), a `Blob` says
 * its own.
 *
 * @throws {TypeError} when it is neither text nor bytes nor a `Blob`.
 */
export function rawBody(body: unknown, contentType: string): SerializedBody | undefined {
  if (body === undefined) return undefined;
  if (typeof body !== "string" && !isFile(body)) {
    throw new TypeError("body must be text, bytes (Uint8Array, ArrayBuffer) or a Blob.");
  }
  const own = typeof body === "string" ? "text/plain" : fileType(body);
  return {
    content: body as SerializedBody["content"],
    contentType: isRange(contentType) ? own : contentType,
  };
}

/**
 * The body of an HTML form (`application/x-www-form-urlencoded`): spelled as a query is. An array is one
 * field an item, an object is JSON, unless its encoding has a style; what is null is left out.
 *
 * @throws {TypeError} when a member can't be sent: the message names its place.
 */
export function formBody(
  body: unknown,
  contentType: string,
  encodings: Encodings = {},
): SerializedBody | undefined {
  if (isAbsent(body)) return undefined;
  const fields = formMembers(body).flatMap(([name, value]): readonly Field[] => {
    const { style, explode = false, allowReserved } = encodings[name] ?? {};
    const encode = allowReserved ? encodeUnreserved : encodeURIComponent;
    const encodedName = encodeName(name);
    return style === undefined
      ? itemsOf(value).map((item) => [encodedName, encode(text(name, item))])
      : styledFields(encodedName, value, style, explode, encode);
  });
  return { content: joined(fields), contentType };
}

/**
 * A `multipart` body (RFC 7578). An array is one part an item; bytes, a `Blob` and a `File` are files, an
 * object is JSON, unless its encoding has a style; what is null is left out.
 *
 * @throws {TypeError} when a member can't be sent: the message names its place.
 */
export function multipartBody(
  body: unknown,
  contentType: string,
  encodings: Encodings = {},
): SerializedBody | undefined {
  if (isAbsent(body)) return undefined;
  // FormData can't say the type of a part without making a file of it, nor add headers, and changes
  // line breaks. This is a number that nobody can guess: no content has it.
  const boundary = crypto.randomUUID();
  const parts = formMembers(body).flatMap(([name, value]) => {
    const encoding = encodings[name] ?? {};
    const { style, explode = false } = encoding;
    return style === undefined
      ? itemsOf(value).map((item) => partOf(name, item, encoding))
      : styledFields(name, value, style, explode, asItIs).map((field) =>
          partOf(...field, encoding),
        );
  });
  const pieces = parts.flatMap(({ head, content }) => [
    `--${boundary}\r\n${head.join("\r\n")}\r\n\r\n`,
    content,
    "\r\n",
  ]);
  const content = new Blob([...pieces, `--${boundary}--\r\n`]) as SerializedBody["content"];
  return { content, contentType: `${contentType}; boundary=${boundary}` };
}

/** One part of a multipart body: its header lines and what follows them (RFC 7578, section 4). */
function partOf(
  name: string,
  value: unknown,
  { contentType, headers = {} }: Encoding,
): { head: string[]; content: unknown } {
  const file = isFile(value);
  // Servers take a part without a file name for a text.
  const fileName = file ? `; filename="${escapeName(nameOf(value))}"` : "";
  const own = file ? fileType(value) : isOne(plain(value)) ? "" : "application/json";
  const type = contentType === undefined ? own : chosenType(contentType, own);
  return {
    head: [
      `Content-Disposition: form-data; name="${escapeName(name)}"${fileName}`,
      ...(type === "" ? [] : [`Content-Type: ${type}`]),
      ...present(headers).map(([header, line]) => `${header}: ${line}`),
    ],
    content: file ? value : text(name, value),
  };
}

/** A file has a name; bytes and blobs the one that the platform's forms give them. */
function nameOf(file: object): string {
  return "name" in file && typeof file.name === "string" ? file.name : "blob";
}

/** What would end a quoted name is escaped as browsers do it (HTML, multipart/form-data encoding). */
function escapeName(name: string): string {
  return name.replace(/[\n\r"]/g, encodeURIComponent);
}

/** Whether a value is sent as its bytes: a `Blob`, a `File`, a buffer or a view of one. */
function isFile(value: unknown): value is object {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

function fileType(file: object): string {
  const type = "type" in file && typeof file.type === "string" ? file.type : "";
  return type === "" ? "application/octet-stream" : type;
}

/** Of the documented media types the one that a value has itself, else the first that is no range. */
function chosenType(documented: string, own: string): string {
  const types = documented.split(",").map((type) => type.trim());
  const same = types.find((type) => essence(type) === essence(own));
  if (same !== undefined) return same;
  if (types.some((type) => isInRange(own, type))) return own;
  return types.find((type) => !isRange(type)) ?? own;
}

/** Whether it stands for several media types (RFC 9110, section 12.5.1): `image/*`. */
function isRange(type: string): boolean {
  return type.includes("*");
}

function isInRange(type: string, range: string): boolean {
  return isRange(range) && type !== "" && essence(type).startsWith(range.replace(/\*.*/, ""));
}

/** A media type without its parameters; types are compared without case (RFC 9110, section 8.3.1). */
function essence(type: string): string {
  return type.replace(/;.*/s, "").trim().toLowerCase();
}

/** The members of a form that have a value. */
function formMembers(body: unknown): [name: string, value: unknown][] {
  if (kindOf("body", body) !== "object") {
    throw new TypeError("body must be an object: its members are the fields of the form.");
  }
  return present(body);
}

/** The items of an array that have a value; any other value is the only one. */
function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.filter((item) => !isAbsent(item)) : [value];
}

/** A value in a style of queries and forms: its fields. */
function styledFields(
  name: string,
  value: unknown,
  style: QueryStyle,
  explode: boolean,
  encode: Encode,
): Field[] {
  if (isAbsent(value)) return [];
  if (style === "deepObject") return deepFields(name, value, encode, []);
  const { isList, members } = membersOf(name, value);
  if (members === undefined) return [[name, encode(one(name, value))]];
  const fields = members.map(([key, member]): Field => {
    return [isList ? name : encode(key), encode(text(name, member))];
  });
  if (explode || fields.length === 0) return fields;
  const separator = style === "form" ? "," : encode(style === "pipeDelimited" ? "|" : " ");
  const parts = fields.flatMap(([key, part]) => (isList ? [part] : [key, part]));
  return [[name, parts.join(separator)]];
}

/**
 * The fields of an array or object, with brackets all the way: OpenAPI leaves arrays and objects within
 * an object open, and this is what the servers that ask for the style read.
 */
function deepFields(
  name: string,
  value: unknown,
  encode: Encode,
  above: readonly unknown[],
): Field[] {
  const { members } = membersOf(name, value);
  if (members === undefined) return [[name, encode(one(name, value))]];
  const within = enter(name, value, above);
  return members.flatMap(([key, member]) =>
    deepFields(`${name}[${encode(key)}]`, member, encode, within),
  );
}

/** A value in a style of paths and headers; empty for an empty array or object (RFC 6570, 3.2). */
function spell(
  name: string,
  value: unknown,
  style: PathStyle,
  explode: boolean,
  encode: Encode,
): string {
  const prefix = { simple: "", label: ".", matrix: ";" }[style];
  const title = style === "matrix" ? `${name}=` : "";
  const { isList, members } = membersOf(name, value);
  if (members === undefined) return prefix + title + encode(one(name, value));
  const parts = members.map(([key, member]) => {
    const part = encode(text(name, member));
    if (isList) return explode ? title + part : part;
    return encode(key) + (explode ? "=" : ",") + part;
  });
  if (parts.length === 0) return "";
  return explode ? prefix + parts.join(prefix || ",") : prefix + title + parts.join(",");
}

/** The members of an array or object that have a value (RFC 6570, section 2.3); undefined for one value. */
function membersOf(
  place: string,
  value: unknown,
): { isList: boolean; members: [key: string, member: unknown][] | undefined } {
  const item = data(value);
  const kind = kindOf(place, item);
  return { isList: kind === "array", members: kind === "one" ? undefined : present(item) };
}

function present(value: unknown): [key: string, member: unknown][] {
  const members = Array.isArray(value) ? itemsOf(value) : value;
  return Object.entries(members as object).filter(([, member]) => !isAbsent(member));
}

/** Text of one value, JSON of an array or object. */
function text(place: string, value: unknown): string {
  const item = data(value);
  return isOne(item) ? `${item}` : (jsonText(place, value, []) ?? "");
}

/** The text of one value. */
function one(place: string, value: unknown): string {
  const item = plain(value);
  if (isOne(item)) return `${item}`;
  throw new TypeError(`${place} must be one value.`);
}

/** Whether a value has no members, and is no number that JSON does not know. */
function isOne(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : Object(value) !== value;
}

/** What JSON makes of a value: a `Date` is its text, an exact number its digits. */
function plain(value: unknown): unknown {
  // The JSON of an invalid date is null: it would be left out.
  return (value as { toJSON?(): unknown } | null)?.toJSON?.() ?? value;
}

/** The same in JSON and forms, where Node's bytes, and bigints of some programs, say that they are JSON. */
function data(value: unknown): unknown {
  return typeof value === "bigint" || ArrayBuffer.isView(value) ? value : plain(value);
}

/**
 * What a value is made of.
 *
 * @throws {TypeError} when it is nothing that JSON knows.
 */
function kindOf(place: string, value: unknown): "one" | "array" | "object" {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === "Array") return "array";
  if (tag === "Object") return "object";
  if (isOne(value) && tag !== "Symbol") return "one";
  const what = tag === "Number" || tag === "Date" ? String(value) : `a value of type ${tag}`;
  throw new TypeError(`${place} can't be sent: it is ${what}.`);
}

/**
 * A value as JSON text (RFC 8259); undefined where it is undefined.
 *
 * @throws {TypeError} when JSON can't hold it.
 */
function jsonText(place: string, value: unknown, above: readonly unknown[]): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return "null";
  const item = data(value);
  if (typeof item === "string") return isDigits(value, item) ? item : JSON.stringify(item);
  const kind = kindOf(place, item);
  if (kind === "one") return String(item);
  const within = enter(place, item, above);
  if (Array.isArray(item)) {
    const items = Array.from(item, (one, index) => jsonText(`${place}/${index}`, one, within));
    return `[${items.map((one) => one ?? "null").join(",")}]`;
  }
  const members = Object.entries(item as object).flatMap(([key, member]) => {
    const text = jsonText(`${place}/${key}`, member, within);
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${members.join(",")}}`;
}

/** Whether a value is an exact number (`JsonNumber` of core): an object of the text of one. */
function isDigits(value: unknown, json: string): boolean {
  const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    value.text === json &&
    number.test(json)
  );
}

/** The objects above the members of one. */
function enter(place: string, value: unknown, above: readonly unknown[]): readonly unknown[] {
  if (above.includes(value)) throw new TypeError(`${place} can't be sent: it holds itself.`);
  return [...above, value];
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function joined(fields: readonly Field[]): string {
  return fields.map(([name, text]) => `${name}=${text}`).join("&");
}

function asItIs(text: string): string {
  return text;
}

/** Brackets are common in names, and servers know them as they are. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

/**
 * Leaves reserved characters and what is encoded already as they are (RFC 6570, section 3.2.3), but for
 * those that would end the parameter or the query.
 */
function encodeUnreserved(text: string): string {
  return encodeURI(text)
    .replace(/%25(?=[\da-f]{2})|%5B|%5D/gi, decodeURIComponent)
    .replace(/[#&]/g, encodeURIComponent);
}

/** Whether a value is an object of JSON: neither an array nor what stands for an exact number. */
export function isObject(
  value: unknown,
  check?: Check,
): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !check?.isNumber(value)
  );
}

/** The member of an object, where it does not just inherit it. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
