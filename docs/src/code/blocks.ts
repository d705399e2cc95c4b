/** The code of a page, in the order in which a reader meets it. */

/** A fenced block of code (CommonMark, section 4.5). */
export interface Block {
  readonly language: string;
  /** The file that it is: `ts [balance.ts]`. */
  readonly file?: string;
  readonly text: string;
  /** Of its fence, counted from 1. */
  readonly line: number;
  /** What a comment right above says of it: `<!-- code: stays on -->`. */
  readonly mark?: Mark;
}

/** How a block differs from one that is run and ends well. */
export type Mark =
  /** A server: it goes on until the end of the page. */
  | { readonly kind: "stays on" }
  /** A command that ends with an error. */
  | { readonly kind: "fails" }
  /** Nothing here can run it. */
  | { readonly kind: "not run"; readonly reason: string };

/** A file that a page shows as it is: `<<< ../../examples/next/app/page.tsx`. */
export interface Inclusion {
  readonly path: string;
  readonly line: number;
}

const FENCE = /^(\s*)(`{3,})\s*([\w-]+)?(.*)$/;
const MARK = /^<!-- code: (.*?) -->$/;

/**
 * All blocks of a page.
 *
 * @throws {Error} when a mark says something that is not known.
 */
export function blocksOf(page: string): Block[] {
  const lines = page.split("\n");
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [, indent = "", fence, language = "", info = ""] = FENCE.exec(lines[index] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, at) => at > index && line.trim() === fence);
    const file = /\[([^\]]+)\]/.exec(info)?.[1];
    const mark = markAbove(lines, index);
    const code = lines.slice(index + 1, end).map((line) => line.slice(indent.length));
    blocks.push({
      language,
      ...(file !== undefined && { file }),
      ...(mark !== undefined && { mark }),
      text: `${code.join("\n")}\n`,
      line: index + 1,
    });
    index = end;
  }
  return blocks;
}

/** All files that a page shows. */
export function inclusionsOf(page: string): Inclusion[] {
  return page.split("\n").flatMap((line, index) => {
    const path = /^<<< (\S+)/.exec(line)?.[1];
    return path === undefined ? [] : [{ path, line: index + 1 }];
  });
}

function markAbove(lines: readonly string[], index: number): Mark | undefined {
  const above = lines.slice(0, index).findLast((line) => line.trim() !== "");
  const said = MARK.exec(above?.trim() ?? "")?.[1];
  if (said === undefined) return undefined;
  if (said === "stays on" || said === "fails") return { kind: said };
  const reason = /^not run: (.+)$/.exec(said)?.[1];
  if (reason !== undefined) return { kind: "not run", reason };
  throw new Error(`line ${index}: "${said}" is nothing that is said of code`);
}
