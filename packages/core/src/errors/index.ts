export { AbortedError } from "./aborted-error.ts";
export {
  ApiError,
  type ApiErrorInit,
  apiError,
  BadRequestError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ServerError,
  TooManyRequestsError,
  UnauthorizedError,
  UnprocessableContentError,
} from "./api-error.ts";
export { ConfigurationError } from "./configuration-error.ts";
export { ConnectionError } from "./connection-error.ts";
export type { ErrorJson } from "./error-json.ts";
export { PaginationError } from "./pagination-error.ts";
export { ProviderError, type ProviderErrorInit } from "./provider-error.ts";
export { ResponseFormatError } from "./response-format-error.ts";
export { ResponseValidationError } from "./response-validation-error.ts";
export { TimeoutError } from "./timeout-error.ts";
