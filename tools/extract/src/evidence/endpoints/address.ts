import { METHOD_WORDS, methodOf } from "./method.ts";
import { withOwnNames } from "./own-names.ts";
import { joinedPlaceholders, PLACEHOLDER, withTemplates } from "./placeholders.ts";

/** An address as pages write it, in parts. */
export interface Address {
  /** `https://api.example.com`, or a host alone, where the page writes it. */
  readonly server?: string;
  /** With OpenAPI's templates: `/payments/{id}`. */
  readonly path: string;
  /** Names of the query parameters in it. */
  readonly query: readonly string[];
  /** The values of those that it shows one of, by name. */
  readonly values?: Readonly<Record<string, string>>;
  /** Whether a name and a password stand before its host. */
  readonly hasUser?: boolean;
}

const WITH_USER = /^\W*https?:\/\/[^\s/?#@:]+:[^\s/?#@]*@/i;

/** Longer than any address that a page writes. */
const MAX_CHARACTERS = 2000;

/** What a generator writes that knows of no host. */
const NO_HOST = /^https?:\/\/(?=\/[\w{:<])/i;

/** `https://host`, its host in parts as well. */
const URL_START = /^(https?|http\(s\)):\/\/([^/?\s#]+(?:#\{[^{}]*\}[^/?\s#]*)*)/i;

/** What stands for a server, before a path. */
const BASE = new RegExp(
  `^(?:${PLACEHOLDER}(?:://${PLACEHOLDER})?(?::(?:\\d+|${PLACEHOLDER}))?|\\.{3}|[A-Z][A-Z0-9]*_[A-Z0-9_]*|BASE|HOST|DOMAIN|SERVER|URL|(?:api|base|host|server|root)_?(?:url|uri|host)|base|host|server)(?=/)`,
);
const ANY_CASE_BASE = /^(?:api|base|host|server|root)_?(?:url|uri|host)(?=\/)/i;

/** The same as the first segment of a line of HTTP, where the whole address stood: `/{ApiUrl}/v1`. */
const BASE_SEGMENT =
  /^\/[{<[$]{1,2}(?:(?:api|base|host|server|root|service|your)[ _-]?)+(?:ur[li]|host(?:name)?|domain)[}>\]]{1,2}(?=\/)/i;

const HOST =
  /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?=\/)/i;

const MEDIA_TYPE = /^(?:application|audio|font|image|message|model|multipart|text|video)\//i;

/** `v1/purses`, `purses/{id}`: a path that is one because it is called so. */
const BARE_PATH = /^[a-z{:<[][^\s/]*\/[^\s]*$/i;

/**
 * Reads `/payments/:id`, `{{BASE_URL}}/payments/<id>` or `https://host/payments?x=1`; undefined
 * where there is no path in it. What is `labelled` as an address may lack the slash before it.
 */
export function readAddress(text: string, labelled = false): Address | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const bare = withoutMarks(joinedPlaceholders(text));
  const { server, rest } = splitServer(bare);
  const query = new Set<string>();
  const plain = rest
    .replaceAll(/\[([?&][^[\]]*)\]/g, "$1")
    .replaceAll(/\{\/([\w.]+)\}/g, "/{$1}")
    .replaceAll(/\{[?&]([^{}]*)\}/g, (_all, names: string) => {
      for (const name of names.split(",")) addName(name.replace(/\*$/, ""), query);
      return "";
    });
  const [before = "", after = ""] = splitQuery(withTemplates(plain));
  for (const pair of after.split(/[\s#]/)[0]?.split(/&amp;|[&;]/) ?? []) {
    addName(pair.split("=")[0] ?? "", query);
  }
  const values = queryValues(after.split(/[\s#]/)[0] ?? "");
  const path = server === undefined && labelled && isBarePath(before) ? `/${before}` : before;
  if (!isPath(path)) return undefined;
  return {
    ...(server ? { server } : {}),
    path: withOwnNames(path.replaceAll(/\/{2,}/g, "/")),
    query: [...query],
    ...(values && { values }),
    ...(WITH_USER.test(text) && { hasUser: true }),
  };
}

/** The values that a query shows, besides what stands for one; undefined where it shows none. */
export function queryValues(query: string): Record<string, string> | undefined {
  const pairs = query.split(/&amp;|[&;]/).flatMap((pair): [string, string][] => {
    const [name = "", value = ""] = pair.split("=");
    return /^[\w.-]+$/.test(value) ? [[decode(name.trim()), value]] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** The URL that a server is reached at, its path included: the value of "Base URL". */
export function readServer(text: string): string | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const bare = withoutMarks(text).split(/\s/)[0] ?? "";
  const { server, rest } = splitServer(`${bare}/`);
  if (!server) return undefined;
  const path = withTemplates(splitQuery(rest)[0] ?? "").replace(/\/+$/, "");
  return `${server}${path}`;
}

/** The same text without the marks around and within it, and what ends a sentence. */
function withoutMarks(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/[\p{Cf}`]|\*\*/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .trim()
    .replace(/^["'“‘]+/, "")
    .replace(/^<(?=https?:)([^<>]*)>$/i, "$1");
  return trimEnd(plain);
}

/** Without what closes a sentence or a bracket that was opened before the text. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text[end - 1] ?? "";
    const bracket = last === ")" || last === "]" || last === ">";
    if (bracket ? isOpened(text.slice(0, end), last) : !/[\s"'”’.,;:!。、]/.test(last)) break;
    end -= 1;
  }
  return text.slice(0, end);
}

function isOpened(text: string, closing: string): boolean {
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : "<";
  return text.split(opening).length >= text.split(closing).length;
}

function splitServer(text: string): { server?: string | undefined; rest: string } {
  const spaced = text.replaceAll(/<([^<>/\s]+(?: [^<>/\s]+)+)>/g, (all) =>
    all.replaceAll(" ", "_"),
  );
  const hostless = NO_HOST.exec(spaced)?.[0];
  if (hostless !== undefined) return { rest: spaced.slice(hostless.length) };
  const url = URL_START.exec(spaced);
  if (url?.[1] && url[2]) {
    const host = url[2].replace(/^[^@{}<>]*@/, "");
    const scheme = url[1].length > 5 ? "https" : url[1].toLowerCase();
    if (/^[.…]+$/.test(host)) return { rest: spaced.slice(url[0].length) };
    return { server: `${scheme}://${serverHost(host)}`, rest: spaced.slice(url[0].length) };
  }
  const base = [BASE, ANY_CASE_BASE, BASE_SEGMENT]
    .map((pattern) => pattern.exec(spaced)?.[0])
    .find((found) => found !== undefined);
  if (base !== undefined) return { rest: spaced.slice(base.length) };
  const host = HOST.exec(spaced)?.[0];
  if (host !== undefined) return { server: host, rest: spaced.slice(host.length) };
  return { rest: spaced };
}

/** `{host}` of `YOUR_HOST`, `<host>` or `$HOST`; others as they are. */
function serverHost(host: string): string {
  const template = withTemplates(host).replaceAll(/\[([A-Za-z_][\w-]*)\]/g, "{$1}");
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(template) ? `{${template}}` : template;
}

/** Path and query; a question mark within braces is none. */
function splitQuery(text: string): readonly [string, string] {
  const cut = text.split("#")[0] ?? "";
  const at = cut.indexOf("?");
  return at < 0 ? [cut, ""] : [cut.slice(0, at), cut.slice(at + 1)];
}

function addName(text: string, names: Set<string>): void {
  const name = decode(text.trim());
  if (/^[\p{L}\p{N}_$@][\p{L}\p{N}_.[\]$:@-]*$/u.test(name)) names.add(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isBarePath(text: string): boolean {
  return BARE_PATH.test(text) && !MEDIA_TYPE.test(text) && !/^(?:and\/or|n\/a)$/i.test(text);
}

function isPath(text: string): boolean {
  return /^\/(?!\/)[^\s<>"|\\^]*$/.test(text);
}

/** The first `POST /path` in a text: its method in lowercase, and its address. */
export function findRequest(text: string): { method: string; address: Address } | undefined {
  const found = new RegExp(
    `\\b(${METHOD_WORDS})\\b[\`*:\\s]*((?:https?://|/|\\{\\{)[^\\s\`*,;)]+)`,
  ).exec(text);
  const address = found?.[2] ? readAddress(found[2]) : undefined;
  const method = methodOf(found?.[1] ?? "");
  return method && address ? { method, address } : undefined;
}

/** The HTTP method in a text, in lowercase. */
export function findMethod(text: string): string | undefined {
  return methodOf(new RegExp(`\\b(${METHOD_WORDS})\\b`, "i").exec(text)?.[1] ?? "");
}
