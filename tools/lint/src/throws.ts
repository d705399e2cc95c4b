/** `@throws {ClassName} when …`: a class to catch and a condition, or it tells a caller nothing. */
const FORM = /^@throws \{[A-Z]\w*(<.+>)?\} when \S|^@throws \{unknown\} when \S/;

/** A comment line that has another form. */
export interface OddThrows {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** The `@throws` of a source that have another form. */
export function oddThrows(source: string): OddThrows[] {
  return source.split("\n").flatMap((line, index) => {
    const [, text] = /^\s*(?:\/\*\*|\*)\s*(@throws\b.*)$/.exec(line) ?? [];
    return text === undefined || FORM.test(text) ? [] : [{ line: index + 1, text }];
  });
}
