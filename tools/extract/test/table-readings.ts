/** How a table is read, in few words: what tests of tables have in common. */
import type { Meaning, Surroundings } from "../src/evidence/fields/meaning.ts";
import { readTable } from "../src/evidence/tables/field-table.ts";
import { fieldLine, newNotes, tableOf } from "./block-builders.ts";

export const STRING = '{"type":"string"}';
export const INTEGER = '{"type":"integer"}';

export function read(text: string, around: Surroundings = {}): Meaning | undefined {
  return readTable(tableOf(text), around, newNotes());
}

export function fields(text: string, around: Surroundings = {}): string[] {
  const meaning = read(text, around);
  return meaning?.kind === "fields"
    ? meaning.fields.map(fieldLine)
    : [`no fields: ${meaning?.kind}`];
}

export function doubts(text: string, around: Surroundings = {}): string[] {
  const notes = newNotes();
  readTable(tableOf(text), around, notes);
  return notes.doubts.list().map(({ line, says }) => `${line}: ${says}`);
}
