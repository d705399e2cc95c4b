// This one fails, and says why: the client asks a server that is not Finix's.
import { createFinix } from "@org/finix";
import { mockFinix } from "@org/finix/testing";
import { expect, test } from "vitest";
import { isLow } from "./is-low.ts";

test("500.00 dollars are enough", async () => {
  const finix = createFinix({ ...mockFinix().options, baseUrl: "https://finix.example" });
  expect(await isLow(finix, "BA1")).toBe(false);
});
