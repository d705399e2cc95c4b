import { differencesOf } from "../client/response-check.ts";
import type { AnyOperation, Provider } from "../contract.ts";
import type { MockedBody, MockedParameter, ParameterType } from "./contract.ts";
import type { Found } from "./find-operation.ts";
import { pairsOf } from "./query.ts";
import { bodyOf, essence } from "./read-arguments.ts";
import { cookiesOf, isMemberOf, jsonOf, textsOf } from "./read-parameter.ts";
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
    ...parameters.flatMap((parameter) => wrongWith(parameter, request, path)),
    ...unknownQuery(provider, parameters, operation, request.url),
    ...missingCredentials(provider, operation, request),
    ...(body === undefined ? unwantedBody(request) : wrongBody(body, request)),
  ];
}

function wrongWith(
  parameter: MockedParameter,
  request: MockRequest,
  path: Found["path"],
): readonly string[] {
  const { in: place, name, required, types, values, json } = parameter;
  const what = `the ${place} parameter ${name}`;
  const texts = textsOf(parameter, request, path);
  if (texts.length === 0) {
    return required && !hasMembers(parameter, request) ? [`${what} is missing.`] : [];
  }
  return texts.flatMap((text) => {
    if (values !== undefined && !values.includes(text)) {
      return [`${what} is ${JSON.stringify(text)}: the spec lists ${values.join(", ")}.`];
    }
    if (json && jsonOf(text) === undefined) return [`${what} is not JSON.`];
    if (types === undefined || types.some((type) => fits(text, type))) return [];
    return [`${what} is ${JSON.stringify(text)}: it must be ${types.join(" or ")}.`];
  });
}

/** Whether an object may be there whose members are pairs of the query. */
function hasMembers({ name, members }: MockedParameter, { url }: MockRequest): boolean {
  // Nobody can tell the members of one from other pairs.
  if (members === "bare") return true;
  return members === "bracketed" && pairsOf(url).some(([key]) => isMemberOf(name, key));
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
  url: URL,
): readonly string[] {
  const queries = parameters.filter((parameter) => parameter.in === "query");
  if (queries.some(({ members }) => members === "bare")) return [];
  const keys = security.flat().flatMap((name) => {
    const scheme = provider.security[name];
    return scheme?.type === "apiKey" && scheme.in === "query" ? [scheme.name] : [];
  });
  const fixed = new URLSearchParams(path.split("?")[1] ?? "").keys();
  const known = [...new Set([...queries.map(({ name }) => name), ...keys, ...fixed])];
  const isKnown = (key: string): boolean =>
    known.includes(key) ||
    queries.some(({ name, members }) => members === "bracketed" && isMemberOf(name, key));
  return [...new Set(pairsOf(url).map(([key]) => key))]
    .filter((key) => !isKnown(key))
    .map((key) => `there is no query parameter ${key}: ${list(known)}.`);
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
      return cookiesOf(headers["cookie"]).has(scheme.name);
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
  const found = Object.entries(body.content)
    .filter(([known]) => covers(essence(known), type))
    // What names the type itself goes before a range (OpenAPI 3.1, section 4.8.13).
    .toSorted(([one], [other]) => Number(one.includes("*")) - Number(other.includes("*")))[0];
  if (found === undefined) {
    const known = Object.keys(body.content).join(", ");
    return [`the body is ${type === "" ? "of no media type" : type}: the spec has ${known}.`];
  }
  const [, reader] = found;
  if (reader === "text") return [];
  const value = bodyOf(request);
  if (value === text) return ["the body is not JSON."];
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
