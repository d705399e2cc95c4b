/** What a provider could send to do something to a terminal or to its reader, by name. */
export const HOSTILE: Readonly<Record<string, string>> = {
  colour: "\u001b[31mred\u001b[0m",
  "cursor, screen": "a\u001b[2J\u001b[1;1Hb",
  "8-bit CSI": "a\u009b2Jb",
  "8-bit OSC": "a\u009d0;title\u009cb",
  link: "\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007",
  "link with ST": "\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\",
  clipboard: "a\u001b]52;c;cm0gLXJm\u0007b",
  bell: "a\u0007b",
  "NUL and DEL": "a\u0000b\u007fc",
  backspace: "100\b\b\b999",
  "line feed": "a\nfinix     -  available  main  1000000.00 USD",
  "carriage return": "a\rfinix",
  "CR LF": "a\r\nb",
  tab: "a\tb",
  "vertical tab, form feed": "a\vb\fc",
  "next line": "a\u0085b",
  "line separator": "a\u2028b",
  "paragraph separator": "a\u2029b",
  "right-to-left override": "a\u202e000.1\u202cb",
  embeddings: "a\u202ab\u202bc\u202dd",
  isolates: "a\u2066b\u2067c\u2068d\u2069e",
  "direction marks": "a\u200eb\u200fc\u061cd",
  "zero width": "a\u200bb\u200cc\u200dd\u2060e",
  "byte order mark": "\ufeffa\ufeffb",
  "soft hyphen": "a\u00adb",
  "Hangul fillers": "a\u3164b\u115fc\uffa0d",
  "variation selectors": "a\ufe0fb\u{e0100}c",
  tags: "a\u{e0041}\u{e007f}b",
  "other spaces": "a\u00a0b\u2003c\u3000d",
  "blank Braille pattern": "a\u2800b",
  "interlinear annotation": "a\ufff9b\ufffac\ufffbd",
  "half of a pair": "a\ud83db\udc4dc",
  "private use": "a\ue000b\u{f0000}c",
  noncharacter: "a\uffffb",
  "marks on nothing": "\u0301\u0301a",
  "a pile of marks": `Z${"\u0357".repeat(40)}`,
  long: "x".repeat(100_000),
  "long and wide": "\u4e2d".repeat(100_000),
};

/** What no line on a terminal may hold, stated apart from the code that sees to it. */
const FORBIDDEN: readonly (readonly [from: number, to?: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0xa0],
  [0xad],
  [0x61c],
  [0x115f, 0x1160],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800],
  [0x3000],
  [0x3164],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff],
  [0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0x10ffff],
];

/** The code points of a line that must not be there, and what lies on a pile of marks. */
export function forbiddenIn(line: string): string[] {
  const points = [...line].filter((character) => {
    const point = character.codePointAt(0) ?? 0;
    return FORBIDDEN.some(([from, to = from]) => from <= point && point <= to);
  });
  return [...points, ...(line.match(/^\p{M}|\p{M}{5,}/gu) ?? [])];
}
