import type { Issue } from "../contract.ts";
import { ProviderError, type ProviderErrorInit } from "./provider-error.ts";

/** What a {@link ResponseValidationError} knows beside the base. */
export interface ResponseValidationErrorInit extends ProviderErrorInit {
  readonly status: number;
  readonly issues: readonly Issue[];
  /** Default: null. */
  readonly requestId?: string | null | undefined;
  /** Default: empty. */
  readonly excerpt?: string | undefined;
}

/** The body is JSON but contradicts the spec's schema: `issues` names each place. */
export class ResponseValidationError extends ProviderError {
  static override readonly className: string = "ResponseValidationError";
  override readonly name = "ResponseValidationError";
  /** The HTTP status. */
  declare readonly status: number;
  /** Each place that differs, what the schema expects there and the type of what came. */
  declare readonly issues: readonly Issue[];
  /** The provider's id of the request; null where it gave none. */
  declare readonly requestId: string | null;
  /** The first 200 characters of the body, with secrets removed. */
  declare readonly excerpt: string;

  constructor({ requestId = null, excerpt = "", ...init }: ResponseValidationErrorInit) {
    super({ ...init, requestId, excerpt } as ProviderErrorInit);
  }
}
