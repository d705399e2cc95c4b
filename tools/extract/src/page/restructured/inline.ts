/** What a line begins with that leads to a part of the documentation, and names nothing of the API: :ref:`jar-object`. */
const REFERENCE = /^([\s*-]*):(?:std:)?(?:ref|doc|numref|any):`([\w.-]{1,100})`/;

/** Roles before code, and links, as Markdown writes them. */
export function inlineOf(words: string): string {
  if (!words.includes("`")) return words;
  return words
    .replace(REFERENCE, (_all, before: string, label: string) => `${before}(${label})`)
    .replaceAll(/(?<![\w`]):(?:[A-Za-z][\w-]{0,30}:){1,3}(?=`)/g, "")
    .replaceAll(/(?<!`)`([^`<\n]{1,100}) <([^`>\s]{1,300})>`__?/g, "[$1]($2)")
    .replaceAll(/(?<!`)`([^`<\n]{1,100})`__?(?!\w)/g, "$1");
}
