import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("a title says that nobody signs in, whatever it lists", () => {
  const list = "## No authentication required\n\n- API keys\n- OAuth\n";
  const page = `# Pit\n\n## GET /lids\n\nAll lids.\n\n## GET /jars\n\nAll jars.\n\n${list}`;
  expect(statements(page)).toEqual(expect.arrayContaining(["GET /lids: none", "GET /jars: none"]));
});

test("a sentence says which operations need no credentials", () => {
  const words = "Calls need `Authorization: Bearer <key>`.\n\n`/health` remains unauthenticated.\n";
  const page = `# Pit\n\n${words}\n## Health\n\n\`GET /health\`\n\nIs it there.\n\n## Lids\n\n\`GET /lids\`\n\nAll.\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["GET /health: none", "GET /lids: bearer"]),
  );
});

test("a key in the body needs no header", () => {
  const body =
    "| Name | Type | Required |\n|---|---|---|\n| apiKey | String | yes |\n| lid | String | yes |\n";
  const page = `# Pit\n\nCalls need an API key.\n\n## Fill\n\n\`POST /jars\`\n\n### Body\n\n${body}`;
  expect(statements(page).filter((one) => one.includes("header"))).toEqual([]);
});
