import { ApiError } from "@org/core";
import { type AnyDefinition, createClient } from "@org/core/provider";
import type { Mock } from "@org/core/testing";
import type { Operation } from "@org/generate";
import { describe, expect, test } from "vitest";
import type { ConcreteCase } from "./concrete-status.ts";

/** Makes the mock of a package: its `mockX`. */
export type MockFactory = (answers?: never) => Pick<Mock, "answer" | "calls"> & {
  readonly options: object;
};

/** What a mock can be held against. */
export interface MockUnderTest {
  readonly definition: AnyDefinition;
  readonly mock: MockFactory;
  readonly operations: readonly Operation[];
  readonly cases: readonly ConcreteCase[];
  /** Arguments that every operation can be called with, by `operationId`. */
  readonly args: Readonly<Record<string, object>>;
}

/** Declares the tests of a package's mock: each example of its spec is what the real client is given. */
export function testMock({ definition, mock, operations, cases, args }: MockUnderTest): void {
  const titled = cases.map(
    (one) => [one.operationId, one.status, one.example ?? "no body", one] as const,
  );
  describe("the mock of /testing", () => {
    test.each(titled)("%s %s %s", async (_id, _status, _example, one) => {
      const { method, path, code, example, value, mediaType } = one;
      const operation = operations.find((known) => known.method === method && known.path === path);
      const { id } = operation ?? { id: one.operationId };
      const server = mock();
      server.answer(id as never, { status: code, ...(example !== null && { example }) });
      const options = { ...server.options, maxRetries: 0 };
      const client = createClient<Record<string, (args: object) => Promise<unknown>>>(
        definition,
        options,
      );
      const call = client[id]?.(args[one.operationId] ?? {});
      if (code < 300) expect(await call).toEqual(mediaType === null ? undefined : value);
      else {
        const error: unknown = await call?.catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ApiError);
        expect(error).toMatchObject({ status: code, body: mediaType === null ? undefined : value });
      }
      expect(server.calls.map((each) => each.operation)).toContain(id);
    });
  });
}
