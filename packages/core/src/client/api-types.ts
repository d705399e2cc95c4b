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
  Init extends MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>,
>(
  path: Path,
  ...init: InitParameter<Init>
) => Promise<ApiAnswer<Paths[Path][Method & keyof Paths[Path]], Init, Numbers>>;

/** Required where the operation has a required parameter or body. */
type InitParameter<Init> =
  RequiredKeysOf<Init> extends never
    ? [(Init & Readonly<Record<string, unknown>>)?]
    : [Init & Readonly<Record<string, unknown>>];

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
