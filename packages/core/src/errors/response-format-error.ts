import { ProviderError, type ProviderErrorInit } from "./provider-error.ts";

/** What a {@link ResponseFormatError} knows beside the base. */
export interface ResponseFormatErrorInit extends ProviderErrorInit {
  readonly status: number;
  readonly contentType: string | null;
  readonly excerpt: string;
  /** Default: null. */
  readonly requestId?: string | null | undefined;
}

/** The body is not what the spec documents for the status: not JSON, empty, too large. */
export class ResponseFormatError extends ProviderError {
  static override readonly className: string = "ResponseFormatError";
  override readonly name = "ResponseFormatError";
  /** The HTTP status. */
  declare readonly status: number;
  /** The `Content-Type` of the response; null where it has none. */
  declare readonly contentType: string | null;
  /** The first 200 characters of the body, with secrets removed. */
  declare readonly excerpt: string;
  /** The provider's id of the request; null where it gave none. */
  declare readonly requestId: string | null;

  constructor({ requestId = null, ...init }: ResponseFormatErrorInit) {
    super({ ...init, requestId } as ProviderErrorInit);
  }
}
