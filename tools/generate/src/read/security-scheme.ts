/** Security Scheme Object (OpenAPI 3.1, section 4.8.27) with our `x-credentials`. */
import {
  child,
  entries,
  fault,
  isObject,
  type Node,
  requiredText,
  requireSendable,
  type SpecError,
  text,
} from "@org/openapi";
import type { Credential, Operation, SecurityScheme, Server } from "../model.ts";
import { camelCase, lowerFirst, variableOf } from "../names.ts";
import { wordsAt } from "./docs.ts";
import type { Faults } from "./faults.ts";
import { toMarkdown } from "./markdown.ts";
import type { Reading } from "./reading.ts";
import {
  clientCredentialsOf,
  finishOAuthToken,
  finishOperationToken,
  readOAuthToken,
  readOperationToken,
} from "./token.ts";

/** What the options of every client are called: a credential of that name would be taken for one. */
export const CLIENT_OPTIONS: ReadonlySet<string> = new Set(
  `allowInsecureHttp baseUrl environment fetch fetchOptions headers label logger maxResponseBytes maxRetries
  numbers onDrift onRequest onResponse onRetry onWait rateLimiter signal timeoutMs tracing validation
  constructor __proto__`.split(/\s+/),
);

/** The schemes of a document, and the credentials they need. */
export interface Security {
  /** Those that `fetch` can carry out. */
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  /** What is wrong with the others; undefined where they are just none for `fetch`. */
  readonly others: ReadonlyMap<string, SpecError | undefined>;
  readonly credentials: readonly Credential[];
}

/**
 * Reads `components.securitySchemes`. A scheme that `fetch` can't carry out (`mutualTLS`, HTTP
 * schemes other than basic and bearer) is left out.
 */
export function readSecuritySchemes(
  node: Node | undefined,
  provider: string,
  { files, faults }: Reading,
): Security {
  const credentials = new Map<string, Credential>();
  const credential: Declare = (name, what, at) => {
    const env = variableOf(provider, name);
    if (CLIENT_OPTIONS.has(name) || !/^[A-Z_][A-Z0-9_]*$/.test(env)) {
      throw fault(
        at,
        `a credential can't be called "${name}": name its option by \`x-credentials\`, in letters and digits, and unlike the options that every client has`,
      );
    }
    if (!credentials.has(name)) credentials.set(name, { name, env, docs: what });
    return name;
  };
  const schemes = new Map<string, SecurityScheme>();
  const others = new Map<string, SpecError | undefined>();
  const refuse = (name: string) => (error: SpecError) => {
    others.set(name, error);
    faults.omit("security scheme", name, error);
  };
  const all = entries(node, "`securitySchemes`").flatMap(([name, at]) => {
    const scheme = faults.attempt(() => files.resolve(at), refuse(name));
    return scheme === undefined ? [] : [[name, scheme] as const];
  });
  const severalKeys = all.filter(([, one]) => child(one, "type")?.value === "apiKey").length > 1;
  for (const [name, at] of all) {
    const scheme = faults.attempt(
      () => readScheme(name, at, { credential, severalKeys, faults }),
      refuse(name),
    );
    if (scheme !== undefined) schemes.set(name, scheme);
    else if (!others.has(name)) others.set(name, undefined);
  }
  return { schemes, others, credentials: [...credentials.values()] };
}

type Declare = (name: string, what: string, at: Node) => string;

/** What the schemes of a document share. */
interface SchemeContext {
  readonly credential: Declare;
  readonly severalKeys: boolean;
  readonly faults: Faults;
}

function readScheme(
  name: string,
  node: Node,
  { credential, severalKeys, faults }: SchemeContext,
): SecurityScheme | undefined {
  const what = toMarkdown(wordsAt(node, "description"));
  const type = requiredText(node, "type", "a security scheme");
  const scheme = text(node, "scheme")?.toLowerCase();
  if (type === "http" && scheme === "basic") {
    const password = option(node, "password", "password");
    return {
      type: "basic",
      username: credential(option(node, "username", "username") ?? "username", what, node),
      password: password === null ? null : credential(password, what, node),
    };
  }
  if (type === "http" && scheme === "bearer" && child(node, "x-token") !== undefined) {
    return readOperationToken(node, (option) => credential(option, what, node));
  }
  const flow = type === "oauth2" ? clientCredentialsOf(node) : undefined;
  // Whoever has a token can use it, where nobody can get one.
  const token =
    flow &&
    faults.attempt(
      () =>
        readOAuthToken(
          node,
          flow,
          faults,
          (part) => option(node, part, part) ?? part,
          (named) => credential(named, what, node),
        ),
      (error) => faults.omit("OAuth flow", `clientCredentials of ${name}`, error),
    );
  if (token !== undefined) return token;
  if ((type === "http" && scheme === "bearer") || type === "oauth2" || type === "openIdConnect") {
    return {
      type: "bearer",
      token: credential(option(node, "token", "token") ?? "token", what, node),
    };
  }
  if (type === "apiKey") {
    requireSendable(node);
    const fallback = severalKeys ? lowerFirst(camelCase(name)) : "apiKey";
    return {
      type: "apiKey",
      in: placeOf(node),
      name: requiredText(node, "name", "an API key"),
      value: credential(option(node, "value", fallback) ?? fallback, what, node),
    };
  }
  if (type === "http" || type === "mutualTLS") return undefined;
  throw fault(node, `unknown security scheme type "${type}"`);
}

function placeOf(node: Node): string {
  const place = requiredText(node, "in", "an API key");
  if (place === "query" || place === "header" || place === "cookie") return place;
  throw fault(node, `an API key can't be in "${place}": query, header or cookie`);
}

/** The client option that `x-credentials` names for a part of the scheme; null: always blank. */
function option(node: Node, part: string, fallback: string): string | null {
  const named = child(node, "x-credentials");
  if (named === undefined) return fallback;
  if (isObject(named.value) && named.value[part] === null) return null;
  return text(named, part) ?? fallback;
}

/**
 * The schemes, each token with what it is got from.
 *
 * @param node the schemes in the document
 * @param root the document
 */
export function finishTokens(
  schemes: ReadonlyMap<string, SecurityScheme>,
  operations: readonly Operation[],
  servers: readonly Server[],
  node: Node,
  root: Node,
): Map<string, SecurityScheme> {
  return new Map(
    [...schemes].map(([name, scheme]) => {
      if (scheme.type !== "token") return [name, scheme];
      const context = { operations, servers, schemes, root, node: child(node, name) ?? node };
      return "operation" in scheme
        ? [name, finishOperationToken(scheme, context)]
        : [name, finishOAuthToken(name, scheme, context)];
    }),
  );
}
