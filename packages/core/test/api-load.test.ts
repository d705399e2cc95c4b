import { expect, test, vi } from "vitest";
import { errorOf } from "./error-of.ts";
import { createExample } from "./provider.ts";

vi.mock("../src/client/api.ts", () => ({
  connectApi: () => Promise.reject(new TypeError("the code can't be loaded")),
}));

test("code that can't be loaded fails the calls, and nothing where nobody waits", async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown): void => void unheard.push(error);
  process.on("unhandledRejection", hear);
  try {
    const { api } = createExample({ baseUrl: "https://api.example" });
    const middleware = { onRequest: () => undefined };
    api.use(middleware);
    api.eject(middleware);
    const error = await errorOf(() => api.GET("/things/{id}" as never));
    expect(error).toMatchObject({ message: "the code can't be loaded" });
    await new Promise(setImmediate);
    expect(unheard).toEqual([]);
  } finally {
    process.off("unhandledRejection", hear);
  }
});
