/**
 * What sends requests: an `Agent`, `Pool`, `ProxyAgent`, `EnvHttpProxyAgent` or `MockAgent` of undici 7 or 8. Here is
 * no more of them than is used, so that a project may have whichever it has, or an older one for something else.
 */
export interface Dispatcher {
  dispatch(request: DispatchRequest, handler: DispatchHandler): boolean;
}

/** A request as undici takes it. */
export interface DispatchRequest {
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
  /** Milliseconds; 0 for no limit. */
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
  readonly allowH2: boolean;
}

/** What undici tells of a request, in this order. */
export interface DispatchHandler {
  onRequestStart(controller: DispatchController): void;
  onResponseStart(
    controller: DispatchController,
    status: number,
    headers: HeaderFields,
    statusText?: string,
  ): void;
  onResponseData(controller: DispatchController, chunk: Uint8Array): void;
  onResponseEnd(): void;
  /** There is no controller where nothing was sent. */
  onResponseError(controller: DispatchController | null | undefined, error: Error): void;
}

/** The connection of a request. */
export interface DispatchController {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

/** The headers of an answer by lower-case name, as undici has them: several of one name as a list. */
export type HeaderFields = Readonly<Record<string, string | string[] | undefined>>;
