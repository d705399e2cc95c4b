/** Why an option or an argument can't be used: the message of the `ConfigurationError` to come. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}
