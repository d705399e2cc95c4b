import { roleOf } from "../evidence/roles/roles.ts";
import { readType } from "../evidence/types/type-words.ts";
import type { Block, Item, Paragraph } from "../page/block.ts";

/** A name, alone on its line. */
const NAME = /^[`"]?[A-Za-z_$][\w.$[\]-]{0,80}[`"]?$/;

/** What stands below a name and its type, each on a line of its own. */
const MARK =
  /^(?:yes|no|required|optional|deprecated|nullable|read[- ]?only|path|query|header|body|cookie|default: ?\S.{0,80})$/i;

/** What a button says that shows or hides the rest. */
const BUTTON = /^(?:show|hide) (?:child |nested )?(?:attributes|properties)$/i;

/**
 * The blocks of a page, with fields that are written in paragraphs – the name, the type, each mark, the words,
 * one below the other, as it is where a page was copied from the screen – in the form of a list.
 */
export function joinFieldParagraphs(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let items: Item[] = [];
  const close = (): void => {
    const [first] = items;
    const end = items.at(-1)?.end ?? 0;
    if (first) joined.push({ kind: "list", items, line: first.line, end });
    items = [];
  };
  for (let at = 0; at < blocks.length; ) {
    const item = inlineAt(blocks, at) ?? fieldAt(blocks, at);
    if (item) {
      items.push(item.field);
      at = item.next;
      continue;
    }
    close();
    const block = blocks[at];
    if (block?.kind === "element") {
      joined.push({ ...block, children: joinFieldParagraphs(block.children) });
    } else if (block) joined.push(block);
    at += 1;
  }
  close();
  return joined;
}

/** A name and its type on one line: "**`amount`** integer required", "amount integer". */
const INLINE =
  /^(?:(?:\*\*)?`([A-Za-z_$][\w.$[\]-]{0,80})`(?:\*\*)?|\*\*([A-Za-z_$][\w.$[\]-]{0,80})\*\*|([a-z][\w.$[\]-]{0,80}))\s+([A-Za-z][\w[\]<>]{1,20})(?:\s+\(?(required|optional)\)?)?$/;

/** More paragraphs than describe one field. */
const MOST_WORDS = 3;

/** The field that a line names with its type, and where the next thing begins; a bare word is one beside others. */
function inlineAt(
  blocks: readonly Block[],
  at: number,
): { readonly field: Item; readonly next: number } | undefined {
  const own = inlineOf(blocks[at]);
  if (!own || (own.isBare && !hasOther(blocks, at))) return undefined;
  const words: Block[] = [];
  let next = at + 1;
  for (let one = blocks[next]; one && words.length < MOST_WORDS; one = blocks[next]) {
    const isWords = one.kind === "list" || (one.kind === "paragraph" && !isTitle(one.text));
    if (!isWords || inlineOf(one) || startsField(blocks, next)) break;
    words.push(one);
    next += 1;
  }
  const end = words.at(-1)?.end ?? own.line;
  return { field: { text: own.text, blocks: words, line: own.line, end }, next };
}

/** Whether a line is a title of what follows, and says nothing itself. */
function isTitle(text: string): boolean {
  return roleOf(text) !== undefined && /^[\p{L}\p{M}\s*()]+[:：]?$/u.test(text);
}

function inlineOf(block: Block | undefined) {
  const [, code, bold, bare, type = "", mark] =
    block?.kind === "paragraph" ? (INLINE.exec(block.text) ?? []) : [];
  const name = code ?? bold ?? bare;
  if (!block || name === undefined || readType(type) === undefined) return undefined;
  const text = `\`${name}\` (${type}${mark === undefined ? "" : `, ${mark}`})`;
  return { text, line: block.line, isBare: bare !== undefined };
}

/** Whether another such line stands near, in the same part of the page. */
function hasOther(blocks: readonly Block[], at: number): boolean {
  const isEnd = ({ kind }: Block) => kind !== "paragraph" && kind !== "list";
  const after = blocks.slice(at + 1, at + 2 + MOST_WORDS);
  const before = blocks.slice(Math.max(0, at - 1 - MOST_WORDS), at).reverse();
  return [after, before].some((side) => {
    const end = side.findIndex(isEnd);
    return side.slice(0, end < 0 ? side.length : end).some((one) => inlineOf(one) !== undefined);
  });
}

/** The field that begins at a block, and where the next thing begins. */
function fieldAt(
  blocks: readonly Block[],
  at: number,
): { readonly field: Item; readonly next: number } | undefined {
  const name = paragraphAt(blocks, at);
  if (!name || !startsField(blocks, at)) return undefined;
  const marks: Paragraph[] = [];
  let next = at + 1;
  for (let one = paragraphAt(blocks, next); one; one = paragraphAt(blocks, next)) {
    if (marks.length > 0 && !MARK.test(one.text) && !BUTTON.test(one.text)) break;
    if (!BUTTON.test(one.text)) marks.push(one);
    next += 1;
  }
  const words: Block[] = [];
  for (let one = blocks[next]; one; one = blocks[next]) {
    if ((one.kind !== "paragraph" && one.kind !== "list") || startsField(blocks, next)) break;
    words.push(one);
    next += 1;
  }
  // What signs a request in is told by its words.
  if (/^authorization$/i.test(name.text)) return undefined;
  const said = marks.map(({ text }) => markOf(text.replaceAll("`", ""))).join(", ");
  const end = words.at(-1)?.end ?? marks.at(-1)?.end ?? name.end;
  const text = `\`${name.text.replaceAll(/[`"]/g, "")}\` (${said})`;
  return { field: { text, blocks: words, line: name.line, end }, next };
}

/** What the column "Required" of a table says whose cells stand below each other. */
function markOf(text: string): string {
  if (/^yes$/i.test(text)) return "required";
  return /^no$/i.test(text) ? "optional" : text;
}

/** Whether a name and below it a type stand there. */
function startsField(blocks: readonly Block[], at: number): boolean {
  const [name, type] = [paragraphAt(blocks, at), paragraphAt(blocks, at + 1)];
  if (!name || !type || !NAME.test(name.text) || type.text.length > 60) return false;
  // Set off, `timestamp` is a name, not a type.
  const isName = /^[`"]/.test(name.text) || readType(name.text) === undefined;
  return isName && readType(type.text) !== undefined;
}

function paragraphAt(blocks: readonly Block[], at: number): Paragraph | undefined {
  const block = blocks[at];
  return block?.kind === "paragraph" ? block : undefined;
}
