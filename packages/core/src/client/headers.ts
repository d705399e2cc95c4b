/** Headers by lower-case name: names are case-insensitive (RFC 9110, section 5.1). */
export type HeaderMap = Record<string, string>;

/** Headers as a user may give them: by name, as pairs, or what holds such pairs (`Headers`, a `Map`). */
export type HeadersInput =
  | Readonly<Record<string, string | undefined>>
  | Iterable<readonly [name: string, value: string]>;

/**
 * Headers that a user gave, by lower-case name.
 *
 * @throws {TypeError} when a header can't carry its value; the message never shows it.
 */
export function toHeaders(headers: HeadersInput | undefined): HeaderMap {
  const map: HeaderMap = {};
  if (headers === undefined) return map;
  for (const pair of Symbol.iterator in headers ? headers : Object.entries(headers)) {
    if (!Array.isArray(pair)) throw new TypeError("headers must be pairs of a name and a value.");
    const [name, value]: readonly unknown[] = pair;
    if (value === undefined) continue;
    if (typeof name !== "string" || !/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) {
      throw new TypeError(`${JSON.stringify(name)} is no header name.`);
    }
    if (typeof value !== "string") throw new TypeError(`the header ${name} is no text.`);
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      throw new TypeError(`the header ${name} has characters that no header can carry.`);
    }
    map[name.toLowerCase()] = value;
  }
  return map;
}
