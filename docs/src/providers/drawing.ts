/** A picture of a table of amounts: which is a part of which, so far as the table says it. */
import type { AmountRow, TableOfAmounts } from "@org/generate";

/** A box of the picture: an amount, and those that are parts of it. */
interface Box {
  /** What it is called in the answer. */
  readonly title: string;
  /** Which balance it is. */
  readonly type: string;
  /** What else there is to say, in small. */
  readonly words: readonly string[];
  readonly parts: readonly Box[];
  /** Counted in several others already: a view, and no amount beside them. */
  readonly isView: boolean;
}

const WIDTH = 360;
const PADDING = 12;
const LINE = 20;
const GAP = 10;

/**
 * An SVG of all amounts, pool by pool. A box in a box is a part of it; boxes below each other are not known to
 * overlap, or to be parts of one whole. Colours are those of the page, so it is read in dark and in light.
 *
 * @throws {Error} when a row is a part of an amount that the table does not have.
 */
export function drawing({ amounts }: TableOfAmounts, title: string): string {
  const rows = Object.entries(amounts);
  for (const [pointer, { partOf }] of rows) {
    const missing = listOf(partOf).find((whole) => !(whole in amounts));
    if (missing !== undefined) throw new Error(`${title}: ${pointer} is a part of no ${missing}`);
  }
  const pools = Map.groupBy(
    rows.filter(([, row]) => listOf(row.partOf).length !== 1),
    ([, row]) => poolOf(row),
  );
  let y = 0;
  const pieces: string[] = [];
  for (const [pool, roots] of pools) {
    if (pools.size > 1 || pool !== "main") {
      pieces.push(text(0, y + 15, "pool", `pool: ${pool}`));
      y += LINE + 4;
    }
    for (const box of roots.flatMap(([pointer, row]) => boxesOf(pointer, row, amounts))) {
      pieces.push(drawn(box, 0, y, WIDTH, 0));
      y += heightOf(box) + GAP;
    }
    y += GAP;
  }
  const height = y - 2 * GAP + 2;
  const label = `Which amounts of ${escapeXml(title)} are parts of which`;
  return `<svg class="amounts" viewBox="-1 -1 ${WIDTH + 2} ${height}" role="img" aria-label="${label}">${pieces.join("")}</svg>`;
}

/** What the picture says, in sentences. */
export function relations({ amounts }: TableOfAmounts): string[] {
  return Object.entries(amounts).flatMap(([pointer, { partOf }]) => {
    const wholes = listOf(partOf);
    if (wholes.length === 0) return [];
    const all = wholes.map((whole) => `\`${whole}\``).join(" and ");
    return [
      `\`${pointer}\` is counted in ${all}${wholes.length > 1 ? " together" : ""}: adding them counts it twice.`,
    ];
  });
}

function boxesOf(pointer: string, row: AmountRow, amounts: TableOfAmounts["amounts"]): Box[] {
  const wholes = listOf(row.partOf);
  const isView = wholes.length > 1;
  const parts = Object.entries(amounts)
    .filter(([, { partOf }]) => listOf(partOf).length === 1 && listOf(partOf)[0] === pointer)
    .flatMap(([own, part]) => boxesOf(own, part, amounts));
  const base = { title: nameOf(pointer, amounts), parts, isView };
  if (typeof row.type !== "string") {
    // A value decides: a box for each type, with the values that mean it.
    const { by, values } = row.type;
    const types = Map.groupBy(Object.entries(values), ([, type]) => type ?? "no balance");
    return [...types].map(([type, words]) => ({
      ...base,
      type,
      words: [`where ${lastName(by)} is`, ...words.map(([word]) => word)],
    }));
  }
  const words = isView
    ? [`counted in ${wholes.map((whole) => nameOf(whole, amounts)).join(" and ")} already`]
    : [];
  return [{ ...base, type: row.type, words }];
}

/** The last name of an amount that says something, with the one before where another amount has the same. */
function nameOf(pointer: string, amounts: TableOfAmounts["amounts"]): string {
  const last = namesOf(pointer).at(-1);
  const same = Object.keys(amounts).filter((other) => namesOf(other).at(-1) === last);
  return namesOf(pointer)
    .slice(same.length > 1 ? -2 : -1)
    .join(" / ");
}

function namesOf(pointer: string): string[] {
  const names = pointer.split("/").filter((name) => name !== "" && name !== "*");
  for (const word of ["value", "amount"]) {
    if (names.length > 1 && names.at(-1) === word) names.pop();
  }
  return names;
}

function lastName(pointer: string): string {
  return pointer.split("/").findLast((name) => name !== "*") ?? "";
}

function poolOf({ pool }: AmountRow): string {
  if (typeof pool === "string") return pool;
  if (!("by" in pool)) return pool.join(" or ");
  const { by, values } = pool;
  return values === undefined ? `by ${lastName(by)}` : Object.values(values).join(" or ");
}

function heightOf({ words, parts }: Box): number {
  const inner = parts.reduce((sum, part) => sum + heightOf(part) + GAP, 0);
  return 2 * PADDING + LINE * (1 + words.length) + inner;
}

function drawn(box: Box, x: number, y: number, width: number, depth: number): string {
  const { title, type, words, parts, isView } = box;
  const base = y + PADDING + 14;
  const pieces = [
    `<rect x="${x}" y="${y}" width="${width}" height="${heightOf(box)}" rx="6" class="${isView ? "view" : `depth-${depth % 2}`}"/>`,
    text(x + PADDING, base, "name", title),
    text(x + width - PADDING, base, "type", type, "end"),
    ...words.map((word, index) => text(x + PADDING, base + LINE * (index + 1), "words", word)),
  ];
  let inner = y + PADDING + LINE * (1 + words.length) + GAP / 2;
  for (const part of parts) {
    pieces.push(drawn(part, x + PADDING, inner, width - 2 * PADDING, depth + 1));
    inner += heightOf(part) + GAP;
  }
  return pieces.join("");
}

function text(x: number, y: number, role: string, words: string, anchor = "start"): string {
  return `<text x="${x}" y="${y}" class="${role}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return typeof value === "string" ? [value] : (value ?? []);
}

function escapeXml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
