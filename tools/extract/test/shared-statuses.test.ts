import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";
const OPERATIONS = "## GET /jars\n\nAll of them.\n\n## POST /jars\n\nMakes one.\n";

test.each([
  "**Authentication.** Each request has the header `X-Api-Key`. Without it the answer is `401`.",
  "## Authentication\n\nSend the header `X-Api-Key`. No key → 401.",
])("who is not signed in gets that from all calls: %s", (words) => {
  const found = statements(`# Pit\n\n${words}\n\n${OPERATIONS}`);
  expect(found).toEqual(expect.arrayContaining(["GET /jars 401", "POST /jars 401"]));
});

test("statuses with signs between them are each one of the body below", () => {
  const page = `## POST /jars\n\nIf something is off you get 400/404/422 with a body like:\n\n${FENCE}json\n{ "fault": "x" }\n${FENCE}\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars 400 fault: string",
      "POST /jars 404 fault: string",
      "POST /jars 422 fault: string",
    ]),
  );
});

test("a section that a list of operations calls by its title is that operation's", () => {
  const table =
    "| | Endpoint |\n|---|---|\n| [One jar](#one-jar) | `GET /jars/:id` |\n| [Break a jar](#break-a-jar) | `DELETE /jars/:id` |\n";
  const page = `# Pit\n\n## Endpoints\n\n${table}\n## One jar\n\n${FENCE}json\n{ "lid": "red" }\n${FENCE}\n\n## Break a jar\n\nAnswers \`204\`, or \`409\` if it is broken.\n`;
  const found = statements(page);
  expect(found).toEqual(
    expect.arrayContaining([
      "GET /jars/{id} 200 lid: string",
      "DELETE /jars/{id} 204",
      "DELETE /jars/{id} 409",
    ]),
  );
  expect(found).not.toContain("DELETE /jars/{id} 200 lid: string");
});

test("two headers by which one signs in, in other languages", () => {
  const page = (words: string) =>
    `# Pit\n\n## Autenticación\n\n${words}\n\n## GET /jars\n\nTodas.\n`;
  const both = "GET /jars: apiKey header x-llave and apiKey header x-tienda";
  expect(
    statements(page("Cada petición lleva dos encabezados: `X-Tienda` (su número) y `X-Llave`.")),
  ).toContain(both);
  expect(
    statements(page("Las credenciales `X-Tienda` y `X-Llave` van en la cabecera de cada llamada.")),
  ).toContain(both);
});

test("parameters in the URL, in words of Spanish", () => {
  const page =
    "# Pit\n\n## GET /jars\n\nParámetros en la URL: `desde` y `hasta` (fechas), `pagina` (entero, opcional).\n";
  expect(statements(page)).toEqual(
    expect.arrayContaining(["GET /jars query desde: string", "GET /jars query pagina: integer"]),
  );
});
