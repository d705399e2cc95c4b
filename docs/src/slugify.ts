/** The id of a heading, as GitHub makes it: a link into a page holds there as well, and so do TypeDoc's. */
export function slugify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}_ -]/gu, "")
    .replaceAll(" ", "-");
}
