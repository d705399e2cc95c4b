/** Half of the levels that a JSON text may have. */
const HALF = 50_000;

/**
 * Whether a JSON text has so many arrays or objects that they may nest too deep. Most texts have not: a
 * short one needs no look.
 */
export function mayNest(text: string): boolean {
  // What is open must be closed again.
  if (text.length <= 4 * HALF) return false;
  return text.split("{", HALF).length === HALF || text.split("[", HALF).length === HALF;
}
