import { ProviderError } from "./provider-error.ts";

/** The caller's signal ended the call; `cause` is the signal's reason. */
export class AbortedError extends ProviderError {
  static override readonly className: string = "AbortedError";
  override readonly name = "AbortedError";
}
