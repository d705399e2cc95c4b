import type { AnyOperation } from "../contract.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import type { OpenApiClient } from "./api.ts";
import type { Api } from "./api-types.ts";
import { showCallerLine } from "./caller-line.ts";
import type { LazyCaller } from "./lazy-caller.ts";

const METHODS: readonly AnyOperation["method"][] = [
  "GET",
  "PUT",
  "POST",
  "DELETE",
  "OPTIONS",
  "HEAD",
  "PATCH",
  "TRACE",
];

/**
 * The openapi-fetch client of a provider. Its code is loaded by the first call: who only uses the
 * methods of a client does not pay for it, and a bundler keeps it in a chunk of its own.
 */
export function createApi(calls: LazyCaller, operations: readonly AnyOperation[]): Api<object> {
  let loading: Promise<OpenApiClient> | undefined;
  const connect = async (): Promise<OpenApiClient> => {
    const { connectApi } = await import("./api.ts");
    return connectApi(await calls.get(), operations, METHODS);
  };
  const load = (): Promise<OpenApiClient> => {
    loading ??= connect();
    return loading;
  };
  // What is asked for while the code loads is done in the order in which it was asked for. Where it can't be
  // loaded, each call says so.
  const later = (task: (client: OpenApiClient) => void): void => void load().then(task, () => {});
  const api: Record<string, unknown> = {
    use: (...middleware: Parameters<OpenApiClient["use"]>) => {
      if (!middleware.every(isMiddleware)) {
        const { provider, label } = calls.session;
        const words = "an object with a function onRequest, onResponse or onError";
        const message = `what api.use takes is ${words}.`;
        throw new ConfigurationError({ provider: provider.name, label, operation: null, message });
      }
      later((client) => client.use(...middleware));
    },
    eject: (...middleware: Parameters<OpenApiClient["eject"]>) => {
      later((client) => client.eject(...middleware));
    },
  };
  for (const verb of METHODS) {
    api[verb] = async (path: string, init?: object) => {
      try {
        return await (await load())[verb](path, init);
      } catch (error) {
        await showCallerLine(error, new Error());
        throw error;
      }
    };
  }
  return api as Api<object>;
}

/** What openapi-fetch takes as middleware: it throws on anything else, later, where nobody hears it. */
function isMiddleware(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    ["onRequest", "onResponse", "onError"].some(
      (name) => typeof Reflect.get(value, name) === "function",
    )
  );
}
