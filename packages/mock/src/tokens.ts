/** Token endpoints of OAuth 2.0 client credentials: no document describes them as operations. */
import {
  child,
  entries,
  items,
  type Node,
  type OpenApiDocument,
  pointerKeys,
  SpecError,
  serverUrl,
  text,
  tokenEndpoint,
  tokenUrl,
} from "@org/openapi";

/**
 * A path item for each token endpoint that flows of client credentials name. What no client would send
 * credentials to has none.
 */
export function tokenPaths({ root, files }: OpenApiDocument): Readonly<Record<string, object>> {
  const servers = items(child(root, "servers"), "`servers`").flatMap((server) =>
    unlessWrong(() => serverUrl(server)),
  );
  const components = child(root, "components");
  const schemes = entries(components && child(components, "securitySchemes"), "schemes");
  const paths = schemes.flatMap(([, at]) => {
    const scheme = files.resolve(at);
    const flows = child(scheme, "flows");
    const flow = flows && child(flows, "clientCredentials");
    const token = child(scheme, "x-token");
    const hasOwnServers = token !== undefined && child(token, "servers") !== undefined;
    return unlessWrong(() => flow && tokenUrl(flow)).map((url) => {
      const [path = ""] = tokenEndpoint(url, hasOwnServers ? [] : servers).path.split("?");
      return [path, { post: operationWith(grantOf(token)) }] as const;
    });
  });
  return Object.fromEntries(paths);
}

/** What an action gives; nothing where it gives nothing, or the document is wrong there. */
function unlessWrong<Result>(action: () => Result | undefined): Result[] {
  try {
    const result = action();
    return result === undefined ? [] : [result];
  } catch (error) {
    if (error instanceof SpecError) return [];
    throw error;
  }
}

/** An answer with a token, which lives an hour: RFC 6749, section 5.1. */
function grantOf(token: Node | undefined): object {
  const at = (name: string) => token && text(token, name);
  const values = [
    [at("accessToken") ?? "/access_token", "mock"],
    [at("expiresIn") ?? "/expires_in", 3_600],
    [at("expiresAt") ?? "/expires_at", new Date(Date.now() + 3_600_000).toISOString()],
  ] as const;
  return values.reduce<object>((all, [pointer, value]) => withAt(all, pointer, value), {
    token_type: "Bearer",
  });
}

/** RFC 6749, sections 4.4.2 and 5.2. */
function operationWith(grant: object): object {
  const refusal = { error: "invalid_client", error_description: "The mock refuses." };
  return {
    security: [],
    requestBody: { content: { "application/x-www-form-urlencoded": { schema: GRANT } } },
    responses: { 200: answer("A token.", grant), default: answer("No token.", refusal) },
  };
}

const GRANT = {
  type: "object",
  required: ["grant_type"],
  properties: { grant_type: { type: "string" } },
};

function answer(description: string, value: object): object {
  const examples = { token: { value } };
  return {
    description,
    content: { "application/json": { schema: { type: "object" }, examples } },
  };
}

/** The object with a value at a JSON pointer, and objects on the way to it. */
function withAt(object: object, pointer: string, value: unknown): object {
  const put = (part: object, [key = "", ...rest]: readonly string[]): object => {
    const inner: unknown = Reflect.get(part, key);
    const below = typeof inner === "object" && inner !== null ? inner : {};
    return { ...part, [key]: rest.length === 0 ? value : put(below, rest) };
  };
  return put(object, pointerKeys(pointer));
}
