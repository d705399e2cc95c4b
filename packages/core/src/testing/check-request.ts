import { differencesOf } from "../client/response-check.ts";
import type { AnyOperation, Provider } from "../contract.ts";
import type { MockedBody, MockedParameter, ParameterType } from "./contract.ts";
import type { Found } from "./find-operation.ts";
import { bodyOf, essence, textsOf } from "./read-arguments.ts";
import type { MockRequest } from "./request.ts";

/** The differences of a body that are told: who sent it mends the first and looks again. */
const MAX_DIFFERENCES = 10;

/** What the spec refuses of a request, one sentence each; empty where it fits. */
export function checkRequest(
  provider: Provider,
  { mocked, path }: Found,
  request: MockRequest,
): readonly string[] {
  const { operation, parameters, body } = mocked;
  return [
    ...parameters.flatMap((parameter) =>
      wrongWith(parameter, textsOf(parameter, request, path), path),
    ),
    ...unknownQuery(provider, parameters, operation, request.url),
    ...missingCredentials(provider, operation, request),
    ...(body === undefined ? unwantedBody(request) : wrongBody(body, request)),
  ];
}

function wrongWith(
  { in: place, name, required, types, values }: MockedParameter,
  texts: readonly string[],
  path: Found["path"],
): readonly string[] {
  const what = `the ${place} parameter ${name}`;
  if (texts.length === 0) return required || path.has(name) ? [`${what} is missing.`] : [];
  return texts.flatMap((text) => {
    if (values !== undefined && !values.includes(text)) {
      return [`${what} is ${JSON.stringify(text)}: the spec lists ${values.join(", ")}.`];
    }
    if (types === undefined || types.some((type) => fits(text, type))) return [];
    return [`${what} is ${JSON.stringify(text)}: it must be ${types.join(" or ")}.`];
  });
}

function fits(text: string, type: ParameterType): boolean {
  switch (type) {
    case "string":
      return true;
    case "integer":
      return /^-?\d+$/.test(text);
    case "number":
      return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text);
    case "boolean":
      return text === "true" || text === "false";
    case "null":
      return text === "" || text === "null";
  }
}

function unknownQuery(
  provider: Provider,
  parameters: readonly MockedParameter[],
  { path, security = [] }: AnyOperation,
  { searchParams }: URL,
): readonly string[] {
  const queries = parameters.filter((parameter) => parameter.in === "query");
  const keys = security.flat().flatMap((name) => {
    const scheme = provider.security[name];
    return scheme?.type === "apiKey" && scheme.in === "query" ? [scheme.name] : [];
  });
  const fixed = [...new URLSearchParams(path.split("?")[1] ?? "").keys()];
  const known = [...queries.map(({ name }) => name), ...keys, ...fixed];
  // Of an object, each member has a name of its own: `filter[status]`.
  const isKnown = (name: string): boolean =>
    known.includes(name) || queries.some(({ name: of, types }) => !types && name.startsWith(of));
  const holdsObjects = queries.some(({ types, separator }) => !types && !separator);
  return [...new Set(searchParams.keys())]
    .filter((name) => !isKnown(name) && !holdsObjects)
    .map((name) => `there is no query parameter ${name}: ${list(known)}.`);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "there is none at all" : `there are ${names.join(", ")}`;
}

/** None of the alternatives has all of its credentials (OpenAPI 3.1, section 4.8.30). */
function missingCredentials(
  provider: Provider,
  { security = [] }: AnyOperation,
  request: MockRequest,
): readonly string[] {
  if (security.length === 0) return [];
  const isThere = (name: string): boolean => hasCredentials(provider, name, request);
  if (security.some((names) => names.every(isThere))) return [];
  const ways = security.map((names) => names.join(" with ")).join(", or ");
  return [`the credentials are missing: ${ways}.`];
}

function hasCredentials(provider: Provider, name: string, { url, headers }: MockRequest): boolean {
  const scheme = provider.security[name];
  const authorization = headers["authorization"] ?? "";
  switch (scheme?.type) {
    case "basic":
      return /^Basic \S/i.test(authorization);
    case "apiKey": {
      if (scheme.in === "query") return url.searchParams.has(scheme.name);
      if (scheme.in === "header") return headers[scheme.name.toLowerCase()] !== undefined;
      return (headers["cookie"] ?? "").includes(`${scheme.name}=`);
    }
    case undefined:
      return true;
    default:
      return /^Bearer \S/i.test(authorization);
  }
}

function unwantedBody({ text }: MockRequest): readonly string[] {
  return text === "" ? [] : ["the request has a body, and the operation takes none."];
}

function wrongBody(body: MockedBody, request: MockRequest): readonly string[] {
  const { headers, text } = request;
  if (text === "") return body.required ? ["the body is missing."] : [];
  const type = essence(headers["content-type"] ?? "");
  const found = Object.entries(body.content).find(([known]) => covers(essence(known), type));
  if (found === undefined) {
    const known = Object.keys(body.content).join(", ");
    return [`the body is ${type === "" ? "of no media type" : type}: the spec has ${known}.`];
  }
  const [, reader] = found;
  if (reader === "text") return [];
  const value = bodyOf(request);
  if (typeof value === "string" && value === text) return ["the body is not JSON."];
  return differencesOf(reader, value, true, MAX_DIFFERENCES).issues.map(
    ({ pointer, expected, received }) =>
      `the body at "${pointer}": expected ${expected}, received ${received}.`,
  );
}

/** Whether a media type or range of a spec is that of a body. */
function covers(known: string, type: string): boolean {
  const [top = "", sub] = known.split("/");
  return known === type || known === "*/*" || (sub === "*" && type.startsWith(`${top}/`));
}
