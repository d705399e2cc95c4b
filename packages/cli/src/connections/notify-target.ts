import type { EventType } from "@org/collector";
import { lookUpSecret, SecretError, type SecretPlace } from "./secret-place.ts";

/** To whom events are told. It holds no secret: only where that is. */
export type NotifyTarget = NotifyScope & (WebhookPlace | { readonly kind: "output" });

/** Which events. */
export interface NotifyScope {
  readonly name: string;
  /** Default: all. */
  readonly events: readonly EventType[] | undefined;
  /** Default: those of all tenants. */
  readonly tenant: readonly string[] | undefined;
}

/** An address that events are posted to. */
interface WebhookPlace {
  readonly kind: "webhook";
  readonly url: string;
  /** What they are signed with. */
  readonly secret: SecretPlace;
}

/** Standard Webhooks 1.0.0, "Signature scheme". */
const SECRET_BYTES = { least: 24, most: 64 };

/** What a target lacks before it can be told anything; undefined: nothing. Paths are relative to `file`. */
export function missingOfNotify(target: NotifyTarget, file: string): string | undefined {
  if (target.kind !== "webhook") return undefined;
  try {
    const secret = lookUpSecret(target.secret, file);
    const bytes = Buffer.from(secret.replace(/^whsec_/, ""), "base64").length;
    const isSecret = bytes >= SECRET_BYTES.least && bytes <= SECRET_BYTES.most;
    return isSecret ? undefined : "secret: it must be whsec_ and 24 to 64 bytes in Base64";
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    return `secret: ${error.message}`;
  }
}
