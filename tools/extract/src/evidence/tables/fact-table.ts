import type { Table } from "../../page/block.ts";
import { readAddress } from "../endpoints/address.ts";
import { attributeOf } from "../fields/attributes.ts";
import type { Labelled } from "../fields/meaning.ts";
import { type Role, roleOf } from "../roles/roles.ts";
import { plainText } from "./row-text.ts";

const METHOD = /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/i;

/** In which form an answer comes. */
const FORM_OF_ANSWER =
  /^(?:(?:return|response|data) ?(?:type|format)|(?:返回|响应|数据)(?:数据)?(?:类型|格式)|тип (?:ответа|данных)|формат ответа|formato de (?:respuesta|resposta)|tipo de (?:respuesta|resposta)|antwortformat)$/i;
const FORM = /^(?:(?:application|text)\/[\w.+-]+|json|xml|csv|html)(?:; ?charset=\S+)?$/i;

/** Two columns without headings, one row of which states a method, an address, or a credential. */
export function isFactTable({ header, rows }: Table): boolean {
  if (header.length > 2 || rows.some(({ cells }) => cells.length > 2)) return false;
  const lines = [header, ...rows.map(({ cells }) => cells)];
  const stated = (label: string, values: RegExp) =>
    lines.some(
      (cells) => plainText(cells[0]).toLowerCase() === label && values.test(plainText(cells[1])),
    );
  if (stated("in", /^(?:header|query|cookie)$/i) && stated("name", /\S/)) return true;
  return lines.some(([label = "", value = ""]) => {
    if (FORM_OF_ANSWER.test(plainText(label)) && FORM.test(plainText(value))) return true;
    const attribute = attributeOf(label);
    const bare = value.replaceAll(/[`*\s]/g, "");
    if (attribute === "method") return METHOD.test(bare);
    const isAddress = attribute === "address" || attribute === "path";
    return isAddress && /^(?:https?:|\/|\{)/.test(bare) && readAddress(bare) !== undefined;
  });
}

/** The rows of a table of labels and values; its heading is one of them. */
export function factsOf({ header, rows, line }: Table): Labelled[] {
  const isFact = header.some((heading) => heading.trim() !== "");
  const all = isFact ? [{ cells: header, line }, ...rows] : rows;
  return all.map((row) => fact(plainText(row.cells[0]), row.cells[1], row.line));
}

/** What a table is for all that: labels without headings, addresses by environment, schemes. */
export function otherFacts(table: Table): Labelled[] {
  const { header, rows } = table;
  const nameless = header.every((heading) => heading.trim() === "");
  const labelled = rows.every(({ cells }) => cells.length === 2 && (cells[0] ?? "").length < 60);
  if (nameless && labelled) return factsOf(table);
  const urls = header.findIndex(
    (_, index) =>
      rows.length > 0 &&
      rows.every(({ cells }) => /^https?:\/\/[^\s/]/.test(plainText(cells[index]))),
  );
  if (urls >= 0) {
    const label = urls === 0 ? 1 : 0;
    return rows.map(({ cells, line }) =>
      fact(plainText(cells[label]), plainText(cells[urls]), line),
    );
  }
  if (/^(?:security|authori[sz]ation|authentication)\b/i.test(plainText(header[0]))) {
    return rows.map(({ cells, line }) => fact(plainText(header[0]), cells[0], line));
  }
  return [];
}

/** What the label of a fact means. In such a table an address or a path is that of an operation. */
export function roleOfFact(label: string): Role | undefined {
  const attribute = attributeOf(label);
  const isAddress = attribute === "address" || attribute === "path" || /^address$/i.test(label);
  return isAddress ? "endpoint" : roleOf(label);
}

function fact(label: string, value: string | undefined, line: number): Labelled {
  return { label, value: (value ?? "").trim(), blocks: [], line };
}
