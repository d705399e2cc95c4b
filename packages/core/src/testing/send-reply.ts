import type { Reply } from "./answer.ts";

/** Statuses whose answers have no body (Fetch standard, "null body status"), of those that come as answers. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The answer as `fetch` gives it, when its time has come.
 *
 * @throws {TypeError} when there is to be no connection, as `fetch` does.
 * @throws {unknown} when the signal aborts first: its reason.
 */
export async function sendReply(reply: Reply, signal: AbortSignal | null): Promise<Response> {
  const { status = 200, text = "", headers = {}, delayMs = 0, fault } = reply;
  signal?.throwIfAborted();
  if (delayMs > 0) await pause(delayMs, signal);
  if (fault === "stall") return pause(null, signal);
  if (fault === "network") {
    const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    throw new TypeError("fetch failed", { cause });
  }
  if (fault !== undefined && !WITHOUT_BODY.has(status)) {
    return new Response(broken(text, fault, signal), { status, headers: { ...headers } });
  }
  // An empty text would have a media type, which nobody stated.
  const body = text === "" || WITHOUT_BODY.has(status) ? null : text;
  return new Response(body, { status, headers: { ...headers } });
}

/** The first half of a text, and then nothing or an error. */
function broken(
  text: string,
  fault: "stall-body" | "cut",
  signal: AbortSignal | null,
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(bytes.slice(0, Math.ceil(bytes.length / 2)));
        signal?.addEventListener("abort", () => controller.error(signal.reason), { once: true });
      },
      pull(controller) {
        if (fault === "cut") {
          const cause = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
          controller.error(new TypeError("terminated", { cause }));
        }
      },
    },
    { highWaterMark: 0 },
  );
}

function pause(ms: null, signal: AbortSignal | null): Promise<never>;
function pause(ms: number, signal: AbortSignal | null): Promise<void>;
/** So many milliseconds, or forever; ends with the signal's reason, when that aborts before. */
function pause(ms: number | null, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    const timer = ms === null ? undefined : setTimeout(end, ms);
    // A timer that nobody waits for would keep a program from its end.
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", stop, { once: true });
  });
}
