import { roleOf } from "../roles/roles.ts";
import { statusesIn } from "../roles/statuses.ts";
import { readSample } from "./sample.ts";

/** One of the values that a block of code shows, and what is said of it there. */
export interface SampleApart {
  readonly words: string;
  readonly text: string;
  /** Where it begins in the block, from 0. */
  readonly line: number;
}

/** Longer than what stands above a sample. */
const MAX_WORDS = 80;

const OR = /^(?:or|and|then|oder|ou|o|и|или|或者?)$/i;

/** The values of a block that is no sample as a whole, but several, or one below a label. */
export function samplesApart(source: string): SampleApart[] {
  const found: SampleApart[] = [];
  let rest = 0;
  for (const [start, end] of valuesIn(source)) {
    const words = plain(source.slice(rest, start));
    const text = source.slice(start, end);
    if (!isLabel(words) || readSample(text) === undefined) return [];
    found.push({ words, text, line: source.slice(0, start).split("\n").length - 1 });
    rest = end;
  }
  const isWhole = found.length === 1 && found[0]?.words === "";
  return isWhole || plain(source.slice(rest)) !== "" ? [] : found;
}

function plain(words: string): string {
  return words.replaceAll(/\/\/|\/\*|\*\/|[#\s,-]+/g, " ").trim();
}

function isLabel(words: string): boolean {
  if (words.length > MAX_WORDS) return false;
  const bare = words.replace(/\s*[:：]$/, "");
  const isTitle = /^\*\*[^*]{1,60}\*\*$/.test(bare);
  return (
    bare === "" ||
    isTitle ||
    OR.test(bare) ||
    statusesIn(bare).length > 0 ||
    roleOf(bare) !== undefined
  );
}

/** From where to where the outermost objects and lists of a text go. */
function valuesIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:\\.|[^"\\\n])*"|[[\]{}]/g)) {
    if (sign === "{" || sign === "[") {
      if (depth === 0) start = index;
      depth += 1;
    } else if ((sign === "}" || sign === "]") && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push([start, index + 1]);
    }
  }
  return depth === 0 ? found : [];
}
