import type { ResponseContent } from "../contract.ts";

/**
 * Which of the documented media types a body has. One without a Content-Type is taken for the
 * documented one; JSON of another name (`application/hal+json`) for the documented JSON. Parameters
 * don't count: a `charset` says nothing of JSON (RFC 8259, section 11).
 */
export function matchMediaType(
  content: ResponseContent,
  contentType: string | null,
): string | undefined {
  if (contentType !== null && Object.hasOwn(content, contentType)) return contentType;
  const documented = Object.keys(content);
  if (contentType === null) return documented[0];
  const type = essenceOf(contentType);
  const [range] = type.split("/");
  return (
    documented.find((name) => essenceOf(name) === type) ??
    documented.find((name) => isJson(name) && isJson(type)) ??
    documented.find((name) => name === `${range}/*` || name === "*/*")
  );
}

function essenceOf(mediaType: string): string {
  return mediaType.toLowerCase().split(";", 1)[0]?.trim() ?? "";
}

/** Whether a media type is JSON: by its name, or by its suffix (RFC 6839, section 3.1). */
function isJson(mediaType: string): boolean {
  return /[/+]json$/.test(essenceOf(mediaType));
}
