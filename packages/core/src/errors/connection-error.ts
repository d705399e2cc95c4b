import { ProviderError } from "./provider-error.ts";

/** No complete answer came: DNS, TLS, refused, reset, truncated, undecodable. `cause` says which. */
export class ConnectionError extends ProviderError {
  static override readonly className: string = "ConnectionError";
  override readonly name = "ConnectionError";
}
