/** The documents that rows about generated code stand for. */
import { asArray, asObject, asStrings } from "../../src/json.ts";
import { BASE, overlay } from "./base.ts";

const RESPONSES = { "204": { description: "d" } };
const TEXT = { type: "string" };

/** `[[GET /a, list-x]]`: the operations of a document, instead of those that all have. */
export function methods(rows: unknown): unknown {
  const paths: { [path: string]: unknown } = {};
  for (const row of asArray(rows)) {
    const [address, operationId] = asArray(row);
    const [method = "", path = ""] = String(address).split(" ");
    const id = operationId === null ? {} : { operationId };
    paths[path] = { [method.toLowerCase()]: { ...id, responses: RESPONSES } };
  }
  return { ...BASE, paths };
}

/** `{ path, operation, body }`: an operation of its own with these. */
export function args(row: unknown): unknown {
  const { path, operation, body } = asObject(row);
  const content = Object.fromEntries(
    asStrings(body).map((type) => [type, { schema: type === "text/plain" ? TEXT : {} }]),
  );
  const post = {
    operationId: "send",
    parameters: asArray(operation).map(parameter),
    ...(body === undefined ? {} : { requestBody: { content } }),
    responses: RESPONSES,
  };
  return { ...BASE, paths: { "/send": { parameters: asArray(path).map(parameter), post } } };
}

function parameter(row: unknown): unknown {
  const [place = "", name, value] = asStrings(row);
  return {
    in: place.replace("!", ""),
    name,
    required: place.endsWith("!"),
    schema: TEXT,
    ...(value === undefined ? {} : { "x-client-value": value }),
  };
}

/** `{ schemes, security, provider }`: those schemes alone. */
export function options(row: unknown): unknown {
  const { schemes, security, provider } = asObject(row);
  const [first = ""] = Object.keys(asObject(schemes));
  return {
    ...BASE,
    security: security ?? [{ [first]: [] }],
    components: { ...asObject(BASE["components"]), securitySchemes: schemes },
    ...(provider === undefined ? {} : { "x-provider": { name: provider } }),
  };
}

/** `{ servers, operation }`: the servers of the document, and of one operation. */
export function environments(row: unknown): unknown {
  const { servers, operation } = asObject(row);
  return overlay(BASE, { servers, paths: { "/things": { post: { servers: operation ?? [] } } } });
}

/** A document that a package is made of, with what the row says laid over it. */
export function exported(patch: unknown): unknown {
  const holding = { paths: { "/things/{id}": { get: { "x-balances": true } } } };
  return overlay(overlay(BASE, holding), patch);
}

const BODIES: { readonly [name: string]: unknown } = {
  thing: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
  other: { "application/json": { schema: { $ref: "#/components/schemas/Other" } } },
  text: { "text/plain": { schema: TEXT } },
};

/** `{ 200: thing, 404: text }`: an operation that answers so. */
export function answers(row: unknown): unknown {
  const responses = Object.entries(asObject(row)).map(([status, body]) => [
    status,
    { description: "d", ...(body === null ? {} : { content: bodyOf(body) }) },
  ]);
  const post = { operationId: "send", responses: Object.fromEntries(responses) };
  return { ...BASE, paths: { "/send": { post } } };
}

function bodyOf(body: unknown): unknown {
  return typeof body === "string" ? BODIES[body] : { "application/json": { schema: body } };
}
