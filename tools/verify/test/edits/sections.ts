import type { CorpusPage } from "@org/extract/testing";
import type { Edit } from "./edit.ts";
import { operationsIn } from "./stated.ts";

/** Edits of the order of sections that stand for themselves: whole operations, and statuses. */
export function sectionsOtherwise(page: CorpusPage): Edit[] {
  const lines = page.text.split("\n");
  if (!isMarkdown(page.text)) return [];
  const paths = operationsIn(page).map(({ path }) => path.replaceAll(/\{[^{}]*\}/g, ""));
  const isOperation = (section: readonly string[]): boolean =>
    paths.some((path) => section.slice(0, 8).some((line) => withoutNames(line).includes(path)));
  return [2, 3, 4].flatMap((depth) => {
    const sections = sectionsAt(lines, depth);
    return sections.flatMap(({ start, end }, at): Edit[] => {
      const next = sections[at + 1];
      if (next === undefined || next.start !== end) return [];
      const [one, other] = [lines.slice(start, end), lines.slice(next.start, next.end)];
      const areErrors = [one, other].every(([title = ""]) => /^#+ [`*]*[45]\d\d\b/.test(title));
      const areOperations = isOperation(one) && isOperation(other) && namesIts(one, other);
      if (!areErrors && !areOperations) return [];
      const swapped = [...other, "", ...one, ""];
      const what = `"${one[0]}" after "${other[0]}"`;
      return [{ what, page: lines.toSpliced(start, next.end - start, ...swapped).join("\n") }];
    });
  });
}

/** Whether neither of two operations is told with the words of the other. */
function namesIts(one: readonly string[], other: readonly string[]): boolean {
  return ![...one, ...other].some((line) => /\b(?:above|below|same|again|before)\b/i.test(line));
}

function withoutNames(line: string): string {
  return line.replaceAll(/\{[^{}]*\}|:(?=[a-z])\w+|<[^<>]*>/g, "");
}

function isMarkdown(text: string): boolean {
  return !/^\s*[<{[]/.test(text) && !/^\s*openapi:/.test(text);
}

/** The sections of a depth, up to the next heading of it or of one above it. */
function sectionsAt(lines: readonly string[], depth: number): { start: number; end: number }[] {
  let fence = false;
  const heads = lines.map((line) => {
    if (/^\s*(?:`{3,}|~{3,})/.test(line)) fence = !fence;
    return fence ? 0 : (/^#+(?= )/.exec(line)?.[0].length ?? 0);
  });
  return heads.flatMap((level, start) => {
    if (level !== depth) return [];
    const after = heads.findIndex((one, at) => at > start && one > 0 && one <= depth);
    return [{ start, end: after === -1 ? lines.length : after }];
  });
}
