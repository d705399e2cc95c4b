import type { Node, SpecError } from "@org/openapi";
import type { Part } from "../schema/shape.ts";

/** What one document describes, references resolved and defaults filled in. */
export interface Api {
  readonly operations: readonly Operation[];
  /** Requests that the provider makes: the same model, data flowing the other way. */
  readonly webhooks: readonly Operation[];
  readonly unread: readonly Unread[];
}

/** A path item, or one operation of it, that is not what OpenAPI says. */
export interface Unread {
  /** How changes name it. */
  readonly label: string;
  /** Its path, with the method of an operation. */
  readonly address: string;
  /** The routes of the operations that it has, or may have. */
  readonly routes: readonly string[];
  readonly error: SpecError;
}

export interface Operation {
  /** How changes name it: its operationId, else its method and path. */
  readonly label: string;
  readonly id?: string;
  /** Method and path with its parameters unnamed: `GET /payments/{}`. */
  readonly route: string;
  /** Method and path as written. */
  readonly address: string;
  readonly pointer: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly body?: Body;
  readonly responses: ReadonlyMap<string, Response>;
  readonly security: Security;
  readonly servers: Servers;
  readonly deprecated: boolean;
  /** What is said in words and examples, by the part that it is said of. */
  readonly notes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly callbacks: readonly Operation[];
}

/** The servers that an operation is called at. */
export interface Servers {
  readonly node: Node | undefined;
  /** Where the list stands, or would. */
  readonly pointer: string;
  /** Whether they are the operation's own or its path's. */
  readonly own: boolean;
}

export interface Parameter extends Part {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly emptyAllowed: boolean;
  readonly serialization: Serialization;
  /** `x-client-value`: what the client sends when the caller gives nothing. */
  readonly clientValue?: string;
  /** Where it is a header of a form's member: that member of which body. */
  readonly ofPart?: PartMember;
  readonly pointer: string;
}

/** A member of a form. */
export interface PartMember {
  readonly type: string;
  readonly body: Content;
  readonly member: string;
}

/** How a value becomes text (OpenAPI 3.1, section 4.8.12.2). */
export interface Serialization {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** The media type of `content`, which replaces the others. */
  readonly mediaType?: string;
}

export interface Body {
  readonly required: boolean;
  readonly content: ReadonlyMap<string, Content>;
  readonly pointer: string;
}

/** One media type of a body. */
export interface Content extends Part {
  readonly pointer: string;
  /** How the members of a form are sent. */
  readonly encodings?: Encodings;
}

export interface Encodings {
  readonly isMultipart: boolean;
  /** By the name of the member. */
  readonly members: ReadonlyMap<string, Encoding>;
  /** Those of parts that have no name (OpenAPI 3.2), as text. */
  readonly positions: string;
}

/** How one member of a form is sent, as far as the document says it. */
export interface Encoding {
  readonly pointer: string;
  /** The media types of its part. */
  readonly types?: ReadonlySet<string>;
  /** Where there is one, it decides, and no media type. */
  readonly serialization?: Serialization;
  /** The headers of its part. */
  readonly headers: ReadonlyMap<string, Header>;
}

export interface Response {
  readonly content: ReadonlyMap<string, Content>;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, Header>;
  readonly pointer: string;
}

export interface Header extends Part {
  readonly name: string;
  readonly required: boolean;
  readonly pointer: string;
}

/** Alternatives, each the schemes it needs together; an empty alternative needs none. */
export interface Security {
  /** Whether they are the operation's own, and not the document's for all. */
  readonly own: boolean;
  readonly alternatives: readonly (readonly Credential[])[];
  readonly pointer: string;
}

export interface Credential {
  /** The name of its scheme in the document. */
  readonly name: string;
  /** What a client must send, as text: schemes that want the same are the same. */
  readonly scheme: string;
  /** Of an API key: the name of what carries it, as written. */
  readonly key?: string;
  readonly scopes: readonly string[];
}
