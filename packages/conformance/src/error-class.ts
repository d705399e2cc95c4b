import {
  ApiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from "@org/core";

/** The class of an error of the API. */
interface ErrorClass {
  new (...args: never[]): ApiError;
  readonly className: string;
}

const CLASSES: Readonly<Record<number, ErrorClass>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableContentError,
  429: TooManyRequestsError,
};

/** What an error status must become. */
export function errorClassOf(status: number): ErrorClass {
  return CLASSES[status] ?? (status >= 500 ? ServerError : ApiError);
}
