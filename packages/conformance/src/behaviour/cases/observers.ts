import {
  ApiError,
  type Attempt,
  type AttemptResult,
  type BalanceReport,
  type Retry,
} from "@org/core";
import { json } from "../server/answer.ts";
import { equal, matches, ok } from "../suite/assert.ts";
import { call, connect, dataOf, errorOf } from "../suite/call.ts";
import { casesOf } from "../suite/case.ts";
import { forFaces } from "../suite/each-face.ts";
import { isRetried, when } from "../suite/needs.ts";

export const observerCases = casesOf("observers", {
  "each attempt is told of": when(isRetried, async ({ subject, server }) => {
    await forFaces(async (face) => {
      const answers = [json({}, 503, { "retry-after": "0" }), json(subject.example)];
      const { baseUrl } = await server.start({ answers });
      const lines: [object, string][] = [];
      const started: Attempt[] = [];
      const ended: AttemptResult[] = [];
      const retried: Retry[] = [];
      const spans: [string, number | null][] = [];
      const made = connect(subject, {
        baseUrl,
        logger: { debug: (fields, message) => lines.push([fields, message]) },
        onRequest: (attempt) => started.push(attempt),
        onResponse: (result) => ended.push(result),
        onRetry: (retry) => retried.push(retry),
        tracing: {
          startAttempt: ({ operation }) => ({
            headers: { traceparent: "00-1-2-01" },
            end: ({ status }) => spans.push([operation, status]),
          }),
        },
      });
      dataOf(await call(subject, made, face));

      const own = ({ operation }: { operation: string }): boolean =>
        operation === subject.operation;
      equal(
        started.filter(own).map(({ attempt, method, template }) => [attempt, method, template]),
        [
          [1, subject.method, subject.path],
          [2, subject.method, subject.path],
        ],
        "onRequest",
      );
      equal(
        ended.filter(own).map(({ attempt, status }) => [attempt, status]),
        [
          [1, 503],
          [2, 200],
        ],
        "onResponse",
      );
      ok(
        ended.every(({ durationMs }) => durationMs >= 0),
        "durations",
      );
      equal(
        retried.map(({ attempt, status, delayMs }) => [attempt, status, delayMs]),
        [[1, 503, 0]],
        "onRetry",
      );
      equal(spans.filter(([operation]) => operation === subject.operation).length, 2, "spans");
      const last = lines.at(-1);
      const line = `^${subject.name}\\.${subject.operation} attempt 2: 200 in \\d+ ms$`;
      matches(last?.[1] ?? "", new RegExp(line), "the line");
      equal(
        Object.keys(last?.[0] ?? {}),
        ["provider", "label", "operation", "attempt", "status", "requestId", "ms"],
        "the fields of the line",
      );
      equal(lines.length, started.length, "lines, one for each attempt");
    });
  }),

  "the user agent names the package": {
    impossible: { chromium: "a page's script may not choose its user agent" },
    run: async ({ subject, server }) => {
      await forFaces(async (face) => {
        const scenario = await server.start({ answers: [json(subject.example)] });
        dataOf(await call(subject, connect(subject, { baseUrl: scenario.baseUrl }), face));
        for (const { headers } of (await scenario.seen()).requests) {
          const pattern = new RegExp(`^(@[\\w.-]+/)?${subject.name}/\\d+\\.\\d+\\.\\d+`);
          matches(headers["user-agent"] ?? "", pattern, "the user agent");
        }
      });
    },
  },

  "a hook that throws or rejects costs nobody an answer": async ({ subject, server }) => {
    for (const hook of ["onRequest", "onResponse"] as const) {
      for (const fail of [throwing, rejecting]) {
        await forFaces(async (face) => {
          const { baseUrl } = await server.start({ answers: [json(subject.example)] });
          let told = 0;
          const broken = (): unknown => {
            told += 1;
            return fail();
          };
          const made = connect(subject, { baseUrl, [hook]: broken });
          ok(dataOf(await call(subject, made, face)), "data");
          ok(told > 0, "calls of the hook");
        });
      }
    }
  },

  "the label is on all that comes of a client": async ({ subject, server }) => {
    const { baseUrl } = await server.start({ answers: [json(subject.example)] });
    const seen: (string | null)[] = [];
    const note = ({ label }: { readonly label: string | null }): unknown => seen.push(label);
    const made = connect(subject, {
      baseUrl,
      label: "tenant-a",
      onRequest: note,
      onResponse: note,
    });
    const report = dataOf(await call(subject, made, "fetchBalances")) as BalanceReport;
    const labels = [report, ...report.entries, ...report.problems].map(({ label }) => label);
    equal([...new Set([...seen, ...labels])], ["tenant-a"], "labels");
    const refusing = await server.start({ answers: [json({}, 403)] });
    const other = connect(subject, { baseUrl: refusing.baseUrl, label: "tenant-b" });
    const error = errorOf(await call(subject, other, "fetchBalances"), ApiError);
    equal(error.label, "tenant-b", "the label of the error");
  },

  "caches are passed by, and options of fetch handed on": async ({ subject, server }) => {
    await forFaces(async (face) => {
      const { baseUrl } = await server.start({ answers: [json(subject.example)] });
      const seen: unknown[] = [];
      const made = connect(subject, {
        baseUrl,
        fetchOptions: { keepalive: true },
        fetch: (url, init) => {
          const { cache, keepalive, redirect } = init as RequestInit;
          seen.push([cache, keepalive, redirect]);
          return fetch(url, init);
        },
      });
      dataOf(await call(subject, made, face));
      // Not every runtime has caches, and one that has none may refuse the option.
      const cache = "cache" in Request.prototype ? "no-store" : undefined;
      for (const one of seen) equal(one, [cache, true, "manual"], "what fetch was given");
    });
  },

  "headers of the client and of the call": async ({ subject, server }) => {
    await forFaces(async (face) => {
      const { start } = server;
      const scenario = await start({ answers: [json(subject.example)] });
      const headers = { "X-One": "client", "X-Two": "client" };
      const made = connect(subject, { baseUrl: scenario.baseUrl, headers });
      const options = { headers: { "x-two": "call", Authorization: "Bearer mine-for-this-call" } };
      dataOf(await call(subject, made, face, options));
      const seen = (await scenario.seen()).requests.at(-1)?.headers;
      equal(
        [seen?.["x-one"], seen?.["x-two"], seen?.["authorization"], seen?.["accept"]],
        ["client", "call", "Bearer mine-for-this-call", subject.accept],
        "headers",
      );
    });
  },
});

function throwing(): never {
  throw new Error("a mistake in a hook");
}

async function rejecting(): Promise<never> {
  throw new Error("a mistake in a hook");
}
