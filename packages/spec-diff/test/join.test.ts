import { expect, test } from "vitest";
import { joinFindings } from "../src/join.ts";

const FINDING = { id: "property-became-required", pointer: "/components/schemas/A" } as const;
const RECEIVED = { ...FINDING, direction: "response", message: "is always there" } as const;
const SENT = { ...FINDING, direction: "request", message: "must be sent" } as const;

test("what is sent and received is one change, told as what is worse", () => {
  const orders = [
    [RECEIVED, SENT],
    [SENT, RECEIVED],
  ];
  for (const findings of orders) {
    const reached = findings.map((finding) => ({ operation: "a", finding }));
    expect(joinFindings([...reached, { operation: "b", finding: RECEIVED }])).toEqual([
      {
        ...FINDING,
        bump: "major",
        scope: "api",
        operation: "a, b",
        direction: "both",
        message: "must be sent",
      },
    ]);
  }
});

test("a change that another one in the same place says is not told again, elsewhere it is", () => {
  const renamed = { id: "credential-option-renamed", pointer: "/a", direction: "both" } as const;
  const source = { id: "token-source-changed", pointer: "/a", direction: "both" } as const;
  const findings = [renamed, source, { ...source, pointer: "/b" }];
  const changes = joinFindings(
    findings.map((finding) => ({ operation: "*", finding: { ...finding, message: "" } })),
  );
  expect(changes.map(({ id, pointer }) => `${id} ${pointer}`)).toEqual([
    "credential-option-renamed /a",
    "token-source-changed /b",
  ]);
});
