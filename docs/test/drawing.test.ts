/** The picture of which amount is a part of which. */
import type { TableOfAmounts } from "@org/generate";
import { expect, test } from "vitest";
import { drawing, relations } from "../src/providers/drawing.ts";

function table(amounts: TableOfAmounts["amounts"]): TableOfAmounts {
  return { unit: "minor", amounts };
}

const TOTAL = { type: "booked", pool: "main" };
const FREE = { type: "available", pool: "main", partOf: "/total" };

/** The boxes of a picture: where they begin and how large they are. */
function boxes(svg: string) {
  const found = svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g);
  return [...found].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    return { x, y, right: x + width, bottom: y + height };
  });
}

test("a part lies within its whole, and nothing else does", () => {
  const amounts = { "/total": TOTAL, "/free": FREE, "/coming": { type: "pending", pool: "main" } };
  const [total, free, coming] = boxes(drawing(table(amounts), "Acme"));
  if (!total || !free || !coming) throw new Error("a box is missing");
  expect(free.x).toBeGreaterThan(total.x);
  expect(free.right).toBeLessThan(total.right);
  expect(free.bottom).toBeLessThan(total.bottom);
  expect(coming.y).toBeGreaterThan(total.bottom);
});

test("what is counted in several is a box of its own, with dashes, and said so", () => {
  const amounts = {
    "/a": TOTAL,
    "/b": { ...TOTAL, type: "pending" },
    "/view": { type: "available", pool: "instant", partOf: ["/a", "/b"] },
  };
  const svg = drawing(table(amounts), "Acme");
  expect(svg).toContain('class="view"');
  expect(svg).toContain("counted in a and b already");
  expect(svg).toContain("pool: instant");
  expect(relations(table(amounts))).toEqual([
    "`/view` is counted in `/a` and `/b` together: adding them counts it twice.",
  ]);
});

test("each type that a value decides is a box with its values", () => {
  const by = {
    by: "/items/*/kind",
    values: { open: "booked", close: "booked", free: "available" },
  };
  const svg = drawing(table({ "/items/*/amount": { type: by, pool: "main" } }), "Acme");
  expect(boxes(svg)).toHaveLength(2);
  for (const word of ["where kind is", "open", "close", "free"]) expect(svg).toContain(`>${word}<`);
});

test("a part of what the table does not have is a mistake in the table", () => {
  expect(() => drawing(table({ "/free": FREE }), "Acme")).toThrow(
    "Acme: /free is a part of no /total",
  );
});

test("words of a table are text in the picture", () => {
  expect(drawing(table({ "/<b>": TOTAL }), "A&B")).not.toContain("<b>");
});
