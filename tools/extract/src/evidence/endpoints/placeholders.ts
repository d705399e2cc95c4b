/** The longest name that a placeholder is read with. */
const NAME = "[^{}<>[\\]()/]{1,80}";

/** A placeholder in any notation, where it stands for the beginning of an address. */
export const PLACEHOLDER = `(?:\\{\\{${NAME}\\}\\}|[$#]\\{${NAME}\\}|<${NAME}>|\\{${NAME}\\}|\\[${NAME}\\]|%[A-Za-z_]\\w*%|\\$[A-Za-z_]\\w*)`;

/**
 * `{{ base_url }}`, `/< id >` and `{{ env('URL') }}` without what would end an address: blanks, quotes, brackets;
 * `{{ url('v1/purses') }}`, as templates of PHP write it, is `{{url}}/v1/purses`.
 */
export function joinedPlaceholders(text: string): string {
  const plain = text.replaceAll(
    /\{\{\s?url\(\s?["']\/?([^"'\s]{0,200})["']\s?\)\s?\}\}/g,
    (_all, path: string) => (path === "" ? "{{url}}" : `{{url}}/${path}`),
  );
  const tight = plain.replaceAll(/(?<=\/)([{<]) +(\w{1,40}(?: \w{1,40}){0,3}) +([}>])/g, "$1$2$3");
  return tight.replaceAll(/\{\{([^{}\n]{1,80})\}\}/g, (_all, inner: string) => {
    return `{{${inner.replaceAll(/[^\w.$-]+/g, "_").replaceAll(/^_+|_+$/g, "")}}}`;
  });
}

/** `PURSE_ID`, `YOUR_PURSE`: names that nobody gives a resource. */
const CAPITALS =
  /^(?:YOUR_[A-Z0-9_]+|[A-Z0-9]+(?:_[A-Z0-9]+)*_(?:ID|UUID|KEY|CODE|NAME|REF|REFERENCE|HASH|NUMBER|ADDRESS|TOKEN))$/;

/**
 * A text whose placeholders are in the notation of OpenAPI: `:id`, `<id>`, `{{id}}`, `[id]`, `$id`, `%id%`
 * and `(id)` are `{id}`. The signs without a closing one stand for a placeholder only at the start of
 * a segment.
 */
export function withTemplates(text: string): string {
  const closed = text
    .replaceAll(/%7B/gi, "{")
    .replaceAll(/%7D/gi, "}")
    .replaceAll(new RegExp(`\\{\\{(${NAME})\\}\\}|[$#]\\{(${NAME})\\}|<(${NAME})>`, "g"), braces)
    .replaceAll(/\{([^{}:/]{1,80}):[^{}]{0,80}\}/g, (_all, name: string) => braces(_all, name));
  const query = closed.search(/[?#]/);
  const path = query < 0 ? closed : closed.slice(0, query);
  return path.split("/").map(segment).join("/") + closed.slice(path.length);
}

/** `{name}` of the first group that matched. */
function braces(_all: string, ...groups: readonly unknown[]): string {
  const name = groups.find((group): group is string => typeof group === "string") ?? "";
  return `{${cleanName(name)}}`;
}

function segment(text: string): string {
  const started = /^(?::([A-Za-z_][\w-]*)(?:\([^()]*\))?|\$([A-Za-z_]\w*))(?=$|[.:,;-])/.exec(text);
  if (started) return `{${started[1] ?? started[2] ?? ""}}${text.slice(started[0].length)}`;
  const whole =
    /^(?:\[([A-Za-z_][^[\]]*)\]|\(:?([A-Za-z_][\w -]*)\)|%([A-Za-z_]\w*)%|\{([^{}]*)\})$/.exec(
      text,
    );
  if (whole) return braces(text, ...whole.slice(1));
  return CAPITALS.test(text) ? `{${text}}` : text;
}

/** `purse_id` of `purse id`, of `int:purse_id`, of `+purse_id`. */
function cleanName(name: string): string {
  return name
    .trim()
    .replace(/^(?:int|integer|string|str|uuid|number|path):\s*/i, "")
    .replace(/^[+*.$#:]+/, "")
    .replace(/(?:\.{3}|[*?])$/, "")
    .trim()
    .replaceAll(/\s+/g, "_");
}
