import { isObject, type UnknownObject } from "@org/openapi";
import { parse } from "yaml";
import { asObject } from "../../src/json.ts";

/** The small API that the labelled changes are made to. */
export const BASE: UnknownObject = asObject(
  parse(`
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: https://api.example.com }]
paths:
  /things/{id}:
    get:
      operationId: getThing
      parameters: [{ $ref: "#/components/parameters/Id" }]
      responses:
        "200":
          description: The thing.
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
  /things:
    post:
      operationId: makeThing
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
      responses: { "201": { description: Made., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
components:
  parameters:
    Id: { name: id, in: path, required: true, schema: { type: string } }
    Limit: { name: limit, in: query, schema: { type: integer } }
  responses:
    Made: { description: Made., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    basic: { type: http, scheme: basic }
    bearer: { type: http, scheme: bearer }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: https://a.example.com/t, scopes: { read: r, write: w } } } }
  schemas:
    Thing: { type: object, required: [id], properties: { id: { type: string }, note: { type: string } } }
    Other: { type: object, properties: { id: { type: integer } } }
    IdOnly: { type: object, properties: { id: { type: string } } }
    Color: { type: string, enum: [red, green] }
    ColorAlias: { $ref: "#/components/schemas/Color" }
    Card: { type: object, required: [kind, last4], properties: { kind: { type: string, enum: [card] }, last4: { type: string } } }
    CardToo: { type: object, required: [kind, last4], properties: { kind: { type: string, enum: [card] }, last4: { type: string } } }
    Bank: { type: object, required: [kind, iban], properties: { kind: { type: string, enum: [bank] }, iban: { type: string } } }
    Wallet: { type: object, required: [kind, token], properties: { kind: { type: string, enum: [wallet] }, token: { type: string } } }
    Plain: { type: object, properties: { k: { type: string }, t: { type: string }, p: { type: string } } }
    Fancy: { type: object, properties: { k: { type: string }, t: { type: string }, f: { type: string } } }
    Node: { type: object, properties: { value: { type: string }, next: { $ref: "#/components/schemas/Node" } } }
    NodeToo: { type: object, properties: { value: { type: string }, next: { $ref: "#/components/schemas/NodeToo" } } }
    NodeOfIntegers: { type: object, properties: { value: { type: integer }, next: { $ref: "#/components/schemas/NodeOfIntegers" } } }
`),
);

/** A document with another laid over it, as JSON Merge Patch does (RFC 7396): null removes. */
export function overlay(document: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: { [key: string]: unknown } = { ...asObject(document) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = overlay(result[key], value);
  }
  return result;
}
