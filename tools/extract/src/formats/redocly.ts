import { isObject } from "@org/openapi";
import type { Heading } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { readAddress } from "../evidence/address.ts";
import { type DraftOperation, draftDocument } from "../evidence/draft.ts";
import type { Format, Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import { type Page, visit } from "../page.ts";
import { type FieldItem, findItems } from "./redocly-fields.ts";
import { fillSection } from "./redocly-sections.ts";
import { readRequirements } from "./redocly-security.ts";

const ENDPOINT = /^Endpoint:\s*([A-Za-z]+)\s+(\S+)\s*$/;

/** Redocly's Markdown export: `Endpoint: GET /x`, then sections of fields by place and status. */
export const redocly: Format = {
  name: "redocly",
  recognizes: (page) => page.lines.some((line) => ENDPOINT.test(line)),
  read: (page, notes) => {
    const parts = splitOperations(page);
    if (parts.length === 0) throw new NotExtractable("the page has no line `Endpoint: GET /path`");
    const schemes: JsonObject = {};
    const servers: string[] = [];
    const items = findItems(page);
    const operations = parts.map((part) =>
      readOperation(part, page, { schemes, servers, items, notes }),
    );
    const version = parts.map((part) => part.labels.get("Version")).find((found) => found);
    noteCut(page, notes);
    return draftDocument({ title: page.title, version, servers, schemes, operations }, notes);
  },
};

/** The part of a page that is about one operation; lines count from 1, `to` is not included. */
interface Part {
  readonly title: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly endpointLine: number;
  readonly description: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly sections: readonly {
    readonly heading: string;
    readonly from: number;
    readonly to: number;
  }[];
}

function splitOperations(page: Page): Part[] {
  const headings: Heading[] = [];
  visit(page.tree, (node) => {
    if (node.type === "heading" && node.position) headings.push(node);
  });
  const endpoints = page.lines.flatMap((line, index) => {
    const found = ENDPOINT.exec(line);
    return found?.[1] && found[2] ? [{ line: index + 1, method: found[1], url: found[2] }] : [];
  });
  return endpoints.map(({ line, method, url }, index) => {
    const next = endpoints[index + 1]?.line ?? page.lines.length + 1;
    const title = headings.findLast((heading) => heading.depth === 1 && lineOf(heading) < line);
    const nextTitle = headings.find((heading) => heading.depth === 1 && lineOf(heading) > line);
    const end = nextTitle && lineOf(nextTitle) < next ? lineOf(nextTitle) : next;
    const inside = headings.filter(
      (heading) => heading.depth > 1 && lineOf(heading) > line && lineOf(heading) < end,
    );
    const own = inside.filter((heading) => isSection(plainText(heading)));
    const first = own[0] ? lineOf(own[0]) : end;
    const from = title?.position ? title.position.end.line : line - 1;
    return {
      title: title ? plainText(title).trim() : undefined,
      method: method.toLowerCase(),
      url,
      endpointLine: line,
      description: page.lines
        .slice(from, line - 1)
        .join("\n")
        .trim(),
      labels: readLabels(page.lines.slice(line, first - 1)),
      sections: own.map((heading, position) => {
        const following = own[position + 1];
        return {
          heading: plainText(heading).trim(),
          from: lineOf(heading),
          to: following ? lineOf(following) : end,
        };
      }),
    };
  });
}

function lineOf(heading: Heading): number {
  return heading.position?.start.line ?? 0;
}

/** Any other heading is part of a description that happens to have one. */
function isSection(heading: string): boolean {
  return /^(path|query|header|cookie) parameters\b|^request\b|^response\s+\S+|^security\b/i.test(
    heading.trim(),
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
): DraftOperation {
  const address = readAddress(part.url);
  if (!address) throw new NotExtractable(`"${part.url}" is no path`, part.endpointLine);
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
