import { documentOf, parseSource } from "@org/openapi";
import type { Extraction } from "../src/extract.ts";
import type { Bodies, OperationFacts } from "../src/score/page-facts.ts";
import { documentFacts } from "../src/score/read-document.ts";

/** What a document says, in lines: `POST /purses 201 id: string`, or `POST /purses 204` without a body. */
export function facts({ document }: Extraction): string[] {
  const source = parseSource("the document", JSON.stringify(document));
  return [...documentFacts(documentOf(source)).values()].flatMap(linesOf);
}

function linesOf({ method, path, parameters, request, responses }: OperationFacts): string[] {
  const name = `${method.toUpperCase()} ${path}`;
  return [
    ...[...parameters].map(([key, { type }]) => `${name} ${key}: ${type}`),
    ...fieldLines(`${name} request`, request),
    ...[...responses].flatMap(([status, { bodies }]) => {
      const lines = fieldLines(`${name} ${status}`, bodies);
      return lines.length > 0 ? lines : [`${name} ${status}`];
    }),
  ];
}

function fieldLines(name: string, bodies: Bodies): string[] {
  return [...bodies.values()].flatMap((fields) =>
    [...fields].map(([path, { type }]) => `${name} ${path}: ${type}`),
  );
}
