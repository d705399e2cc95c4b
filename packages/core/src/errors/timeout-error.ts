import { ProviderError } from "./provider-error.ts";

/** The deadline passed: it covers token, headers, body, backoff and retries together. */
export class TimeoutError extends ProviderError {
  static override readonly className: string = "TimeoutError";
  override readonly name = "TimeoutError";
}
