import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Result } from "@org/conformance/behaviour";
import { startServer } from "@org/conformance/behaviour/server";
import { loadSubjects } from "../subjects.ts";
import type { Runtime } from "./start.ts";
import type { UserProject } from "./user.ts";

/** Much longer than the slowest runtime takes on a busy machine: what hangs must end. */
const LIMIT_MS = 10 * 60_000;

const PAGE = '<!doctype html><title>Cases</title><script type="module" src="/page.js"></script>';

/**
 * Starts a runtime on the cases and gives their results; `progress` is told how many there are.
 *
 * @throws {Error} when the runtime does not come to the end of the cases: it says why.
 */
export async function tryRuntime(
  runtime: Runtime,
  project: UserProject,
  progress: (count: number) => void,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let settle: { resolve(): void; reject(reason: Error): void } | undefined;
  const ended = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  await using server = await startServer(await loadSubjects(), {
    "POST /results": async (request, response) => {
      const handed: { results: Result[]; done: boolean } = JSON.parse(await text(request));
      response.end();
      results.push(...handed.results);
      progress(results.length);
      if (handed.done) settle?.resolve();
    },
    "GET /page": (_request, response) => {
      response.setHeader("content-type", "text/html").end(PAGE);
    },
    "GET /page.js": async (_request, response) => {
      response.setHeader("content-type", "text/javascript").end(await readFile(project.page));
    },
  });
  const controller = new AbortController();
  const late = (): void => settle?.reject(new Error(`no end within ${LIMIT_MS} ms`));
  const timer = setTimeout(late, LIMIT_MS);
  const running = runtime.start({ project, origin: server.origin, signal: controller.signal });
  // One that ends before it handed in its last results has failed.
  const early = running.then(() => Promise.reject(new Error("it ended before the cases did")));
  early.catch(() => {});
  try {
    await Promise.race([ended, early]);
    return results;
  } finally {
    clearTimeout(timer);
    controller.abort();
    await running.catch(() => {});
  }
}
