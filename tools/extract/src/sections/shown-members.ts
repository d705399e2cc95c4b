/** A member with a text or a whole number. */
const MEMBER = /"([\w-]{1,80})"\s*:\s*(?:"([^"\n]{1,80})"|(-?\d{1,9})(?![\d.]))/g;

/** The members with a text or a whole number that a body shows, wherever they stand in it. */
export function shownMembers(body: string): { name: string; value: string | number }[] {
  return [...body.matchAll(MEMBER)].map(([, name = "", text, number]) => {
    return { name, value: text ?? Number(number) };
  });
}
