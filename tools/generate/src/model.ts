/** What a description says, read once, in the terms of OpenAPI: the emitters know nothing else. */

/** Words for people, ours to put into doc comments. */
export interface Docs {
  readonly text?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly deprecated?: true;
}

export type Scalar = "string" | "number" | "integer" | "boolean";
export type Literal = string | number | boolean;

/**
 * A Schema Object with the dialects' differences gone: 3.0 or 3.1, `nullable` or `null`. What a schema
 * of a model describes travels one way, or is the same both ways: the members of answers have no
 * `writeOnly`, those of requests no `readOnly`.
 */
export interface Schema {
  readonly node: Node;
  readonly docs: Docs;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly shape: Shape;
}

export type Shape =
  | { readonly kind: "unknown" }
  | { readonly kind: "never" }
  | { readonly kind: "null" }
  | { readonly kind: "ref"; readonly to: NamedSchema }
  | ScalarShape
  | ArrayShape
  | ObjectShape
  | { readonly kind: "allOf"; readonly parts: readonly Schema[] }
  | UnionShape;

export interface ScalarShape {
  readonly kind: "scalar";
  readonly types: readonly Scalar[];
  /** The values of `enum` or `const`: known ones, not the only ones. */
  readonly known: readonly Literal[];
  readonly binary: boolean;
  /** Sent as a file, where it stands in a multipart body. */
  readonly isFile?: true;
}

export interface ArrayShape {
  readonly kind: "array";
  readonly prefix: readonly Schema[];
  /** Items after the prefix; undefined where none is allowed. */
  readonly items: Schema | undefined;
  readonly minItems: number;
}

export interface ObjectShape {
  readonly kind: "object";
  readonly members: readonly Member[];
  readonly patterns: readonly { readonly pattern: string; readonly schema: Schema }[];
  /** Names of members that travel the other way alone: described, though not here. */
  readonly absent: readonly string[];
  /** The schema of members not named; undefined where the description doesn't speak of any. */
  readonly additional: Schema | undefined;
}

export interface Member {
  readonly name: string;
  readonly required: boolean;
  /** Completed from the schemas beside it, where only `required` speaks of the member. */
  schema: Schema;
  readonly described: boolean;
}

/** `oneOf` or `anyOf`. */
export interface UnionShape {
  readonly kind: "union";
  readonly branches: readonly Schema[];
  /** Filled in once every schema is read: what tells the branches apart. */
  discriminator?: Discriminator | undefined;
}

export interface Discriminator {
  readonly property: string;
  /** Values of the property, each with the index of its branch. */
  readonly values: ReadonlyMap<Literal, number>;
  /** The branch of all other values; undefined where nothing is said of those. */
  readonly otherwise?: number;
}

/** A schema that others refer to: a component, or any place that a `$ref` names. */
export interface NamedSchema {
  /** Its key among `components.schemas` of the emitted types. */
  readonly key: string;
  /** Its identifier in code. */
  readonly id: string;
  readonly node: Node;
  /** What is read of it, where that is not what is written. */
  schema: Schema;
  inRequest: boolean;
  inResponse: boolean;
  /** The values that a union knows it by, when it is a branch: by property. */
  tags: Map<string, Set<Literal>>;
}

export type Place = "path" | "query" | "header" | "cookie";

export interface Parameter {
  readonly node: Node;
  /** Its key among `components.parameters`, where it stands there. */
  readonly component?: string;
  readonly name: string;
  readonly arg: string;
  readonly in: Place;
  readonly required: boolean;
  readonly docs: Docs;
  schema: Schema;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** `content` instead of `schema`. */
  readonly mediaType?: string;
  readonly value?: string;
  /** The option of the client that fills it where the caller does not. */
  readonly option?: string;
  readonly idempotencyKey: boolean;
  /** A header of parts of the body, and not of the request. */
  readonly ofParts?: true;
}

/** How a member of a form is sent. */
export interface Encoding {
  /** The media types of its part, with commas between them. */
  readonly contentType?: string;
  /** Headers of its part. */
  readonly headers: readonly Header[];
  /** Set where the document says one of the three: then it counts, and no content type. */
  readonly style?: {
    readonly style: string;
    readonly explode: boolean;
    readonly allowReserved: boolean;
  };
}

export interface MediaType {
  readonly type: string;
  readonly node: Node;
  schema: Schema;
  readonly body: "json" | "text" | "binary" | "form" | "stream";
  /** By member of a form. */
  readonly encodings: ReadonlyMap<string, Encoding>;
  /** Name of the validator of an inline schema. */
  readonly id: string;
  /** Its named examples, in the order of the document, so far as they can be read. */
  readonly examples: readonly Example[];
}

/** A named example of a body. */
export interface Example {
  readonly name: string;
  /** What it shows. */
  readonly docs: string;
  readonly value: unknown;
}

export interface RequestBody {
  /** Its key among `components.requestBodies`, where it stands there. */
  readonly component?: string;
  readonly required: boolean;
  readonly docs: Docs;
  readonly content: readonly MediaType[];
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly docs: Docs;
  /** What it says in an example, where there is one that a header can say. */
  readonly example?: string;
  schema: Schema;
}

export interface Response {
  /** Its key among `components.responses`, where it stands there. */
  readonly component?: string;
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  readonly docs: Docs;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
}

export interface Operation {
  readonly node: Node;
  /** The name of its method. */
  readonly id: string;
  /** The name of its constant: another one for `delete` and the like. */
  readonly constant: string;
  /** `operationId` as written, where the method is called otherwise. */
  readonly originalId?: string;
  /** The PascalCase base of its type names. */
  readonly typeName: string;
  readonly method: string;
  /** As the document writes it: some have a part of the query, `/balances?type=cash`. */
  readonly path: string;
  readonly docs: Docs;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  readonly security: readonly (readonly string[])[];
  readonly servers?: readonly Server[];
  /** Where its answers are the pages of a list: `x-pagination` in the document. */
  readonly pages?: Pagination;
}

/** How the answers of an operation go on from page to page. */
export interface Pagination {
  /** JSON pointer of the items in an answer. */
  readonly items: string;
  /** JSON pointer of what is false on the last page. */
  readonly more?: string;
  /** Absent where nothing can ask for more than the first page. */
  readonly next?: NextPage;
  /** The places of an item, one for each good answer. */
  readonly item: readonly PageItem[];
}

/** What leads to the next page: a source is a header of the answer, or a JSON pointer into its body. */
export type NextPage =
  | { readonly link: string }
  | { readonly cursor: string; readonly argument: string }
  | { readonly lastItem: string; readonly argument: string }
  | { readonly offset: string; readonly start: number }
  | { readonly page: string; readonly start: number };

/** Where an answer has its items. */
export interface PageItem {
  readonly status: string;
  readonly media: MediaType;
  /** The keys that lead to the list. */
  readonly keys: readonly string[];
  /** What an item is, where the document says it. */
  readonly schema?: Schema;
}

/** A server that a client may send credentials to. */
export interface Server {
  readonly node: Node;
  /** The base URL where every variable has its default. */
  readonly url: string;
  /** The same with its variables in braces. */
  readonly template: string;
  readonly environments: readonly string[];
  readonly variables: readonly ServerVariable[];
}

/** A variable of a server's base URL. */
export interface ServerVariable {
  readonly node: Node;
  readonly name: string;
  readonly docs: string;
  readonly default: string;
  /** The values there are; empty: any that stays in its place. */
  readonly values: readonly string[];
}

/** An option of the client, for a variable that some of its servers have. */
export interface ServerOption {
  /** The first variable that it is for. */
  readonly node: Node;
  /** The name of the variable. */
  readonly variable: string;
  readonly name: string;
  readonly env: string;
  readonly docs: string;
  /** The default of every server that has the variable, each once. */
  readonly defaults: readonly string[];
  /** The values of all; empty: any. */
  readonly values: readonly string[];
}

/** An option of the client that fills a header of its requests. */
export interface HeaderOption {
  /** The first parameter that it is for. */
  readonly node: Node;
  readonly name: string;
  readonly env: string;
  readonly header: string;
  readonly docs: string;
  /** What is sent where nobody says otherwise. */
  readonly default?: string;
}

export interface Credential {
  readonly name: string;
  readonly env: string;
  readonly docs: string;
}

/** A security scheme as the descriptor of a provider wants it. */
export type SecurityScheme = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly endpoint?: TokenEndpoint;
};

/** Where a token of OAuth is asked for. */
export interface TokenEndpoint {
  /** What follows the server's URL. */
  readonly path: string;
  /** Its own servers, where it is on none of the document's. */
  readonly servers?: readonly Server[];
}

/** The operation whose answer holds the balances: `x-balances` in the document. */
export interface Balances {
  readonly operation: Operation;
  /** The parameter that says whose balances: the account. */
  readonly account?: Account;
  /** The list that has the accounts. */
  readonly accounts?: Accounts;
}

/** Where accounts are found when none is named. */
export interface Accounts {
  readonly list: Operation;
  /** JSON pointer into an item: what the account's argument takes. */
  readonly id: string;
  /** Whether an item is all that the operation of the balances answers. */
  readonly complete: boolean;
  /** The parameters that the list needs: whose accounts they are. */
  readonly holders: readonly Account[];
}

/** What names the account whose balances are asked for. */
export interface Account {
  /** The argument of the method: `balance_id`. */
  readonly argument: string;
  /** The same as an option: `balanceId`. */
  readonly name: string;
  /** The environment variable of that option: `FINIX_BALANCE_ID`. */
  readonly env: string;
  /** What it is, in the first words of the parameter's description. */
  readonly description: string;
  /** Whether balances come without it too. */
  readonly optional?: true;
  /** The header that carries it, where an option of the client fills that: in small letters. */
  readonly header?: string;
}

/** What of a document is left out, because a client can't carry it out or code can't express it. */
export interface Omitted {
  readonly kind: "operation" | "path" | "schema" | "security scheme" | "OAuth flow" | "server";
  /** `GET /v2/balances (listBalances)`, the key of the component, or the URL. */
  readonly name: string;
  /** Why, and where: the place may be far from what is left out. */
  readonly error: SpecError;
}

export interface Model {
  /** The file that says all this. */
  readonly document: Source;
  /** What the document has and the model has not. */
  readonly omitted: readonly Omitted[];
  readonly name: string;
  readonly title: string;
  /** The PascalCase base of its factory and types: `AcmePay` of `createAcmePay`. */
  readonly typeName: string;
  readonly servers: readonly Server[];
  readonly serverOptions: readonly ServerOption[];
  readonly headerOptions: readonly HeaderOption[];
  readonly credentials: readonly Credential[];
  readonly security: ReadonlyMap<string, SecurityScheme>;
  /** The environment variables of the options that every client has. */
  readonly variables: Readonly<Record<"environment" | "baseUrl", string>>;
  readonly balances?: Balances;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly rateLimit?: { readonly requests: number; readonly seconds: number };
  readonly schemas: readonly NamedSchema[];
  readonly operations: readonly Operation[];
}

import type { Node, Source, SpecError } from "@org/openapi";
