import type { PlacedField } from "./meaning.ts";

const FORM =
  /^\W*(?:(?:a|an|as)\s+)?`?(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/** A name in quotes or code, and what it is: "a `scan` file", "the 'note' field". */
const PART =
  /(?:`([A-Za-z][\w-]{0,60})`|"([A-Za-z][\w-]{0,60})"|'([A-Za-z][\w-]{0,60})')\s+(file|image|field|part|parameter|key)s?\b/g;

/** A form that the value of "Request" names: its media type, and the parts that are said to be in it. */
export function formTold(
  text: string,
  line: number,
): { readonly mediaType: string; readonly fields: readonly PlacedField[] } | undefined {
  const mediaType = FORM.exec(text)?.[1]?.toLowerCase();
  if (mediaType === undefined) return undefined;
  const fields = [...text.matchAll(PART)].map(([, code, double, single, kind = ""]) => {
    const name = code ?? double ?? single ?? "";
    const isFile = /^(?:file|image)$/.test(kind);
    const schema = isFile ? { type: "string", format: "binary" } : {};
    return { name, path: [name], schema, required: false, line, place: "request" as const };
  });
  return { mediaType, fields };
}
