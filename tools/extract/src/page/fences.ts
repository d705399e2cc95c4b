/** A fence that is open: which lines are code is known before anything else is read. */
export interface OpenFence {
  readonly sign: string;
  readonly length: number;
  /** Columns before the fence. */
  readonly indent: number;
  /** Whether it stands in a quote, which ends it. */
  readonly isQuoted: boolean;
}

const OPENING = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/;

/** The fence that a line opens. */
export function opensFence(line: string): OpenFence | undefined {
  const [, before, signs, info] = OPENING.exec(line) ?? [];
  if (before === undefined || !signs || (signs.startsWith("`") && info?.includes("`"))) return;
  return {
    sign: signs[0] ?? "",
    length: signs.length,
    indent: before.length,
    isQuoted: before.includes(">"),
  };
}

/** Whether a line closes a fence: one that is set in by four more is a line of code (CommonMark, section 4.5). */
export function closesFence(line: string, fence: OpenFence): boolean {
  const before = /^[ \t>]*/.exec(line)?.[0] ?? "";
  const signs = line.slice(before.length).trimEnd();
  if (!fence.isQuoted && before.length > fence.indent + 3) return false;
  return signs.length >= fence.length && signs === fence.sign.repeat(signs.length);
}

/** More lines than stand between a fence within code and the end of that code. */
const LOOK_AHEAD = 500;

/**
 * Whether the fence of a line that is set in by four more closes one all the same, as a page that is written by hand has
 * it: what follows does not close it before something else begins.
 */
export function closesSetIn(lines: readonly string[], at: number, fence: OpenFence): boolean {
  const signs = (lines[at] ?? "").trim();
  if (signs.length < fence.length || signs !== fence.sign.repeat(signs.length)) return false;
  for (const line of lines.slice(at + 1, at + 1 + LOOK_AHEAD)) {
    if (closesFence(line, fence)) return false;
    if (opensNextFence(line, fence) || /^#{1,6}[ \t]+\S/.test(line)) return true;
  }
  return true;
}

/** Whether a line would close a fence, had it as many signs. */
export function isShorterFence(line: string, { sign, length }: OpenFence): boolean {
  const signs = line.replace(/^[ \t>]*/, "").trimEnd();
  return signs.length >= 3 && signs.length < length && signs === sign.repeat(signs.length);
}

/** Whether a line is a title in a fence of JSON, which has none: the closing one is missing. */
export function isTitleInJson(line: string, opening: string): boolean {
  return /^[ \t>]*(?:`{3,}|~{3,})[ \t]*json\b/i.test(opening) && /^#{2,6} \S/.test(line);
}

/** Whether a line of code opens the next fence: the closing one is missing. */
export function opensNextFence(line: string, fence: OpenFence): boolean {
  const next = opensFence(line);
  return (
    next !== undefined &&
    next.sign === fence.sign &&
    next.length === fence.length &&
    next.indent <= fence.indent &&
    /^[a-z]/i.test(line.trimStart().slice(next.length))
  );
}
