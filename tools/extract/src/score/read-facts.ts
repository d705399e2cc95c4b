import {
  child,
  entries,
  fault,
  isIgnoredHeader,
  items,
  METHODS,
  type Node,
  objectOf,
  parseSource,
  rootOf,
  text,
} from "@org/openapi";
import {
  fieldPath,
  listedWords,
  mediaKey,
  PLACES,
  parameterKey,
  statusKey,
  typeWords,
} from "./names.ts";
import type {
  Bodies,
  OperationFacts,
  PageFacts,
  ResponseFacts,
  ValueFacts,
  Values,
} from "./page-facts.ts";
import { securityWords } from "./security-words.ts";

const TYPES = new Set(["string", "integer", "number", "boolean", "object", "array", "null"]);

const FORMAT = "`format` and `operations`";
const OPERATION = "`security`, `parameters`, `request`, `responses` and `maybe`";
const VALUE = "`type`, `required`, `enum` and `maybe`";

/**
 * The facts that a page is expected to state: the form of `NAME.facts.yaml`.
 *
 * @throws {SpecError} when the text has another form; it names the place.
 */
export function readFacts(path: string, yaml: string): PageFacts {
  const root = rootOf(parseSource(path, yaml));
  requireMembers(root, ["format", "operations"], `a file of facts has ${FORMAT}`);
  const operations = child(root, "operations");
  if (operations === undefined) throw fault(root, `a file of facts has ${FORMAT}`);
  return new Map(
    entries(operations, "`operations`").map(([name, at]) => {
      const facts = operationFacts(name, at);
      return [`${facts.method} ${facts.path}`, facts];
    }),
  );
}

function operationFacts(name: string, at: Node): OperationFacts {
  const [, method = "", path = ""] = /^([A-Z]+) (\/\S*)$/.exec(name) ?? [];
  if (!METHODS.some((known) => known.toUpperCase() === method)) {
    throw fault(at, "an operation is named by method and path: `GET /purses/{id}`");
  }
  const known = ["security", "parameters", "request", "responses", "maybe"];
  requireMembers(at, known, `an operation has ${OPERATION}`);
  return {
    method,
    path,
    security: securityAt(at),
    parameters: parametersAt(at),
    request: bodiesAt(child(at, "request"), "`request`"),
    responses: responsesAt(at),
    maybe: isMaybe(at),
  };
}

function securityAt(at: Node): string | undefined {
  const written = text(at, "security");
  if (written === undefined) return undefined;
  const words = securityWords(written);
  if (words !== undefined) return words;
  const known = "bearer, basic, oauth2, apiKey <place> <name>, none, not said";
  throw fault(child(at, "security") ?? at, `security is of ${known}; with "and" and "or" between`);
}

function parametersAt(at: Node): Values {
  const parameters = new Map<string, ValueFacts>();
  for (const [key, value] of entries(child(at, "parameters"), "`parameters`")) {
    const [place = "", ...words] = key.trim().split(" ");
    const name = words.join(" ");
    if (!PLACES.includes(place) || name === "") {
      throw fault(value, "a parameter is named by place and name: `query currency`");
    }
    if (place === "header" && isIgnoredHeader(name)) {
      throw fault(value, `the header ${name} is no parameter: security or a media type says it`);
    }
    parameters.set(parameterKey(place, name), valueFacts(value));
  }
  return parameters;
}

function responsesAt(at: Node): ReadonlyMap<string, ResponseFacts> {
  return new Map(
    entries(child(at, "responses"), "`responses`").map(([status, response]) => {
      if (!/^([1-5]\d\d|[1-5]XX|default)$/i.test(status)) {
        throw fault(response, "a status is three digits, `4XX` or `default`");
      }
      const facts = { bodies: bodiesAt(response, "a response"), maybe: isMaybe(response) };
      return [statusKey(status), facts];
    }),
  );
}

function bodiesAt(at: Node | undefined, what: string): Bodies {
  const media = entries(at, what).filter(([name]) => name !== "maybe");
  return new Map(
    media.map(([name, fields]) => {
      if (!name.includes("/")) throw fault(fields, `${what} has media types: application/json`);
      return [mediaKey(name), fieldsAt(fields)];
    }),
  );
}

function fieldsAt(at: Node): Values {
  return new Map(
    entries(at, "a body").map(([name, value]) => {
      const path = fieldPath(name);
      if (path === undefined) throw fault(value, "a field is named by its path: `data[].amount`");
      return [path, valueFacts(value)];
    }),
  );
}

function valueFacts(at: Node): ValueFacts {
  requireMembers(at, ["type", "required", "enum", "maybe"], `it has ${VALUE}`);
  return {
    type: typeAt(at),
    required: booleanAt(at, "required"),
    enum: listedWords(items(child(at, "enum"), "`enum`").map(({ value }) => value)),
    maybe: isMaybe(at),
  };
}

function typeAt(at: Node): string | undefined {
  const written = text(at, "type");
  if (written === undefined) return undefined;
  const types = written.split(" or ").map((one) => one.trim());
  if (types.every((one) => TYPES.has(one))) return typeWords(types);
  const known = [...TYPES].join(", ");
  throw fault(child(at, "type") ?? at, `type is of ${known}; with "or" between`);
}

function isMaybe(at: Node): boolean {
  return booleanAt(at, "maybe");
}

function booleanAt(at: Node, key: string): boolean {
  const found = child(at, key);
  if (found === undefined) return false;
  if (typeof found.value !== "boolean") throw fault(found, `\`${key}\` is true or false`);
  return found.value;
}

function requireMembers(at: Node, known: readonly string[], message: string): void {
  if (at.value === null) return;
  for (const key of Object.keys(objectOf(at, "what is said here"))) {
    if (known.includes(key)) continue;
    throw fault(child(at, key) ?? at, `\`${key}\` is not known: ${message}`);
  }
}
