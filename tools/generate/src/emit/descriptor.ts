/** The types of the data in `provider.ts`, in the file itself: it type-checks wherever it lies. */
export const DESCRIPTOR = `
/** One operation, as the client reads it. */
export interface Operation {
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";
  readonly path: string;
  /** The parts of a request that the arguments make; throws a TypeError for one that can't be sent. */
  readonly request: (args: Args) => RequestParts;
  /** Whether the same key is sent with every attempt of one call. */
  readonly idempotencyKey?: true;
  /** By place and name, the argument of a parameter where that is called otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly security?: readonly (readonly string[])[];
  readonly responses: Readonly<
    Record<string, Readonly<Record<string, Validator | "text" | "binary">>>
  >;
  readonly servers?: readonly Server[];
}

/** A base URL and the environments it serves. */
export interface Server {
  readonly url: string;
  readonly environments: readonly string[];
}

/** The provider, as the client reads it. */
export interface Provider {
  readonly name: string;
  readonly title: string;
  readonly servers: readonly Server[];
  readonly credentials: readonly { readonly name: string; readonly env: string }[];
  readonly security: Readonly<
    Record<
      string,
      | { readonly type: "basic"; readonly username: string; readonly password: string | null }
      | { readonly type: "bearer"; readonly token: string }
      | {
          readonly type: "apiKey";
          readonly in: "header" | "query" | "cookie";
          readonly name: string;
          readonly value: string;
        }
      | {
          readonly type: "token";
          readonly operation: string;
          readonly body: Readonly<Record<string, string>>;
          readonly accessToken: string;
          readonly expiresIn?: string;
        }
    >
  >;
  readonly errors: {
    readonly code?: readonly string[];
    readonly message?: readonly string[];
    readonly status?: string;
    readonly requestId?: string;
  };
  readonly rateLimit?: { readonly requests: number; readonly seconds: number };
  readonly operations: readonly Operation[];
}
`;
