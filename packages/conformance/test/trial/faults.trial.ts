/** Every fault through the conformance tests: `../conformance.test.ts` runs this and reads what failed. */
import { join } from "node:path";
import { describe } from "vitest";
import { testClient } from "../../src/test-client.ts";
import { connect, FAULTS, type Fault } from "./client.ts";

describe.each(Object.keys(FAULTS) as Fault[])("%s", (fault) => {
  testClient({
    provider: "bank",
    spec: join(import.meta.dirname, "bank.yaml"),
    connect: ({ baseUrl, label = null }) => connect(baseUrl, fault, label),
    args: {
      getAccount: { id: "a1", view: "all" },
      closeAccount: { id: "a1", body: { why: "empty" } },
    },
    balances: "getAccount",
    reports: {
      typical: ["- available main 12.50 USD /amount"],
      negative: ["- available main -0.62 USD /amount"],
    },
    canary: { "/amount": "1250", "/currency": 7 },
  });
});
