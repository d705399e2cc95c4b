/** An address as pages write it, in parts. */
export interface Address {
  /** `https://api.example.com`, where the page writes a whole URL. */
  readonly server?: string;
  /** With OpenAPI's templates: `/payments/{id}`. */
  readonly path: string;
  /** Names of the query parameters in it. */
  readonly query: readonly string[];
}

/**
 * Reads `/payments/:id`, `{{BASE_URL}}/payments/<id>` or `https://host/payments?x=1`; undefined
 * where there is no path in it.
 */
export function readAddress(text: string): Address | undefined {
  const bare = text
    .trim()
    .replace(/^[`"'<]+|[`"'>]+$/g, "")
    .trim();
  const url = /^(https?:\/\/[^/?#\s]+)(.*)$/i.exec(bare);
  const rest =
    (url ? url[2] : bare.replace(/^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|<[^<>]*>|\{[A-Z_]+\})/, "")) ??
    "";
  const [before = "", after = ""] = rest.split("#")[0]?.split("?") ?? [];
  if (!before.startsWith("/") || /\s/.test(before)) return undefined;
  const path = before
    .replaceAll(/\{\{\s*([\w.-]+)\s*\}\}/g, "{$1}")
    .replaceAll(/\/:([A-Za-z_][\w-]*)/g, "/{$1}")
    .replaceAll(/\/<([A-Za-z_][\w-]*)>/g, "/{$1}");
  const query = [...after.matchAll(/(?:^|&)([\w.[\]-]+)=?/g)].map((match) => match[1] ?? "");
  return { ...(url?.[1] ? { server: url[1] } : {}), path, query };
}

const METHODS = "GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE";

/** The first `POST /path` in a text: its method in lowercase, and its address. */
export function findRequest(text: string): { method: string; address: Address } | undefined {
  const found = new RegExp(
    `\\b(${METHODS})\\b[\`*:\\s]*((?:https?://|/|\\{\\{)[^\\s\`*,;)]+)`,
  ).exec(text);
  const address = found?.[2] ? readAddress(found[2].replace(/[.:]+$/, "")) : undefined;
  return found?.[1] && address ? { method: found[1].toLowerCase(), address } : undefined;
}

/** The HTTP method in a text, in lowercase. */
export function findMethod(text: string): string | undefined {
  return new RegExp(`\\b(${METHODS})\\b`, "i").exec(text)?.[1]?.toLowerCase();
}
