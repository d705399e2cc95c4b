import { Webhook } from "standardwebhooks";
import { CollectorError } from "../collector-error.ts";
import type { AlertEvent } from "./events.ts";
import { retryAfterMs } from "./retry-after.ts";
import { nameOf, type Sender, type Sent } from "./sender.ts";
import type { WebhookTarget } from "./targets.ts";

/** Standard Webhooks 1.0.0, "Request timeouts": 15 to 30 seconds. */
const TIMEOUT_MS = 20_000;

/** Loopback names and addresses: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, 2.5.3. */
const LOOPBACK = /^(?:(?:.*\.)?localhost|\[::1]|127(?:\.\d+){3})$/;

/** Standard Webhooks 1.0.0, "Signature scheme": the bytes of a secret. */
const SECRET_BYTES = { least: 24, most: 64 };

/**
 * Posts each event to an address, signed (Standard Webhooks 1.0.0).
 *
 * @throws {CollectorError} when the address can't be used.
 */
export function webhookSender(where: string, target: WebhookTarget): Sender {
  const url = checkUrl(where, target.url);
  const { secret, timeoutMs = TIMEOUT_MS } = target;
  if (typeof secret !== "function") {
    throw new CollectorError(`${where}: secret must be a function that gives it`);
  }
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31)) {
    throw new CollectorError(`${where}: timeoutMs must be milliseconds above 0`);
  }
  return async (event, now, ending) => {
    const signers = await signersOf(secret);
    if (signers === undefined) return { state: "waiting", reason: NO_SECRET };
    return await post(url, signed(event, now, signers), timeoutMs, ending);
  };
}

function checkUrl(where: string, text: string): URL {
  if (!URL.canParse(text)) {
    throw new CollectorError(
      `${where}: url is not an absolute URL such as https://example.com/alerts`,
    );
  }
  const url = new URL(text);
  const isSafe =
    url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
  if (!isSafe) {
    throw new CollectorError(`${where}: url must start with https://; http:// is for this machine`);
  }
  if (url.username + url.password + url.hash !== "") {
    throw new CollectorError(`${where}: url can have no user, password or fragment`);
  }
  return url;
}

const NO_SECRET =
  "there is no secret that signs: it must be whsec_ and 24 to 64 bytes in base64, as Standard Webhooks has it";

/** What signs; undefined: a secret is none, or can't be had. Why may hold the secret. */
async function signersOf(secret: WebhookTarget["secret"]): Promise<readonly Webhook[] | undefined> {
  try {
    const given = await secret();
    const secrets = typeof given === "string" ? [given] : given;
    const areGood = secrets.length > 0 && secrets.every(isSecret);
    return areGood ? secrets.map((one) => new Webhook(one)) : undefined;
  } catch {
    return undefined;
  }
}

function isSecret(text: string): boolean {
  const bytes = Buffer.from(text.replace(/^whsec_/, ""), "base64").length;
  return bytes >= SECRET_BYTES.least && bytes <= SECRET_BYTES.most;
}

interface Signed {
  readonly at: Date;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

function signed(event: AlertEvent, now: Date, signers: readonly Webhook[]): Signed {
  const { id, type, timestamp, data } = event;
  const body = JSON.stringify({ type, timestamp, data });
  return {
    at: now,
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "@org/collector",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": signers.map((signer) => signer.sign(id, now, body)).join(" "),
    },
  };
}

/** Posts it. What `fetch` throws names the address, so that its code alone is told. */
async function post(
  url: URL,
  { at, body, headers }: Signed,
  timeoutMs: number,
  ending?: AbortSignal,
): Promise<Sent> {
  try {
    const time = AbortSignal.timeout(timeoutMs);
    const signal = ending === undefined ? time : AbortSignal.any([time, ending]);
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers,
      body,
      signal,
    });
    // Nothing that it says beside its status is of use.
    await response.body?.cancel().catch(() => {});
    const { status } = response;
    if (response.ok) return { state: "delivered" };
    const reason = `the webhook answered ${status}`;
    if (status === 410) return { state: "gone", reason };
    const afterMs = retryAfterMs(response.headers.get("retry-after"), at);
    return { state: "waiting", reason, afterMs };
  } catch (error) {
    const { name, cause } = Object(error) as { readonly name?: unknown; readonly cause?: unknown };
    const isTimeout = name === "TimeoutError";
    const why = isTimeout ? `within ${timeoutMs} ms` : `(${nameOf(cause ?? error)})`;
    return { state: "waiting", reason: `the webhook did not answer ${why}` };
  }
}
