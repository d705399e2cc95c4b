import { documentOf, parseSource } from "@org/openapi";
import { extract } from "../src/extract.ts";
import type { Bodies, Values } from "../src/score/page-facts.ts";
import { documentFacts } from "../src/score/read-document.ts";

/** What is read of a page, a line each: `GET /pots 200 [].id: string`, without types where none is said. */
export function statements(page: string): string[] {
  const { document } = extract(page);
  const facts = documentFacts(documentOf(parseSource("page", JSON.stringify(document))));
  return [...facts].flatMap(([name, { security, parameters, request, responses }]) => [
    ...(security === "not said" ? [] : [`${name}: ${security}`]),
    ...linesOf(`${name} `, parameters),
    ...bodyLines(`${name} request`, request),
    ...[...responses].flatMap(([status, { bodies }]) => [
      `${name} ${status}`,
      ...bodyLines(`${name} ${status}`, bodies),
    ]),
  ]);
}

function bodyLines(at: string, bodies: Bodies): string[] {
  return [...bodies.values()].flatMap((fields) => linesOf(`${at} `, fields));
}

function linesOf(at: string, values: Values): string[] {
  return [...values].map(([key, { type, required, enum: listed }]) => {
    const words = [type, required && "required", listed].filter(
      (word) => word !== undefined && word !== false,
    );
    return `${at}${key}${words.length > 0 ? ": " : ""}${words.join(", ")}`;
  });
}
