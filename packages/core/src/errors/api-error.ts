import { ProviderError, type ProviderErrorInit } from "./provider-error.ts";

/** What an {@link ApiError} knows beside the base. */
export interface ApiErrorInit extends ProviderErrorInit {
  readonly status: number;
  readonly code: string | null;
  readonly body: unknown;
  readonly rawBody: string;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
}

/**
 * The provider answered with an error status. A class below it stands for each status that a caller
 * acts on; `Body` is the type of the documented error bodies.
 */
export class ApiError<Body = unknown> extends ProviderError {
  static override readonly className: string = "ApiError";
  override readonly name: string = "ApiError";
  /** The HTTP status, or the status in the body where the provider puts it there. */
  declare readonly status: number;
  /** The provider's error code; null where it gave none. */
  declare readonly code: string | null;
  /** The body read as JSON; undefined where it is not JSON. Secrets are removed. */
  declare readonly body: Body | undefined;
  /** The body as it came, with secrets removed. */
  declare readonly rawBody: string;
  /** The provider's id of the request; null where it gave none. */
  declare readonly requestId: string | null;
  /** Seconds until a new try makes sense (`Retry-After`); null where the provider didn't say. */
  declare readonly retryAfter: number | null;

  constructor(init: ApiErrorInit) {
    super(init);
  }
}

/** 400: the provider could not read the request. */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "BadRequestError";
  override readonly name = "BadRequestError";
}

/** 401: the credentials are missing or wrong. */
export class UnauthorizedError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "UnauthorizedError";
  override readonly name = "UnauthorizedError";
}

/** 403: the credentials are right and not enough. */
export class ForbiddenError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "ForbiddenError";
  override readonly name = "ForbiddenError";
}

/** 404: there is no such resource. */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "NotFoundError";
  override readonly name = "NotFoundError";
}

/** 409: the request conflicts with the state of the resource. */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "ConflictError";
  override readonly name = "ConflictError";
}

/** 422: the provider read the request and can't act on its content. */
export class UnprocessableContentError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "UnprocessableContentError";
  override readonly name = "UnprocessableContentError";
}

/** 429: too many requests; `retryAfter` says how long to wait, where the provider does. */
export class TooManyRequestsError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "TooManyRequestsError";
  override readonly name = "TooManyRequestsError";
}

/** 5xx: the provider failed. */
export class ServerError<Body = unknown> extends ApiError<Body> {
  static override readonly className: string = "ServerError";
  override readonly name = "ServerError";
}

/** The error of the class that stands for its status. */
export function apiError(init: ApiErrorInit): ApiError {
  switch (init.status) {
    case 400:
      return new BadRequestError(init);
    case 401:
      return new UnauthorizedError(init);
    case 403:
      return new ForbiddenError(init);
    case 404:
      return new NotFoundError(init);
    case 409:
      return new ConflictError(init);
    case 422:
      return new UnprocessableContentError(init);
    case 429:
      return new TooManyRequestsError(init);
    default:
      return init.status >= 500 ? new ServerError(init) : new ApiError(init);
  }
}
