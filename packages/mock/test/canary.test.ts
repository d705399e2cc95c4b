import { join } from "node:path";
import { expect, test } from "vitest";
import { startCanary } from "../src/index.ts";

const bank = join(import.meta.dirname, "specs/bank.yaml");
const headers = { Authorization: "Bearer any" };

test("gives a wrong answer, and Prism refuses the same answer", async () => {
  await using canary = await startCanary(bank, { getAccount: { "/amount": "12.50" } });

  const wrong = await fetch(`${canary.wrong.url}/accounts/a1`, { headers });
  expect(wrong.status).toBe(200);
  expect(await wrong.json()).toEqual({ id: "a1", amount: "12.50", currency: "USD" });

  const checked = await fetch(`${canary.checked.url}/accounts/a1`, { headers });
  expect(checked.status).toBe(500);
  expect(await checked.text()).toContain("Response body property amount must be integer");
});

test("passes what the spec allows", async () => {
  await using canary = await startCanary(bank, { getAccount: { "/amount": 7 } });
  const checked = await fetch(`${canary.checked.url}/accounts/a1`, { headers });
  expect(checked.status).toBe(200);
});

test("refuses a pointer that leads nowhere", async () => {
  await expect(startCanary(bank, { getAccount: { "/amounts/0": "x" } })).rejects.toThrow(
    'nothing at "/amounts/0": there is no "amounts".',
  );
});
