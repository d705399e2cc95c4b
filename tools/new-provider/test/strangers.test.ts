/** Documents of strangers that would keep a reader busy. */
import { NotExtractable } from "@org/extract";
import { SpecError } from "@org/openapi";
import { endless, entangled, multiplying } from "@org/openapi/testing";
import { expect, test } from "vitest";
import { draftProvider } from "../src/draft.ts";
import { NewProviderError } from "../src/error.ts";

const EXPLAINED = [NotExtractable, SpecError, NewProviderError];

test.each(Object.entries({ ...endless, ...entangled, "references that multiply": multiplying }))(
  "%s: no draft is made",
  (_, text) => {
    const asked = { name: "acme", title: "Acme", from: "x", format: "auto", date: "2026-11-20" };
    let error: unknown;
    try {
      draftProvider({ ...asked, text });
    } catch (caught) {
      error = caught;
    }
    expect(EXPLAINED.some((kind) => error instanceof kind)).toBe(true);
  },
);
