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
  const starts = blocks.flatMap((block, index) =>
    block.kind === "heading" && block.line > table.end && names.has(nameIn(block.text))
      ? [{ name: nameIn(block.text), index, line: block.line }]
      : [],
  );
  if (starts.length === 0) starts.push(...summariesIn(blocks, table));
  return table.rows.flatMap((row) => {
    const name = plain(row.cells[0] ?? "");
    const request = requestIn(row.cells[1]);
    if (!request) return [];
    const at = starts.findIndex((start) => start.name === name.toLowerCase());
    const start = starts[at];
    const end = starts[at + 1]?.index ?? blocks.length;
    const own = start ? blocks.slice(start.index + 1, end) : [];
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

/** Where the headings were lost, the summaries in the table are what each operation begins with. */
function summariesIn(blocks: readonly Block[], table: Table) {
  const bySummary = new Map(
    table.rows.map(({ cells }) => [nameIn(cells[2] ?? ""), nameIn(cells[0] ?? "")]),
  );
  return blocks.flatMap((block, index) => {
    const isBelow = block.kind === "paragraph" && block.line > table.end;
    const name = isBelow ? bySummary.get(nameIn(block.text)) : undefined;
    return name ? [{ name, index, line: block.line }] : [];
  });
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
