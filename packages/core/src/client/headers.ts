/** Headers by lower-case name: names are case-insensitive (RFC 9110, section 5.1). */
export type HeaderMap = Record<string, string>;

/**
 * Headers that a user gave, by lower-case name.
 *
 * @throws {TypeError} when a header can't carry its value; the message never shows it.
 */
export function toHeaders(headers: Readonly<Record<string, string>> | undefined): HeaderMap {
  const map: HeaderMap = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined) continue;
    if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) throw new TypeError(`"${name}" is no header name.`);
    if (!/^[\t\x20-\x7e]*$/.test(value)) {
      throw new TypeError(`the header ${name} has characters that no header can carry.`);
    }
    map[name.toLowerCase()] = value;
  }
  return map;
}
