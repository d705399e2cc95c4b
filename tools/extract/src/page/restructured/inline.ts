/** Roles before code, and links, as Markdown writes them. */
export function inlineOf(words: string): string {
  if (!words.includes("`")) return words;
  return words
    .replaceAll(/(?<![\w`]):(?:[A-Za-z][\w-]{0,30}:){1,3}(?=`)/g, "")
    .replaceAll(/(?<!`)`([^`<\n]{1,100}) <([^`>\s]{1,300})>`__?/g, "[$1]($2)")
    .replaceAll(/(?<!`)`([^`<\n]{1,100})`__?(?!\w)/g, "$1");
}
