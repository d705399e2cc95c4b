import type { AnyOperation, OAuthToken, OperationToken } from "../contract.ts";
import { TokenCalls } from "./token-calls.ts";

/** The same, where a token is also one of OAuth 2.0 client credentials (RFC 6749, section 4.4). */
export class OAuthTokenCalls extends TokenCalls {
  protected override operationOf(
    name: string,
    scheme: OperationToken | OAuthToken,
  ): AnyOperation | undefined {
    return "endpoint" in scheme ? this.#endpoint(name, scheme) : super.operationOf(name, scheme);
  }

  /** The token endpoint (RFC 6749, section 3.2): an operation that no document describes as one. */
  #endpoint(name: string, scheme: OAuthToken): AnyOperation {
    const { path, servers } = scheme.endpoint;
    const headers = this.#clientAuthentication(scheme);
    const { code = [], message = [] } = this.caller.session.provider.errors;
    return {
      id: name,
      method: "POST",
      path,
      request: ({ body }: { readonly body: Readonly<Record<string, string>> }) => ({
        path,
        headers,
        body: { content: formEncoded(body), contentType: "application/x-www-form-urlencoded" },
      }),
      responses: { "2XX": { "application/json": () => true } },
      // RFC 6749, section 5.2; a gateway before the endpoint answers as the provider does.
      errors: {
        code: ["/error", ...code],
        message: ["/error_description", ...message, "/error"],
      },
      ...(servers && { servers }),
    };
  }

  /** HTTP Basic with both parts form-encoded first (RFC 6749, section 2.3.1). */
  #clientAuthentication({ basic }: OAuthToken): Readonly<Record<string, string>> {
    if (basic === undefined) return {};
    const { credentials, redactor } = this.caller.session;
    const [username, password] = [basic.username, basic.password].map((name) =>
      formEncoded({ "": credentials.get(name) ?? "" }).slice(1),
    );
    const pair = btoa(`${username}:${password}`);
    redactor.add(pair.replace(/=+$/, ""));
    return { authorization: `Basic ${pair}` };
  }
}

function formEncoded(members: Readonly<Record<string, string>>): string {
  return new URLSearchParams(members).toString();
}
