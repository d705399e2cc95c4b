import type { ResponseContent } from "../contract.ts";

/**
 * Which of the documented media types a body may have, the likeliest first. One without a Content-Type is
 * taken for the documented one; a format of another name (`application/hal+json`) for all that are
 * documented of it. Parameters don't count: a `charset` says nothing of JSON (RFC 8259, section 11).
 */
export function matchMediaTypes(
  content: ResponseContent,
  contentType: string | null,
): readonly string[] {
  if (contentType !== null && Object.hasOwn(content, contentType)) return [contentType];
  const documented = Object.keys(content);
  const type = essenceOf(contentType ?? documented[0] ?? "");
  const same = documented.filter((name) => essenceOf(name) === type);
  const format = formatOf(type);
  const alike = documented.filter((name) => format !== undefined && formatOf(name) === format);
  const [range] = type.split("/");
  const ranges = documented.filter((name) => name === `${range}/*` || name === "*/*");
  const choices = contentType === null ? [alike, same] : [same, alike, ranges];
  return choices.find((names) => names.length > 0) ?? [];
}

/** The charset that a Content-Type says (RFC 9110, section 8.3.2). */
export function charsetOf(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? "")?.[1];
}

function essenceOf(mediaType: string): string {
  return mediaType.toLowerCase().split(";", 1)[0]?.trim() ?? "";
}

/** Lines of JSON have no registered name, and many of use. */
const FORMATS: readonly (readonly [format: string, names: RegExp])[] = [
  ["lines", /[/+](?:x-)?(?:nd-?json|ldjson|jsonl|json-?lines|json-stream)$|\/stream\+json$/],
  // By its name, or by its suffix (RFC 6839, section 3.1; RFC 8091, section 2).
  ["json", /[/+]json$/],
  ["json-seq", /[/+]json-seq$/],
];

/** The format of a media type that goes by several names. */
function formatOf(mediaType: string): string | undefined {
  const type = essenceOf(mediaType);
  return FORMATS.find(([, names]) => names.test(type))?.[0];
}
