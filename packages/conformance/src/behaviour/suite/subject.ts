import type { Places } from "../../spec/index.ts";

/** What the cases know of a provider: data, made of its package and its spec. */
export interface Subject {
  readonly name: string;
  /** Good credentials; each is a marked secret that may show up nowhere. */
  readonly credentials: Readonly<Record<string, string>>;
  /** By the name of a credential, its environment variable. */
  readonly variables: Readonly<Record<string, string>>;
  /** The balance operation: its id, its method and its path template. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ParameterPlace[];
  /** The media types of its answers, as the header Accept has them. */
  readonly accept: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The argument that is a text in the path. */
  readonly pathParameter?: string;
  /** A request of it that may have been carried out can be sent again. */
  readonly retried: boolean;
  /** An environment that has a server for all customers: production, where there is one. */
  readonly environment?: string;
  /** The credentials that travel as HTTP Basic; a password of null is always blank. */
  readonly basic?: { readonly username: string; readonly password: string | null };
  /** Where the token comes from, if requests carry one that must be asked for. */
  readonly token?: TokenOperation;
  /** Where a body repeats the status, and where it has a message for people: JSON pointers. */
  readonly status?: string;
  readonly message?: string;
  /** The good answers that the spec has examples of. */
  readonly examples: readonly unknown[];
  /** The one that has most of the places. */
  readonly example: unknown;
  /** Places in that one. */
  readonly at: Places;
}

/** Where an argument goes. */
export interface ParameterPlace {
  readonly arg: string;
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
}

/** The operation that hands out tokens, or the endpoint of OAuth. */
export interface TokenOperation {
  /** Its id, or the name of its security scheme: what errors call it. */
  readonly operation: string;
  readonly path: string;
  /** The credentials that travel to the endpoint of OAuth as HTTP Basic. */
  readonly basic?: { readonly username: string; readonly password: string };
  /** A good answer of it. */
  readonly answer: unknown;
  /** JSON pointers into that: the token, and the seconds that it lives. */
  readonly accessToken: string;
  readonly expiresIn?: string;
}
