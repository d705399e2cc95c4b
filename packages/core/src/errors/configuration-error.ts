import { ProviderError } from "./provider-error.ts";

/** The call can't be made as asked: an option, a credential or an argument. Nothing was sent. */
export class ConfigurationError extends ProviderError {
  static override readonly className: string = "ConfigurationError";
  override readonly name = "ConfigurationError";
}
