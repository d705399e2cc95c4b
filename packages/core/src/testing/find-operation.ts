import type { MockContract, MockedOperation } from "./contract.ts";
import { RequestMismatchError } from "./mismatch.ts";
import { pairsOf } from "./query.ts";
import type { MockRequest } from "./request.ts";
import { serverPattern, serversOf, urlPattern } from "./servers.ts";

/** An operation that a request is for. */
export interface Found {
  readonly mocked: MockedOperation;
  /** The texts of its path parameters, by name, as they stand in the URL. */
  readonly path: ReadonlyMap<string, string>;
}

/**
 * The operation that a request is for: a path without parameters goes before one with some (OpenAPI 3.1,
 * section 4.8.8.2).
 *
 * @throws {RequestMismatchError} when there is none: it says what the spec has.
 */
export function findOperation(
  { provider, operations }: Pick<MockContract, "provider" | "operations">,
  baseUrl: string | undefined,
  { method, url }: MockRequest,
): Found {
  const found = operations
    .flatMap((mocked) => matchOf(mocked, serversOf(provider, mocked.operation, baseUrl), url))
    .toSorted((a, b) => a.path.size - b.path.size);
  const exact = found.find(({ mocked }) => mocked.operation.method === method);
  if (exact !== undefined) return exact;
  const refuse = (reason: string): never => {
    throw new RequestMismatchError({
      provider: provider.name,
      operation: null,
      method,
      url: url.href,
      reasons: [reason],
    });
  };
  if (found.length > 0) {
    const methods = found.map(({ mocked }) => mocked.operation.method).join(", ");
    return refuse(`this path has ${methods} alone.`);
  }
  const servers = [
    ...new Set(operations.flatMap(({ operation }) => serversOf(provider, operation, baseUrl))),
  ];
  const server = servers.find((one) => serverPattern(one).test(url.href));
  if (server === undefined) {
    return refuse(
      `this host is none of ${provider.title}: ${servers.join(", ")}. A server of your own is the mock's option baseUrl.`,
    );
  }
  const paths = operations.map(({ operation }) => `${operation.method} ${operation.path}`);
  return refuse(`there is no such path. There are ${paths.join(", ")}.`);
}

function matchOf(mocked: MockedOperation, servers: readonly string[], url: URL): Found[] {
  const { path } = mocked.operation;
  const [template = "", query = ""] = path.split("?");
  const address = url.origin + url.pathname;
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  for (const server of servers) {
    const match = urlPattern(server, path).exec(address);
    if (match === null) continue;
    const texts = names.map((name, index) => [name, match[index + 1] ?? ""] as const);
    return [{ mocked, path: new Map([...texts, ...pathInQuery(query, url)]) }];
  }
  return [];
}

/** Path parameters that stand in the part of a query that a path may have: `/balances?type={type}`. */
function pathInQuery(query: string, url: URL): (readonly [name: string, raw: string])[] {
  const sent = new Map(pairsOf(url));
  return [...new URLSearchParams(query)].flatMap(([key, value]) => {
    const name = /^\{(.+)\}$/.exec(value)?.[1];
    const raw = sent.get(key);
    return name === undefined || raw === undefined ? [] : [[name, raw] as const];
  });
}
