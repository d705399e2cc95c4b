import type { Random } from "./random.ts";

/** What readers of JSON trip over. */
const TOKENS = [
  "null",
  "true",
  "{}",
  "[]",
  '""',
  "-0",
  "1e400",
  "1e999999999",
  "-1E-7",
  "0.1000000000000000055511151231257827",
  "9007199254740993",
  "12345678901234567890123456789",
  '"__proto__":{"polluted":true},',
  '"constructor":',
  '"\\ud800"',
  '"\\u0000"',
  "\uFEFF",
  "\u2028",
  "[[[[[[[[",
  '{"a":{"a":{"a":',
  ",",
  ":",
  '"',
  "\\",
  "NaN",
  "01",
  "+1",
  ".5",
  "1.",
  "/* */",
] as const;

type Mutation = (text: string, random: Random) => string;

/** A stretch of the text. */
function stretch(text: string, random: Random): [start: number, end: number] {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + 1 + random.below(24))];
}

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  // Cut out.
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  // Repeat.
  (text, random) => {
    const [start, end] = stretch(text, random);
    return text.slice(0, end) + text.slice(start);
  },
  // Insert.
  (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(TOKENS) + text.slice(at);
  },
  // Put another value in the place of one: the text stays JSON.
  (text, random) => {
    const values = [...text.matchAll(/(?<=[:[,])(?:"[^"]*"|-?[\d.]+|true|false|null)(?=[,}\]])/g)];
    const found = values[random.below(values.length || 1)];
    if (found === undefined) return text;
    const token = random.pick(TOKENS);
    return text.slice(0, found.index) + token + text.slice(found.index + found[0].length);
  },
  // Change a character.
  (text, random) => {
    const at = random.below(text.length || 1);
    return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
  },
  // End early.
  (text, random) => text.slice(0, random.below(text.length + 1)),
];

/** The text, changed in one to three places. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    mutated = random.pick(MUTATIONS)(mutated, random);
  }
  return mutated;
}
