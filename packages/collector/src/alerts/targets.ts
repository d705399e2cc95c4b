import type { AlertEvent, EventType } from "./events.ts";
import type { Names } from "./rules.ts";

/** What comes now or later. */
export type Awaitable<T> = T | Promise<T>;

/** Which events a target is told: all, but for what is named here. */
export interface TargetScope {
  /** What tells the target from others, and its deliveries from theirs. */
  readonly name: string;
  readonly events?: readonly EventType[] | undefined;
  /** The tenants whose events it is told. That a run ended is told of no tenant: `""`. */
  readonly tenant?: Names | undefined;
}

/**
 * An address that events are posted to, signed as Standard Webhooks 1.0.0 says. What it answered with 2xx is delivered;
 * after 410 nothing is sent to it any more; everything else is tried again. Redirects are not followed.
 */
export interface WebhookTarget extends TargetScope {
  readonly kind: "webhook";
  /** `https:`, or `http:` on this machine. It is in no row, log or error. */
  readonly url: string;
  /**
   * Gives the secret when something is to be signed: `whsec_` and 24 to 64 bytes in base64. Several, where the secret is
   * being changed: it is signed with each. It is in no row, log or error.
   */
  readonly secret: () => Awaitable<string | readonly string[]>;
  /** How long it may take to answer. Default 20,000: the specification recommends 15 to 30 seconds. */
  readonly timeoutMs?: number | undefined;
}

/** A line of JSON for each event. */
export interface OutputTarget extends TargetScope {
  readonly kind: "output";
  /** Writes a line, which has its end. Default: to standard output. */
  readonly write?: ((line: string) => Awaitable<void>) | undefined;
}

/** A function, which is called with each event; where it throws, it is called again later. */
export interface FunctionTarget extends TargetScope {
  readonly kind: "function";
  readonly tell: (event: AlertEvent) => Awaitable<void>;
}

/** Who is told of events. An event may come twice, with the same id: a process can end right after it told of it. */
export type AlertTarget = WebhookTarget | OutputTarget | FunctionTarget;
