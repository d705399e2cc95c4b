import { ProviderError } from "../errors/index.ts";

/**
 * A request that the provider's spec does not know: another host or path, a missing header, a body that
 * does not fit. It ends the call at once, whatever the client would try again.
 */
export class RequestMismatchError extends ProviderError {
  static override readonly className: string = "RequestMismatchError";
  override readonly name = "RequestMismatchError";
  /** `GET`, … */
  declare readonly method: string;
  declare readonly url: string;
  /** What is wrong, one sentence each. */
  declare readonly reasons: readonly string[];

  constructor(init: {
    readonly provider: string;
    readonly operation: string | null;
    readonly method: string;
    readonly url: string;
    readonly reasons: readonly string[];
  }) {
    const { method, url, reasons } = init;
    const list = reasons.map((reason) => `\n  ${reason}`).join("");
    super({
      ...init,
      message: `the mock was sent ${method} ${url}, which its spec refuses:${list}`,
    });
  }
}
