/**
 * What generated code is: the one statement of what it tells the client of a provider and its
 * operations. Everything of these types is made from the provider's OpenAPI document. Imports
 * nothing: where generated code stands alone, this file is copied beside it.
 */

/** Where a value differs from its schema. */
export interface Issue {
  /** JSON pointer (RFC 6901) into the body; `""` is the body itself. */
  readonly pointer: string;
  /** What the schema wants there: `integer`, `array`, `present`, … */
  readonly expected: string;
  /** What came: the type of the value, never the value itself. */
  readonly received: string;
}

/** What a generated validator reports to. What it answers with `true` goes on: there may be more to report. */
export interface Check {
  /** The value, or its member `key`, is not what the schema expects. */
  fail(expected: string, value: unknown, key?: string | number): true;
  /** `value` is no plain JavaScript number: an exact number passes where the caller takes those. */
  number(value: unknown, key?: string | number): true;
  /** `value` is no JavaScript integer: an exact integer passes where the caller takes those. */
  integer(value: unknown, key?: string | number): true;
  /** Passes when one of the branches does: `anyOf`, and `oneOf`, where a second may pass as well. */
  anyOf(value: unknown, branches: readonly Validator[]): true;
  /** What the validator of the member `key` reports to. */
  at(key: string | number): Check;
  /** Whether the value is an object that stands for an exact number. */
  isNumber(value: unknown): boolean;
}

/**
 * A compiled validator. By itself it says whether a value fits that has JavaScript's own numbers alone, and
 * no more: it ends at the first difference. With a `check` it tells that of every difference, whatever the
 * numbers are, and says nothing itself. It leaves the value as it is.
 */
export type Validator = (value: unknown, check?: Check) => boolean | undefined;

/** A body that is not JSON: read as text, as bytes, or not read but handed out as it comes. */
export type RawBody = "text" | "binary" | "stream";

/** The bytes of a body as they come: a `ReadableStream`, of the platform whose types the project has. */
export type ByteStream = typeof globalThis extends {
  readonly Response: { readonly prototype: { readonly body: infer Body } };
}
  ? NonNullable<Body>
  : {
      getReader(): {
        read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
        cancel(reason?: unknown): Promise<void>;
      };
      cancel(reason?: unknown): Promise<void>;
    };

/** One response of an operation: by media type, how its body is read. Empty: no body (204). */
export type ResponseContent = Readonly<Record<string, Validator | RawBody>>;

/** The arguments of a method: parameters by name, and the body. */
export type Args = Readonly<Record<string, unknown>>;

/** The arguments of an operation that has none. */
export type NoArgs = Readonly<Record<string, never>>;

/** What the arguments of a call make of its request. */
export interface RequestParts {
  readonly path: string;
  /** Each `name=value`; those of no value are empty. */
  readonly query?: readonly string[];
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: SerializedBody | undefined;
}

/** A request body and its media type; null where the runtime names it. */
export interface SerializedBody {
  readonly content: FetchBody;
  readonly contentType: string | null;
}

/**
 * The instances of a class of the platform: its own type, where the project has types of the platform
 * (the DOM's, Node's), else the one given. Code that names what a project lacks does not compile.
 */
export type InstanceOf<Name extends string, Otherwise> = typeof globalThis extends {
  readonly [Key in Name]: { readonly prototype: infer Instance };
}
  ? Instance
  : Otherwise;

/** A `Blob` or `File` of the platform. */
export type Blob = InstanceOf<
  "Blob",
  { readonly size: number; readonly type: string; arrayBuffer(): Promise<ArrayBuffer> }
>;

declare const undocumented: unique symbol;

/**
 * Any value that the document does not list, of a member that tells kinds of objects apart. A text of
 * its own, which no value has: were it `string`, a comparison could not tell these objects from others.
 */
export type Undocumented = "any other value" & { readonly [undocumented]: true };

/** What the platform's `fetch` takes as a body; any text or object, where the project has no types of it. */
export type FetchBody = typeof globalThis extends {
  fetch(input: never, init?: infer Init): unknown;
}
  ? Init extends { body?: infer Body }
    ? NonNullable<Body>
    : never
  : string | object;

/** One operation of a spec: what it takes, and what a good answer of it is. */
export interface Operation<Arguments, Response> {
  /** `operationId`, and the name of the client's method. */
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  /** The path template, as in the spec. */
  readonly path: string;
  /** The names of its arguments; absent: they are not checked. */
  readonly args?: readonly string[];
  /** The parts of a request that the arguments make; throws a TypeError for one that can't be sent. */
  readonly request: (args: Arguments) => RequestParts;
  /** The same key is sent with every attempt of one call: `x-idempotency-key` in the spec. */
  readonly idempotencyKey?: true;
  /** A good answer of it may be a stream. */
  readonly streams?: true;
  /** By place and name, the argument of a parameter where that is called otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Alternatives, each the names of the schemes it needs together. Absent: no credentials. */
  readonly security?: readonly (readonly string[])[];
  /** The good answers, by status (`200`), range (`2XX`) or `default`. */
  readonly responses: Readonly<Record<string, ResponseContent>>;
  /** The operation's own servers, where it has some. */
  readonly servers?: readonly Server[];
  /** How its answers go on from page to page, where they do. */
  readonly pages?: Pagination;
  /** What its error bodies say elsewhere than the provider's others. */
  readonly errors?: Pick<ErrorEnvelope, "code" | "message">;
  /**
   * Never there: it makes the answer part of the type, so that what reads the answer of one operation
   * can't be given that of another.
   */
  readonly answer?: Response;
}

/** An operation whose answers are the pages of a list. */
export interface PagedOperation<Arguments, Response, Item> extends Operation<Arguments, Response> {
  readonly pages: Pagination;
  /** Never there: it makes the item part of the type. */
  readonly item?: Item;
}

/** How a list goes on from page to page: `x-pagination` in the spec. */
export interface Pagination {
  /** JSON pointer of the items in an answer; `""`: the answer is the list. */
  readonly items: string;
  /** JSON pointer of what is false on the last page, and true on any other. */
  readonly more?: string;
  /** Absent: an answer says whether there is more, and nothing can ask for it. */
  readonly next?: NextPage;
}

/**
 * What leads to the next page. A source is a header of the answer, or a JSON pointer into its body, which
 * is empty or begins with `/`. What differs from page to page is an argument, or with a `/` before it a
 * JSON pointer into the arguments: `/body/cursor`.
 */
export type NextPage =
  /** The URL of the next page; of a `Link` header, the one of the relation `next` (RFC 8288). */
  | { readonly link: string }
  /** What the argument is on the next page. */
  | { readonly cursor: string; readonly argument: string }
  /** JSON pointer into the last item: what is found there is the argument on the next page. */
  | { readonly lastItem: string; readonly argument: string }
  /** The argument that counts items, and what it is on the first page. */
  | { readonly offset: string; readonly start: number }
  /** The argument that counts pages, and what it is on the first page. */
  | { readonly page: string; readonly start: number };

/** How whole numbers of answers come that JavaScript can't hold: not at all, or as bigints. */
export type NumberMode = "number" | "exact";

/** Arguments, or the data of an answer: as their schemas have it, or with numbers that may be bigints. */
export type Numbered<Data, Numbers extends NumberMode> = Numbers extends "exact"
  ? WithBigInts<Data>
  : Data;

/** `Data` in which each `number` may be a `bigint`; known values, texts and bytes are what they are. */
export type WithBigInts<Data> = Data extends number
  ? number extends Data
    ? Data | bigint
    : Data
  : Data extends
        | string
        | Uint8Array
        | ArrayBuffer
        | { arrayBuffer: unknown }
        | { getReader: unknown }
    ? Data
    : // An array may hold itself: here its items are put off, in a mapped type they are not.
      Data extends (infer Item)[]
      ? Item[] extends Data
        ? WithBigInts<Item>[]
        : { [Key in keyof Data]: WithBigInts<Data[Key]> }
      : Data extends object
        ? { [Key in keyof Data]: WithBigInts<Data[Key]> }
        : Data;

/** Calls an operation and gives the data of its answer. What came as a bigint can be sent as one. */
export interface Method<Arguments, Data, Options, Numbers extends NumberMode = "number"> {
  (args: Numbered<Arguments, Numbers>, options?: Options): Promise<Numbered<Data, Numbers>>;
  /** The same, with the status, the headers and the request id of the answer. */
  withResponse(
    args: Numbered<Arguments, Numbers>,
    options?: Options,
  ): Promise<WithResponse<Numbered<Data, Numbers>>>;
}

/**
 * The same of an operation that needs no arguments. They are two, and not one over a list of arguments:
 * a compiler would work that out for each of thousands of operations.
 */
export interface BareMethod<Arguments, Data, Options, Numbers extends NumberMode = "number"> {
  (args?: Numbered<Arguments, Numbers>, options?: Options): Promise<Numbered<Data, Numbers>>;
  /** The same, with the status, the headers and the request id of the answer. */
  withResponse(
    args?: Numbered<Arguments, Numbers>,
    options?: Options,
  ): Promise<WithResponse<Numbered<Data, Numbers>>>;
}

/** How far to go through the pages of a list. */
export interface PageOptions {
  /** The most pages to ask for: the list ends with the last of them. Default: all. */
  readonly maxPages?: number | undefined;
}

/**
 * Goes through a list. Each page is a call of its own, made when the one before is used up. A page that
 * fails ends the list with its error, which says which one it was (`page`).
 */
export interface Paged<Arguments, Data, Item, Options, Numbers extends NumberMode> {
  /** The items of all pages. */
  items(
    args: Numbered<Arguments, Numbers>,
    options?: Options & PageOptions,
  ): AsyncGenerator<Numbered<Item, Numbers>, void, undefined>;
  /** The answers, page by page. */
  pages(
    args: Numbered<Arguments, Numbers>,
    options?: Options & PageOptions,
  ): AsyncGenerator<Numbered<Data, Numbers>, void, undefined>;
}

/** {@link Paged}, of an operation that needs no arguments. */
export interface BarePaged<Arguments, Data, Item, Options, Numbers extends NumberMode> {
  /** The items of all pages. */
  items(
    args?: Numbered<Arguments, Numbers>,
    options?: Options & PageOptions,
  ): AsyncGenerator<Numbered<Item, Numbers>, void, undefined>;
  /** The answers, page by page. */
  pages(
    args?: Numbered<Arguments, Numbers>,
    options?: Options & PageOptions,
  ): AsyncGenerator<Numbered<Data, Numbers>, void, undefined>;
}

/** Calls an operation whose answers are pages, for one of them or for all. */
export interface PagedMethod<Arguments, Data, Item, Options, Numbers extends NumberMode = "number">
  extends Method<Arguments, Data, Options, Numbers>,
    Paged<Arguments, Data, Item, Options, Numbers> {}

/** The same of an operation that needs no arguments. */
export interface BarePagedMethod<
  Arguments,
  Data,
  Item,
  Options,
  Numbers extends NumberMode = "number",
> extends BareMethod<Arguments, Data, Options, Numbers>,
    BarePaged<Arguments, Data, Item, Options, Numbers> {}

/** The data of an answer, and what came with it. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: ResponseInfo;
  /** The provider's id of the request; null where it gave none. */
  readonly requestId: string | null;
}

/** An answer without its body. */
export interface ResponseInfo {
  readonly status: number;
  readonly statusText: string;
  readonly headers: ResponseHeaders;
}

/** The headers of an answer, as they came; at run time `Headers`. */
export interface ResponseHeaders extends Iterable<[string, string]> {
  /** The value of a header, whatever the case of the name; null where there is none. */
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(callback: (value: string, name: string) => void): void;
}

/** Any operation: what takes this calls it with arguments that it does not know the type of. */
export type AnyOperation = Operation<never, unknown>;

/** The arguments of an operation. */
export type ArgsOf<Op extends AnyOperation> =
  Op extends Operation<infer Arguments, unknown> ? Arguments : never;

/** The validated answer of an operation. */
export type ResponseOf<Op extends AnyOperation> =
  Op extends Operation<never, infer Response> ? Response : never;

/** A base URL and the environments it serves: `x-environments` in the spec. */
export interface Server {
  /** Its variables stand in braces: `https://{region}.example.com`. */
  readonly url: string;
  readonly environments: readonly string[];
  readonly variables?: Readonly<Record<string, ServerVariable>>;
}

/** A variable of a server's URL, by its name in {@link Server.variables}. */
export interface ServerVariable {
  readonly default: string;
  /** The values there are. Absent: any that stays in its place. */
  readonly enum?: readonly string[];
}

/** An option of the client that fills a variable of its servers. */
export interface ServerOption {
  /** The name of the variable. */
  readonly variable: string;
  /** The option: `region`. */
  readonly name: string;
  /** The environment variable: `ACME_REGION`. */
  readonly env: string;
}

/** An option of the client that fills a header of its requests: `x-client-option` in the spec. */
export interface HeaderOption {
  /** The option: `account`. */
  readonly name: string;
  /** The environment variable: `ACME_ACCOUNT`. */
  readonly env: string;
  /** The header: `Acme-Account`. */
  readonly header: string;
  /** What is sent where nobody says otherwise. */
  readonly default?: string;
}

/** One of the credentials of a provider: an option of its client and an environment variable. */
export interface Credential {
  /** The option: `secretKey`. */
  readonly name: string;
  /** The environment variable: `WOOSHPAY_SECRET_KEY`. */
  readonly env: string;
}

/** How a security scheme's credentials travel. Values are names of credentials. */
export type SecurityScheme =
  | { readonly type: "basic"; readonly username: string; readonly password: string | null }
  | { readonly type: "bearer"; readonly token: string }
  | {
      readonly type: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly name: string;
      readonly value: string;
    }
  | OperationToken
  | OAuthToken;

/** A bearer token that is asked for before it is needed. */
interface Token {
  readonly type: "token";
  /** The names of the credentials that it is asked for with. */
  readonly credentials: readonly string[];
  /** Members of the request's body: each the name of a credential, or a constant. Absent: it has none. */
  readonly body?: Readonly<Record<string, string | { readonly const: unknown }>>;
  /** JSON pointer of the token in the answer. */
  readonly accessToken: string;
  /** JSON pointer of its lifetime in seconds, where the answer says it. */
  readonly expiresIn?: string;
  /** JSON pointer of the time at which it expires, where the answer says that. */
  readonly expiresAt?: string;
}

/** A token that an operation of the same spec hands out: `x-token` in the spec. */
export interface OperationToken extends Token {
  readonly operation: AnyOperation;
}

/** A token of OAuth 2.0 client credentials (RFC 6749, section 4.4): `flows.clientCredentials` in the spec. */
export interface OAuthToken extends Token {
  readonly endpoint: {
    /** What follows the server's URL. */
    readonly path: string;
    /** Its own servers, where it is on none of the provider's. */
    readonly servers?: readonly Server[];
  };
  /** The credentials that travel as HTTP Basic; absent: they are members of the body. */
  readonly basic?: { readonly username: string; readonly password: string };
}

/**
 * Where an error body says what: JSON pointers, tried in order, in which `*` is every item of a list.
 * `x-errors` in the spec.
 */
export interface ErrorEnvelope {
  readonly code?: readonly string[];
  /** All that one finds are told. */
  readonly message?: readonly string[];
  /** Where a body repeats the status: one that is not 2xx is an error, whatever HTTP says. */
  readonly status?: string;
  /** Where the provider's id of the request is: response headers, and pointers, which begin with `/`. */
  readonly requestId?: readonly string[];
}

/** So many requests in so many seconds: `x-rate-limit` in the spec. */
export interface RateLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** The operation whose answer holds the balances, and whose they are. */
export interface Balances {
  /** The operation's id. */
  readonly operation: string;
  /** What names the account; absent where the credentials alone say whose balances are asked for. */
  readonly account?: AccountArgument;
  /** What names those whose accounts are listed where no account is named; absent where they can't be. */
  readonly holders?: readonly AccountArgument[];
}

/** An argument that says whose balances are asked for. */
export interface AccountArgument {
  /** The argument of the method: `balance_id`. */
  readonly argument: string;
  /** The same as an option: `balanceId`. */
  readonly name: string;
  /** The environment variable of that option: `FINIX_BALANCE_ID`. */
  readonly env: string;
  /** What it is: `Finix's id of the balance`. */
  readonly description: string;
  /** Balances come without it too: those that the credentials alone ask for. */
  readonly optional?: true;
  /** Where an option of the client says it as well: the header that carries it, in small letters. */
  readonly header?: string;
}

/** How the accounts of a list are asked for their balances: `x-balances.accounts` in the spec. */
export interface AccountList {
  /** JSON pointer into an item of the list: the id of the account. */
  readonly id: string;
  /** The argument of the operation of the balances that takes the id. */
  readonly argument: string;
  /** An item is all that the operation of the balances answers: no account is asked for again. */
  readonly complete?: true;
}

/** A provider: all that its spec says outside the operations. */
export interface Provider {
  /** Its name in packages, entries and errors: `finix`. */
  readonly name: string;
  /** Its name for people: `Finix`. */
  readonly title: string;
  readonly servers: readonly Server[];
  /** Where a server has variables. */
  readonly serverOptions?: readonly ServerOption[];
  readonly credentials: readonly Credential[];
  /** Where options fill headers. */
  readonly headerOptions?: readonly HeaderOption[];
  readonly security: Readonly<Record<string, SecurityScheme>>;
  readonly errors: ErrorEnvelope;
  readonly rateLimit?: RateLimit;
  /** The environment variables of the options that every client has. */
  readonly variables: {
    /** `FINIX_ENVIRONMENT` */
    readonly environment: string;
    /** `FINIX_BASE_URL` */
    readonly baseUrl: string;
  };
  /** The operation whose answer holds the balances: `x-balances` in the spec. */
  readonly balances?: Balances;
}
