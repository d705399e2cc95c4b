import type { WithBigInts } from "../contract.ts";
import type { JsonNumber } from "../json/json-number.ts";
import { json } from "../runtime.ts";
import { joinHeaders } from "./headers.ts";

/** What a fixture is made of. */
export interface FixtureInit {
  /** The operation that answers so. */
  readonly operation: string;
  /** A status of HTTP: of a range (`4XX`) or `default` in the spec, one that is documented nowhere else. */
  readonly status: number;
  /** The name of the example in the spec; null where the answer has no body. */
  readonly example: string | null;
  /** The media type of the body; null where there is none. */
  readonly contentType: string | null;
  /** Absent where there is none. */
  readonly body?: unknown;
  /** Headers beside the content type. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What of a body shall be different: members that are named, at any depth; a list is replaced whole. */
export type Changes<Body> = Body extends string | number | bigint | boolean | null | undefined
  ? Body
  : Body extends readonly unknown[]
    ? Body
    : { readonly [Key in keyof Body]?: Changes<Body[Key]> | undefined };

/** The same, in which a number may be one that JavaScript can't hold. */
export type ExactChanges<Body> = Body extends number
  ? Body | bigint | JsonNumber
  : Body extends string | bigint | boolean | null | undefined
    ? Body
    : Body extends readonly (infer Item)[]
      ? readonly ExactChanges<Item>[]
      : { readonly [Key in keyof Body]?: ExactChanges<Body[Key]> | undefined };

/**
 * An answer of a provider: a named example of its spec. It never changes: {@link Fixture.with} gives
 * another one.
 */
export interface Fixture<Body = unknown> {
  /** The operation that answers so. */
  readonly operation: string;
  readonly status: number;
  /** The name of the example in the spec; null where the answer has no body. */
  readonly example: string | null;
  /** The media type of the body; null where there is none. */
  readonly contentType: string | null;
  /** The body as data: of a JSON body what it holds, else its text. */
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it is sent; empty where there is none. Every digit of a number is in it. */
  readonly text: string;
  /**
   * The same answer with other members. A member that is undefined here is absent there; a list is replaced
   * whole. A `bigint` or a `JsonNumber` is sent as its digits, however many there are.
   */
  with(changes: Changes<Body>): Fixture<Body>;
  with(changes: ExactChanges<Body>): Fixture<WithBigInts<Body>>;
  /** The same answer with a body of its own, which need not fit the spec: what a provider may send one day. */
  withBody(body: unknown): Fixture;
  /** The same answer with these headers beside its own. */
  withHeaders(headers: Readonly<Record<string, string>>): Fixture<Body>;
}

/** The answer that an example of a spec describes. */
export function fixture<Body>(init: FixtureInit): Fixture<Body> {
  return new ExampleAnswer<Body>(init);
}

/** Whether a value is an answer that {@link fixture} made. */
export function isFixture(value: unknown): value is Fixture {
  return typeof value === "object" && value !== null && "withBody" in value && "example" in value;
}

class ExampleAnswer<Body> implements Fixture<Body> {
  readonly operation: string;
  readonly status: number;
  readonly example: string | null;
  readonly contentType: string | null;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ operation, status, example, contentType, body, headers = {} }: FixtureInit) {
    this.operation = operation;
    this.status = status;
    this.example = example;
    this.contentType = contentType;
    // Nobody's test may change what the next one is given.
    this.body = frozen(body) as Body;
    this.headers = Object.freeze(joinHeaders(headers));
    Object.freeze(this);
  }

  get text(): string {
    return this.contentType === null ? "" : bodyText(this.body, this.contentType);
  }

  with(changes: unknown): Fixture<never> {
    return new ExampleAnswer<never>({ ...this, body: changed(this.body, changes) });
  }

  withBody(body: unknown): Fixture {
    const contentType = this.contentType ?? (body === undefined ? null : "application/json");
    return new ExampleAnswer<unknown>({ ...this, contentType, body });
  }

  withHeaders(headers: Readonly<Record<string, string>>): Fixture<Body> {
    return new ExampleAnswer<Body>({ ...this, headers: joinHeaders(this.headers, headers) });
  }
}

/** A body as it is sent: JSON with every digit; what is a text and not JSON, as it is. */
export function bodyText(body: unknown, contentType: string): string {
  if (body === undefined) return "";
  const isJson = /[/+]json\b/i.test(contentType);
  return typeof body === "string" && !isJson ? body : (json("body", body) ?? "");
}

/** A value with other members. */
function changed(value: unknown, changes: unknown): unknown {
  if (!isPlainObject(changes)) return changes;
  const members = isPlainObject(value) ? value : {};
  const others = Object.entries(changes).map(([key, change]) => {
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    return [key, change === undefined ? undefined : changed(member, change)] as const;
  });
  const all = Object.entries({ ...members, ...Object.fromEntries(others) });
  return Object.fromEntries(all.filter(([, member]) => member !== undefined));
}

/** A copy that nobody can change: the value is somebody's, who may go on with it. */
function frozen(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen));
  if (!isPlainObject(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, frozen(member)] as const);
  return Object.freeze(Object.fromEntries(members));
}

/** Whether a value is an object of members: a date or an exact number is one value. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
