import { withValueAt } from "../client/page-argument.ts";
import type { AnyOperation, OAuthToken, OperationToken, Provider } from "../contract.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Reply } from "./answer.ts";
import type { Chosen } from "./choose-fixture.ts";
import type { MockContract, MockedOperation } from "./contract.ts";
import { fixture } from "./fixture.ts";

/** How long a token lives that a mock hands out, in seconds. */
const LIFETIME = 3_600;

type Scheme = OperationToken | OAuthToken;

/** The tokens that a mock hands out and takes back. */
export class Tokens {
  readonly #schemes: ReadonlyMap<string, Scheme>;
  readonly #issued = new Set<string>();
  readonly #refused: number;
  #toRefuse: number;
  #count = 0;

  /** `refused`: how many tokens in a row are refused by the operations that they are for. */
  constructor({ security }: Pick<Provider, "security">, refused: number) {
    const schemes = Object.entries(security);
    this.#schemes = new Map(
      schemes.flatMap(([name, scheme]) => (scheme.type === "token" ? [[name, scheme]] : [])),
    );
    this.#refused = refused;
    this.#toRefuse = refused;
  }

  /** The answer of an operation that hands out tokens, with one that no other answer has. */
  complete(operation: AnyOperation, { fixture: answer, reply }: Chosen): Chosen {
    const scheme = this.#schemeOf(operation);
    if (scheme === undefined || answer === undefined) return { fixture: answer, reply };
    this.#count += 1;
    const token = `mock-token-${this.#count}`;
    const expiresAt = new Date(Date.now() + LIFETIME * 1_000).toISOString();
    const values = [
      [scheme.accessToken, token],
      [scheme.expiresIn, LIFETIME],
      [scheme.expiresAt, expiresAt],
    ] as const;
    const completed = values.reduce(
      (all, [pointer, value]) =>
        pointer === undefined ? all : all.withBody(withValueAt(all.body, pointer, value)),
      answer,
    );
    return { fixture: completed, reply };
  }

  /** Takes down the token that an answer hands out, whoever made it. */
  take(operation: AnyOperation, { status = 200, text = "" }: Reply): void {
    const scheme = this.#schemeOf(operation);
    if (scheme === undefined || status >= 300) return;
    const token = resolvePointer(jsonOf(text), scheme.accessToken);
    if (typeof token === "string") this.#issued.add(token);
  }

  /** Whether a request has a token that is not valid, or not any more. */
  isRefused({ security = [] }: AnyOperation, authorization: string | undefined): boolean {
    if (!security.flat().some((name) => this.#schemes.has(name))) return false;
    const token = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined || !this.#issued.has(token)) return true;
    if (this.#toRefuse === 0) return false;
    this.#toRefuse -= 1;
    this.#issued.delete(token);
    return true;
  }

  /** Makes every token that was handed out invalid. */
  revoke(): void {
    this.#issued.clear();
  }

  /** Everything is as at the beginning; no token comes twice. */
  reset(): void {
    this.revoke();
    this.#toRefuse = this.#refused;
  }

  #schemeOf(operation: AnyOperation): Scheme | undefined {
    for (const [name, scheme] of this.#schemes) {
      const isIts = "operation" in scheme ? scheme.operation.id : name;
      if (isIts === operation.id) return scheme;
    }
    return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The token endpoints of OAuth 2.0, as operations: no spec describes them as ones. */
export function tokenEndpoints({ security }: MockContract["provider"]): MockedOperation[] {
  return Object.entries(security).flatMap(([name, scheme]): MockedOperation[] => {
    if (scheme.type !== "token" || !("endpoint" in scheme)) return [];
    const { path, servers } = scheme.endpoint;
    const answer = { operation: name, contentType: "application/json" } as const;
    return [
      {
        operation: {
          id: name,
          method: "POST",
          path,
          request: () => ({ path }),
          responses: {},
          ...(servers && { servers }),
        },
        parameters: [],
        body: { required: true, content: { "application/x-www-form-urlencoded": "text" } },
        fixtures: {
          // RFC 6749, sections 5.1 and 5.2.
          ok: {
            token: fixture({
              ...answer,
              status: 200,
              example: "token",
              body: { token_type: "Bearer" },
            }),
          },
          unauthorized: {
            invalid_client: fixture({
              ...answer,
              status: 401,
              example: "invalid_client",
              body: { error: "invalid_client", error_description: "The mock refuses." },
            }),
          },
        },
      },
    ];
  });
}
