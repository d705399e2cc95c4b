import { AbortedError, type Retry } from "@org/core";
import { json } from "../server/answer.ts";
import { between, equal, ok } from "../suite/assert.ts";
import { call, connect, dataOf, errorOf, refusalOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import { eachFace, forFaces } from "../suite/each-face.ts";
import { isRetried, when } from "../suite/needs.ts";

const HOUR_S = 3_600;

function dateIn(seconds: number): string {
  return new Date(Date.now() + seconds * 1_000).toUTCString();
}

/** No sleep: the answer that is there, at once. */
async function givesUpAtOnce(context: Context, status: number, header: string): Promise<void> {
  const answers = [json({ message: "later" }, status, { "retry-after": header })];
  await eachFace(context, { answers }, async ({ outcome, requests }) => {
    const error = refusalOf(outcome, status);
    if (error !== undefined) between(error.retryAfter ?? -1, HOUR_S - 10, Infinity, "retryAfter");
    between(outcome.ms, 0, 1_500, "ms");
    equal(await requests(), 1, "requests");
  });
}

/** The delay before the first retry, which is not waited for. */
async function firstDelay(context: Context, header: string, check: (ms: number) => void) {
  const { subject, server } = context;
  await forFaces(async (face) => {
    const answers = [json({ message: "later" }, 503, { "retry-after": header })];
    const { baseUrl } = await server.start({ answers });
    const retries: Retry[] = [];
    const controller = new AbortController();
    const onRetry = (retry: Retry): void => {
      retries.push(retry);
      controller.abort();
    };
    const made = connect(subject, { baseUrl, onRetry });
    const outcome = await call(subject, made, face, { signal: controller.signal });
    errorOf(outcome, AbortedError);
    equal(retries.length, 1, "retries");
    check(retries[0]?.delayMs ?? -1);
  });
}

function isBackoff(ms: number): void {
  between(ms, Number.MIN_VALUE, 250, "the delay of a backoff");
}

export const retryAfterCases = casesOf("retryAfter", {
  "429, in an hour": (context) => givesUpAtOnce(context, 429, String(HOUR_S)),
  "503, in an hour": (context) => givesUpAtOnce(context, 503, String(HOUR_S)),
  "429, by a date in an hour": (context) => givesUpAtOnce(context, 429, dateIn(HOUR_S)),
  "503, by a date in an hour": (context) => givesUpAtOnce(context, 503, dateIn(HOUR_S)),
  "more seconds than a timer holds": (context) => givesUpAtOnce(context, 503, "9".repeat(30)),

  "in a time that fits": when(isRetried, (context) =>
    firstDelay(context, "2", (ms) => equal(ms, 2_000, "the delay")),
  ),
  "by a date that fits": when(isRetried, (context) =>
    firstDelay(context, dateIn(5), (ms) => between(ms, 3_000, 6_000, "the delay")),
  ),
  "by a date of the older form": when(isRetried, (context) => {
    const date = new Date(Date.now() + 5_000);
    const [, day, month, year, time] = date.toUTCString().split(/[ ,]+/);
    const header = `Friday, ${day}-${month}-${year?.slice(2)} ${time} GMT`;
    return firstDelay(context, header, (ms) => between(ms, 3_000, 6_000, "the delay"));
  }),
  "a negative number": when(isRetried, (context) => firstDelay(context, "-5", isBackoff)),
  "a fraction": when(isRetried, (context) => firstDelay(context, "1.5", isBackoff)),
  "no date and no number": when(isRetried, (context) => firstDelay(context, "soon 7", isBackoff)),
  empty: when(isRetried, (context) => firstDelay(context, "", isBackoff)),

  "a date in the past": when(isRetried, async (context) => {
    const answers = [
      json({}, 503, { "retry-after": dateIn(-HOUR_S) }),
      json(context.subject.example),
    ];
    await eachFace(context, { answers }, async ({ outcome, requests }) => {
      ok(dataOf(outcome), "data");
      equal(await requests(), 2, "requests");
    });
  }),

  "longer than a timer holds, and no deadline": when(isRetried, async (context) => {
    const answers = [json({ message: "later" }, 503, { "retry-after": "3000000" })];
    const { subject, server } = context;
    await forFaces(async (face) => {
      const scenario = await server.start({ answers });
      const controller = new AbortController();
      // Past the hook the wait begins; a wait that ended at once would send more requests.
      const onRetry = (): void => {
        setTimeout(() => controller.abort(), 100);
      };
      const made = connect(subject, { baseUrl: scenario.baseUrl, timeoutMs: Infinity, onRetry });
      errorOf(await call(subject, made, face, { signal: controller.signal }), AbortedError);
      const { requests } = await scenario.seen();
      equal(requests.filter(({ isToken }) => !isToken).length, 1, "requests");
    });
  }),
});
