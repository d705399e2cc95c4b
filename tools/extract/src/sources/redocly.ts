import { isObject } from "@org/openapi";
import { type DraftOperation, draftDocument } from "../base/draft.ts";
import type { JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import { readAddress } from "../evidence/endpoints/address.ts";
import type { Heading } from "../page/block.ts";
import { type Page, visit } from "../page/read-page.ts";
import { type FieldItem, findItems } from "./redocly/fields.ts";
import { fillSection } from "./redocly/sections.ts";
import { definedSchemes, readRequirements } from "./redocly/security.ts";
import type { Source } from "./source.ts";

const ENDPOINT = /^Endpoint:\s*([A-Za-z]+)\s+(\S+)\s*$/;

/** Redocly's Markdown export: `Endpoint: GET /x`, then sections of fields by place and status. */
export const redocly: Source = (page, notes) => {
  if (!page.lines.some((line) => ENDPOINT.test(line))) return undefined;
  const headings = headingsIn(page);
  const schemes = definedSchemes(page, headings);
  const servers: string[] = [];
  const items = findItems(page);
  const parts = splitOperations(page, headings);
  if (!parts.some(isExported)) return undefined;
  const operations = parts.flatMap(
    (part) => readOperation(part, page, { schemes, servers, items, notes }) ?? [],
  );
  if (operations.length === 0) return undefined;
  const version = parts.map((part) => part.labels.get("Version")).find((found) => found);
  noteCut(page, notes);
  return draftDocument({ title: page.title, version, servers, schemes, operations }, notes);
};

/** The part of a page that is about one operation; lines count from 1, `to` is not included. */
interface Part {
  readonly title: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly endpointLine: number;
  /** Its lines, from the title on; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly description: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly sections: readonly {
    readonly heading: string;
    readonly from: number;
    readonly to: number;
  }[];
}

function headingsIn(page: Page): Heading[] {
  const headings: Heading[] = [];
  visit(page.blocks, (block) => {
    if (block.kind === "heading") headings.push(block);
  });
  return headings;
}

function splitOperations(page: Page, headings: readonly Heading[]): Part[] {
  const endpoints = page.lines.flatMap((line, index) => {
    const found = ENDPOINT.exec(line);
    return found?.[1] && found[2] ? [{ line: index + 1, method: found[1], url: found[2] }] : [];
  });
  return endpoints.map(({ line, method, url }, index) => {
    const next = endpoints[index + 1]?.line ?? page.lines.length + 1;
    const title = headings.findLast((heading) => heading.depth === 1 && heading.line < line);
    const nextTitle = headings.find((heading) => heading.depth === 1 && heading.line > line);
    const end = nextTitle && nextTitle.line < next ? nextTitle.line : next;
    const inside = headings.filter(
      (heading) => heading.depth > 1 && heading.line > line && heading.line < end,
    );
    const own = inside.filter((heading) => isSection(heading.text));
    const first = own[0] ? own[0].line : end;
    const from = title ? title.end : line - 1;
    return {
      title: title ? plain(title.text) : undefined,
      method: method.toLowerCase(),
      url,
      endpointLine: line,
      from: title ? title.line : line,
      to: end,
      description: page.lines
        .slice(from, line - 1)
        .join("\n")
        .trim(),
      labels: readLabels(page.lines.slice(line, first - 1)),
      sections: own.map((heading, position) => {
        const following = own[position + 1];
        return {
          heading: plain(heading.text),
          from: heading.line,
          to: following ? following.line : end,
        };
      }),
    };
  });
}

/** Whether a part is as the export writes it: people write "Endpoint: GET /x" too. */
function isExported({ labels, sections }: Part): boolean {
  return labels.size > 0 || sections.some(({ heading }) => /:$/.test(heading));
}

function plain(text: string): string {
  return text.replaceAll(/\*\*|`/g, "").trim();
}

/** Any other heading is part of a description that happens to have one. */
function isSection(heading: string): boolean {
  return /^(path|query|header|cookie) parameters\b|^request\b|^response\s+\S+|^security\b/i.test(
    plain(heading),
  );
}

function readLabels(lines: readonly string[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const line of lines) {
    const found = /^(Version|Security):\s*(.*)$/.exec(line);
    if (found?.[1]) labels.set(found[1], (found[2] ?? "").trim());
  }
  return labels;
}

interface Shared {
  readonly schemes: JsonObject;
  readonly servers: string[];
  readonly items: readonly FieldItem[];
  readonly notes: Notes;
}

function readOperation(
  part: Part,
  page: Page,
  { schemes, servers, items, notes }: Shared,
): DraftOperation | undefined {
  const address = readAddress(part.url);
  if (!address) {
    notes.doubts.add(part.endpointLine, `"${part.url}" is no path`, "left out");
    return undefined;
  }
  notes.used.mark(part.from, part.to - 1);
  if (address.server) servers.push(address.server);
  const said = part.labels.get("Security");
  const security = said === undefined ? undefined : readRequirements(said);
  for (const requirement of security ?? []) {
    if (isObject(requirement)) notes.lines.mark(requirement, part.endpointLine);
  }
  const operation: DraftOperation = {
    method: part.method,
    path: address.path,
    line: part.endpointLine,
    summary: part.title,
    description: part.description,
    security,
    parameters: [],
    request: {},
    responses: {},
  };
  for (const section of part.sections) {
    fillSection(
      section.heading,
      { page, from: section.from, to: section.to, items },
      operation,
      schemes,
      notes,
    );
  }
  return operation;
}

/** The export ends a page with blank lines: one that ends in a field was cut off there. */
function noteCut(page: Page, { doubts }: Notes): void {
  const last = page.lines.findLastIndex((line) => line.trim() !== "");
  const blank = page.lines.length - 1 - last;
  const line = page.lines[last] ?? "";
  if (blank < 2 && /^\s+\S|^#/.test(line)) {
    doubts.add(last + 1, "the page seems cut off here", "what follows is unknown");
  }
}
