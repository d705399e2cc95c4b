import type { Client, MaybeOptionalInit, ParseAsResponse } from "openapi-fetch";
import type {
  ErrorResponse,
  HttpMethod,
  MediaType,
  PathsWithMethod,
  RequiredKeysOf,
  SuccessResponse,
} from "openapi-typescript-helpers";
import type { Numbered, NumberMode } from "../contract.ts";
import type { CallOptions } from "./options.ts";

/**
 * The openapi-fetch client of a provider, over the same transport as its methods. Answers have the
 * types of the spec as they are: openapi-fetch's own would make an object type of the open end of an
 * enum (`string & {}`).
 */
export type Api<Paths extends object, Numbers extends NumberMode = "number"> = Pick<
  Client<Paths>,
  "use" | "eject"
> & {
  readonly [Method in HttpMethod as Uppercase<Method>]: ApiMethod<Paths, Method, Numbers>;
};

/** Calls the operation at a path; `init` has its parameters and body. */
type ApiMethod<Paths extends object, Method extends HttpMethod, Numbers extends NumberMode> = <
  Path extends PathsWithMethod<Paths, Method>,
  Init extends OrUndefined<MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>>,
>(
  path: Path,
  ...init: InitParameter<Init>
) => Promise<ApiAnswer<Paths[Path][Method & keyof Paths[Path]], Init, Numbers>>;

/** What may be left out may be undefined as well (`exactOptionalPropertyTypes`), of `params` too. */
type OrUndefined<Init> = Init extends object
  ? {
      [Key in keyof Init]:
        | (Key extends "params" ? OrUndefined<Init[Key]> : Init[Key])
        | (Key extends RequiredKeysOf<Init> ? never : undefined);
    }
  : Init;

/** Required where the operation has a required parameter or body. */
type InitParameter<Init> =
  RequiredKeysOf<Init> extends never ? [(Init & ApiOptions)?] : [Init & ApiOptions];

/** What a call says beside: options that methods take too, and what `fetch` is given (`next`). */
type ApiOptions = Readonly<Record<string, unknown>> &
  Pick<CallOptions, "timeoutMs" | "maxRetries" | "label" | "fetchOptions"> & {
    /** The client and its spec say these: credentials go nowhere else. */
    readonly [Name in
      | "baseUrl"
      | "fetch"
      | "Request"
      | "pathSerializer"
      | "method"
      | "redirect"]?: never;
  };

/** The data of a success, or the body of an error status. */
type ApiAnswer<Operation, Init, Numbers extends NumberMode> =
  | {
      data: Numbered<
        ParseAsResponse<SuccessResponse<Responses<Operation>, MediaType>, Init>,
        Numbers
      >;
      error?: never;
      response: Response;
    }
  | {
      data?: never;
      error: ErrorResponse<Responses<Operation>, MediaType>;
      response: Response;
    };

type Responses<Operation> = Operation extends {
  responses: infer ByStatus extends Record<string | number, unknown>;
}
  ? ByStatus
  : never;
