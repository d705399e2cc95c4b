import fc from "fast-check";

/** One way of damaging a page. */
type Mutation = (text: string, at: number, other: string) => string;

const UNICODE = ["\u0000", "\uFEFF", "\u202E", "\u2028", "👩‍👩‍👧", "\uD800", "ä́", "　", "\r", "\t"];
const MARKUP = [
  "{",
  "}",
  "<",
  "`",
  "```",
  "- ",
  "|",
  "**",
  "[",
  ":",
  "&a ",
  "*a",
  "$ref",
  "<br />",
  "#",
];

const MUTATIONS: readonly Mutation[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 200),
  (text, at, other) => text.slice(0, at) + other + text.slice(at),
  (text, at) => shuffle(text.split("\n"), at).join("\n"),
  (text, at) => shuffle(text.split("\n\n"), at).join("\n\n"),
  (text, at) => text.slice(0, at) + (UNICODE[at % UNICODE.length] ?? "") + text.slice(at),
  (text, at) =>
    text.slice(0, at) + (MARKUP[at % MARKUP.length] ?? "").repeat(1 + (at % 7)) + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at, at + 80).repeat(50) + text.slice(at),
  (text, at) => text.replaceAll("  ", at % 2 === 0 ? "\t" : " "),
  (text, at) => text.replaceAll("\n", at % 2 === 0 ? "\r\n" : "\n\n"),
  (text, at) => text.replaceAll(/\d+/g, (digits) => digits.repeat(1 + (at % 9))),
  (text, at) =>
    text.replaceAll(/"[a-z_]+"/g, (word) => (word.length % 2 === at % 2 ? '"__proto__"' : word)),
  (text, at) => text.slice(0, at) + "[{".repeat(300) + text.slice(at),
  (text, at) => text.slice(0, at) + "> - ".repeat(100) + text.slice(at),
];

/** Moves lines about, the same way for the same seed. */
function shuffle(parts: readonly string[], seed: number): string[] {
  return parts
    .map((part, index) => ({ part, order: ((index + 1) * 2654435761 + seed * 40503) % 4294967296 }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part);
}

/** Pages that are damaged in one to three ways; equal for equal seeds. */
export function damagedPages(pages: readonly string[]): fc.Arbitrary<string> {
  const page = fc.nat({ max: pages.length - 1 });
  const step = fc.tuple(fc.nat({ max: MUTATIONS.length - 1 }), fc.nat({ max: 100_000 }));
  return fc
    .tuple(page, page, fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([index, other, steps]) =>
      steps.reduce(
        (text, [kind, position]) =>
          (MUTATIONS[kind] ?? String)(
            text,
            position % (text.length + 1),
            (pages[other] ?? "").slice(0, 3000),
          ),
        pages[index] ?? "",
      ),
    );
}
