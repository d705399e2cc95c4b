/** Kinds of media types: RFC 6838, and RFC 6839 for what stands behind a plus. */

const JSON_TYPE = /[/+]json\s*(;|$)/i;
const STREAM_TYPE =
  /[/+](json-seq|(x-)?(nd-?json|ldjson|jsonl|json-?lines|json-stream))\s*(;|$)|^application\/stream\+json\b|^text\/event-stream\b/i;
const TEXT_TYPE = /^text\/|[/+](xml|javascript|yaml|graphql)\b/i;
const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/)/i;

/** JSON by its name, or by its suffix (RFC 6839, section 3.1). */
export function isJson(type: string): boolean {
  return JSON_TYPE.test(type) && !isStream(type);
}

/**
 * One value after the other, for as long as the server has some: JSON text sequences (RFC 7464, RFC 8091),
 * JSON lines by all of their names, server-sent events (HTML, section 9.2).
 */
export function isStream(type: string): boolean {
  return STREAM_TYPE.test(type);
}

export function isText(type: string): boolean {
  return TEXT_TYPE.test(type) || isStream(type);
}

export function isForm(type: string): boolean {
  return FORM_TYPE.test(type);
}

/** Whether a body of the type has parts (RFC 2046, section 5.1). */
export function isMultipart(type: string): boolean {
  return /^multipart\//i.test(type);
}

/** Whether it stands for several types (RFC 9110, section 12.5.1): `image/*`. */
export function isRange(type: string): boolean {
  return type.includes("*");
}
