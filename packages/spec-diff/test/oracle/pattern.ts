import fc from "fast-check";

const known = new Map<string, readonly string[]>();

/** Some texts that a pattern takes; none where they can't be made. */
export function textsOf(pattern: string): readonly string[] {
  const texts = known.get(pattern) ?? sample(pattern);
  known.set(pattern, texts);
  return texts;
}

function sample(pattern: string): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern, "u")), { numRuns: 4, seed: 1 });
  } catch {
    return [];
  }
}
