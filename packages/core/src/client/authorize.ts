import type { AnyOperation } from "../contract.ts";
import { chooseSecurity } from "./credentials.ts";
import type { HeaderMap } from "./headers.ts";
import type { Session } from "./session.ts";

/** What the credentials of an operation add to its requests. */
export interface Authorization {
  readonly headers: HeaderMap;
  /** Query parameters, each `name=value`. */
  readonly query: readonly string[];
  /** The name of the scheme whose token an operation of the provider hands out. */
  readonly tokenScheme: string | null;
}

/**
 * What the credentials of a client add to the requests of an operation (OpenAPI 3.1, section 4.8.27).
 * What is made of a secret is a secret: the redactor learns of it.
 *
 * @throws {TypeError} when the credentials that the operation needs are missing.
 */
export function authorize(session: Session, operation: AnyOperation): Authorization {
  const { provider, credentials, redactor } = session;
  const headers: HeaderMap = {};
  const query: string[] = [];
  let tokenScheme: string | null = null;
  const credential = (name: string | null): string => credentials.get(name ?? "") ?? "";

  for (const name of chooseSecurity(provider, operation, credentials)) {
    const scheme = provider.security[name];
    switch (scheme?.type) {
      case "basic": {
        const pair = btoa(`${credential(scheme.username)}:${credential(scheme.password)}`);
        redactor.add(pair.replace(/=+$/, ""));
        headers["authorization"] = `Basic ${pair}`;
        break;
      }
      case "bearer":
        headers["authorization"] = `Bearer ${credential(scheme.token)}`;
        break;
      case "apiKey": {
        const value = credential(scheme.value);
        if (scheme.in === "header") headers[scheme.name.toLowerCase()] = value;
        else if (scheme.in === "query") query.push(`${scheme.name}=${encodeURIComponent(value)}`);
        else headers["cookie"] = `${scheme.name}=${encodeURIComponent(value)}`;
        break;
      }
      case "token":
        tokenScheme = name;
        break;
    }
  }
  return { headers, query, tokenScheme };
}
