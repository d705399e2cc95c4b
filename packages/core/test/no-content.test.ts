import { expect, test } from "vitest";
import { ResponseFormatError } from "../src/index.ts";
import { createExample } from "./provider.ts";

test("204 is undefined where the spec has it", async () => {
  const client = createExample({ fetch: async () => new Response(null, { status: 204 }) });
  await expect(client.deleteThing({ id: "1" })).resolves.toBeUndefined();
});

test("204 is an error where the spec has a body", async () => {
  const client = createExample({ fetch: async () => new Response(null, { status: 204 }) });
  await expect(client.getThing({ id: "1" })).rejects.toThrow(ResponseFormatError);
});

test("what comes in place of a documented 204 is an error", async () => {
  const client = createExample({ fetch: async () => Response.json({}) });
  await expect(client.deleteThing({ id: "1" })).rejects.toThrow(ResponseFormatError);
});
