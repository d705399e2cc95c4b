import { findRequest } from "../../evidence/endpoints/address.ts";
import type { Block, Table } from "../../page/block.ts";
import type { Page } from "../../page/read-page.ts";
import { plain } from "./plain.ts";

/** An operation, and the blocks that describe it. */
export interface Described {
  readonly name: string;
  /** In lowercase. */
  readonly method: string;
  readonly path: string;
  /** Line of its heading. */
  readonly line: number;
  readonly summary: string;
  /** What stands before its first section. */
  readonly lead: readonly Block[];
  /** Its sections by their headings, in lowercase. */
  readonly sections: ReadonlyMap<string, readonly Block[]>;
}

/** The table of a file's operations: names of methods, and their requests. */
export function operationsTable({ blocks }: Page): Table | undefined {
  const found = blocks.find(
    (block) =>
      block.kind === "table" &&
      plain(block.header[1] ?? "").toLowerCase() === "http request" &&
      block.rows.some((row) => requestIn(row.cells[1])),
  );
  return found?.kind === "table" ? found : undefined;
}

/** The operations that the table lists, each with what stands below the heading of its name. */
export function describedIn({ blocks }: Page, table: Table): Described[] {
  const names = new Set(table.rows.map(({ cells }) => plain(cells[0] ?? "").toLowerCase()));
  const titled = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.line > table.end && names.has(nameIn(block.text))
      ? [{ name: nameIn(block.text), index, own: index + 1, line: block.line }]
      : [],
  );
  const starts = titled.length > 0 ? titled : untitled(blocks, table);
  return table.rows.flatMap((row) => {
    const name = plain(row.cells[0] ?? "");
    const request = requestIn(row.cells[1]);
    if (!request) return [];
    const at = starts.findIndex((start) => start.name === name.toLowerCase());
    const start = starts[at];
    const end = starts[at + 1]?.index ?? blocks.length;
    const own = start ? blocks.slice(start.own, end) : [];
    return [
      {
        name,
        method: request.method,
        path: request.address.path,
        line: start?.line ?? row.line,
        summary: plain(row.cells[2] ?? ""),
        ...split(own),
      },
    ];
  });
}

/** Where an operation begins. */
interface Start {
  /** The name of its method, in lowercase. */
  readonly name: string;
  /** Where in the page's blocks. */
  readonly index: number;
  /** Its first block that is not its title. */
  readonly own: number;
  readonly line: number;
}

/** Where the headings were lost: each operation begins with its summary, or where the sections begin again. */
function untitled(blocks: readonly Block[], table: Table): Start[] {
  const summaries = summariesIn(blocks, table);
  if (summaries.length === table.rows.length) return summaries;
  const rounds = roundsIn(blocks, table);
  if (rounds.length !== table.rows.length) return summaries;
  return rounds.map((index, at) => ({
    name: nameIn(table.rows[at]?.cells[0] ?? ""),
    index,
    own: index,
    line: blocks[index]?.line ?? table.end,
  }));
}

function summariesIn(blocks: readonly Block[], table: Table): Start[] {
  const bySummary = new Map(
    table.rows.map(({ cells }) => [nameIn(cells[2] ?? ""), nameIn(cells[0] ?? "")]),
  );
  return blocks.flatMap((block, index) => {
    const isBelow = block.kind === "paragraph" && block.line > table.end;
    const name = isBelow ? bySummary.get(nameIn(block.text)) : undefined;
    return name ? [{ name, index, own: index + 1, line: block.line }] : [];
  });
}

/** Where each round of sections begins, with the words before its first. */
function roundsIn(blocks: readonly Block[], table: Table): number[] {
  const first = blocks.findIndex(({ line }) => line > table.end);
  if (first < 0) return [];
  const rounds = [first];
  let seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    if (index < first || block.kind !== "heading") continue;
    const name = nameIn(block.text);
    if (seen.has(name)) {
      seen = new Set();
      rounds.push(afterLast(blocks, index));
    }
    seen.add(name);
  }
  return rounds;
}

/** The first of the paragraphs right before a block. */
function afterLast(blocks: readonly Block[], before: number): number {
  let index = before;
  while (blocks[index - 1]?.kind === "paragraph") index -= 1;
  return index;
}

/** A cell such as `**Post** /v1/pots` or `**POST** v1/pots`: the method in whatever case, perhaps no first slash. */
function requestIn(cell = ""): ReturnType<typeof findRequest> {
  const [, method = "", path = ""] = /^([A-Za-z]{3,7}) (\S+)$/.exec(plain(cell)) ?? [];
  const rooted = /^[a-z{][\w{}./:-]*$/i.test(path) ? `/${path}` : path;
  return findRequest(`${method.toUpperCase()} ${rooted}`);
}

function nameIn(heading: string): string {
  return plain(heading).toLowerCase();
}

function split(blocks: readonly Block[]): Pick<Described, "lead" | "sections"> {
  const lead: Block[] = [];
  const sections = new Map<string, Block[]>();
  let current = lead;
  for (const block of blocks) {
    if (block.kind === "heading") {
      current = [];
      const name = nameIn(block.text);
      if (!sections.has(name)) sections.set(name, current);
    } else current.push(block);
  }
  return { lead, sections };
}
