/** A link of a `Link` header and its parameters (RFC 8288, section 3). */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;

/** The relations of a link, in quotes or as one token (RFC 8288, section 3.3). */
const RELATIONS = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;

/** The target of the link to the next page in a `Link` header; undefined where it has none. */
export function nextLinkIn(header: string): string | undefined {
  for (const [, target, parameters = ""] of header.matchAll(LINK)) {
    const [, quoted, token = ""] = RELATIONS.exec(parameters) ?? [];
    const relations = (quoted ?? token).toLowerCase().split(/\s+/);
    if (relations.includes("next")) return target;
  }
  return undefined;
}

/** The URL that a link of a page leads to (RFC 3986, section 5); null where that is none. */
export function resolveLink(link: string, page: string): URL | null {
  return URL.canParse(link, page) ? new URL(link, page) : null;
}

/** Whether credentials for one may be sent to the other: scheme, host and port are the same. */
export function isSameServer(url: URL, own: URL): boolean {
  return url.protocol === own.protocol && url.host === own.host;
}

/**
 * The URL without a fragment, credentials, and the query parameters that the client adds itself, each
 * `name=value`.
 */
export function withoutOwn({ origin, pathname, search }: URL, own: readonly string[]): string {
  const names = own.map(nameOf);
  const query = search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !names.includes(nameOf(pair)));
  return `${origin}${pathname}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

function nameOf(pair: string): string {
  return pair.replace(/=.*/s, "");
}
