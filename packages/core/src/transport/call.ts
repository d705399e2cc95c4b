import type { AnyOperation, Provider, SerializedBody } from "../contract.ts";
import type { Deadline } from "./deadline.ts";
import type { Fetch } from "./fetch.ts";
import type { Observers } from "./observers.ts";
import type { Redactor } from "./redact.ts";

/** What all calls of one client share on their way to the provider. */
export interface TransportSettings {
  readonly provider: Provider;
  readonly fetch: Fetch;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly redactor: Redactor;
  readonly observers: Observers;
  /** Whether anybody watches the attempts. */
  readonly observed: boolean;
}

/** A call under way. */
export interface Call {
  readonly settings: TransportSettings;
  readonly operation: AnyOperation;
  /** What every error of the call knows. */
  readonly where: { readonly provider: string; readonly operation: string };
  readonly deadline: Deadline;
  /** Knows the secrets of the client and those of this call. */
  readonly redactor: Redactor;
}

/** A request, ready to be sent as often as it takes. */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: SerializedBody["content"] | null;
  /** Secrets of the caller's own in it: those of the client are known. */
  readonly secrets: readonly string[];
}
