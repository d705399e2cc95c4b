import type { CorpusPage } from "@org/extract/testing";
import type { Edit } from "./edit.ts";

/** A fence of JSON with what is in it. */
const FENCE = /^(```json[^\n]*\n)([{[][^`]*)(?=\n```$)/gm;

/** Edits of how samples are laid out: their indentation, the order of their members. */
export function otherSamples({ text }: CorpusPage): Edit[] {
  const ways: [string, (value: unknown) => string][] = [
    ["samples on one line", (value) => JSON.stringify(value)],
    ["samples with more indentation", (value) => JSON.stringify(value, null, 6)],
    ["members of samples the other way round", (value) => JSON.stringify(turned(value), null, 2)],
  ];
  return ways.map(([what, write]) => ({
    what,
    page: text.replaceAll(FENCE, (all, start: string, json: string) => {
      const value = sampleIn(json);
      return value === undefined ? all : `${start}${write(value)}`;
    }),
  }));
}

/** The value of a sample; undefined where it is none, or its numbers would change. */
function sampleIn(json: string): unknown {
  if (/\d\.\d*0\b|\d{16}|\de/i.test(json) || /"openapi"|"swagger"/.test(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toReversed();
  return Object.fromEntries(members.map(([name, inner]) => [name, turned(inner)]));
}
