/** Kinds of media types: RFC 6838, and RFC 6839 for what stands behind a plus. */

const JSON_TYPE = /^(application|text)\/([\w.!#$&^-]+\+)?json\b/i;
const TEXT_TYPE = /^text\/|[/+](xml|javascript|yaml|graphql)\b|ndjson|jsonl/i;
const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/)/i;

export function isJson(type: string): boolean {
  return JSON_TYPE.test(type);
}

export function isText(type: string): boolean {
  return TEXT_TYPE.test(type);
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
