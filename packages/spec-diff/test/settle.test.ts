import { expect, test } from "vitest";
import { Forms } from "../src/compare/schema/forms.ts";
import type { Pair } from "../src/compare/schema/pair.ts";
import { settle } from "../src/compare/schema/settle.ts";
import { NOTHING_TOLD } from "../src/schema/combine.ts";
import type { Shape } from "../src/schema/shape.ts";

const SHAPE: Shape = {
  ...NOTHING_TOLD,
  alternatives: "any",
  id: 0,
  pointer: "/components/schemas/A",
};
const PAIR: Pair = {
  direction: "response",
  base: SHAPE,
  revision: SHAPE,
  subject: "A",
  isTag: false,
  reader: {
    base: () => SHAPE,
    revision: () => SHAPE,
    areEquivalent: () => false,
    forms: new Forms(),
    nameAt: () => "",
  },
};

test("a type that the compiler refuses for no known reason is a break all the same", () => {
  const [found] = settle(PAIR, [], { fits: false, same: false });
  expect(found).toMatchObject({ id: "type-incompatible", pointer: "/components/schemas/A" });
});

test("a break in types that the compiler does not see is none", () => {
  const finding = {
    id: "union-introduced",
    pointer: "/components/schemas/A",
    direction: "response",
    message: "A may also be B.",
  } as const;
  expect(settle(PAIR, [finding], { fits: true, same: true })).toEqual([]);
  expect(settle(PAIR, [finding], { fits: true, same: false })).toMatchObject([
    { id: "type-narrowed" },
  ]);
  expect(settle(PAIR, [finding], { fits: false, same: false })).toEqual([finding]);
});
