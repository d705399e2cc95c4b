import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

function operations(page: string): { servers: string[]; paths: string[] } {
  const { servers, paths } = extract(page).document as {
    servers?: { url: string }[];
    paths: object;
  };
  return { servers: (servers ?? []).map(({ url }) => url), paths: Object.keys(paths) };
}

const SHOW = 'Response:\n\n```json\n{ "lid": 1 }\n```\n';

test.each([
  ["in a label", "Base URL: `https://pit.test/cellar`"],
  ["below a title", "## Base URL\n\n```\nhttps://pit.test/cellar\n```"],
  ["in a list below a title", "## Base URL\n\n- Live: https://pit.test/cellar"],
])("whole addresses begin behind a base %s", (_where, base) => {
  const page = `# Pit\n\n${base}\n\n## Read a lid\n\nGET https://pit.test/cellar/lids/{id}\n\n${SHOW}`;
  expect(operations(page)).toEqual({ servers: ["https://pit.test/cellar"], paths: ["/lids/{id}"] });
});

test("a base gives up the folders that all paths have again", () => {
  const page = `# Pit\n\nBase URL: \`https://pit.test/v1\`\n\n## Read a lid\n\n\`GET /v1/lids/{id}\`\n\n${SHOW}`;
  expect(operations(page)).toEqual({ servers: ["https://pit.test"], paths: ["/v1/lids/{id}"] });
});

test("a path that begins as the base ends is cut where others are without", () => {
  const one = `## Read a lid\n\n\`GET /v1/lids\`\n\n${SHOW}`;
  const page = `# Pit\n\nBase URL: \`https://pit.test/v1\`\n\n${one}\n## Read a jar\n\n\`GET /jars\`\n\n${SHOW}`;
  expect(operations(page)).toEqual({ servers: ["https://pit.test/v1"], paths: ["/lids", "/jars"] });
});

test("folders that calls have before listed paths are the server's, for all of them", () => {
  const list = "| Method | Path |\n|---|---|\n| GET | `/lids` |\n| POST | `/jars` |\n";
  const call = `${FENCE}sh\ncurl -X POST https://pit.test/v2/jars -d '{"lid": 1}'\n${FENCE}\n`;
  const page = `# Pit\n\n${list}\n## Examples\n\n${call}`;
  expect(operations(page)).toEqual({
    servers: ["https://pit.test/v2"],
    paths: ["/lids", "/jars"],
  });
});

test("a folder that is no base is that of another operation", () => {
  const body = "\n| Name | In | Type |\n|---|---|---|\n";
  const first = `## Fill\n\n\`POST /jars\`\n${body}| lid | body | string |\n`;
  const page = `# Pit\n\n${first}\n## Hear\n\n\`POST /bells/jars\`\n${body}| ring | body | string |\n`;
  expect(statements(page)).toEqual([
    "POST /jars request lid: string",
    "POST /jars default",
    "POST /bells/jars request ring: string",
    "POST /bells/jars default",
  ]);
});

test("parameters of one name are called after what stands before them", () => {
  const page = `# Pit\n\n## Read\n\n\`GET /pits/:id/jars/:id\`\n\n${SHOW}`;
  expect(operations(page).paths).toEqual(["/pits/{pit_id}/jars/{jar_id}"]);
});

test("versions of an operation in one paragraph share what follows", () => {
  const lines = "v1 `POST` `pit.test/v1/jars`<br>\nv2 `POST` `pit.test/v2/jars`\n";
  const table = "| Name | Type | Required |\n|---|---|---|\n| lid | string | yes |\n";
  const page = `# Fill\n\n${lines}\n${table}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /v1/jars request lid: string, required",
      "POST /v2/jars request lid: string, required",
    ]),
  );
});

test("lines for one operation have their query parameters together", () => {
  const lines = "GET /lids?shop={shop}\nGET /lids?jar={jar}\n";
  const page = `# Pit\n\n## All lids\n\n${FENCE}http\n${lines}${FENCE}\n\n${SHOW}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["GET /lids query shop: string", "GET /lids query jar: string"]),
  );
});

test.each([
  [
    "an address outside of the base",
    "https://pit.test/v1",
    ["GET https://pit.test/v1/lids", "GET https://pit.test/v2/lids"],
  ],
  ["nothing but a parameter is left", "https://pit.test/lids", ["GET https://pit.test/lids/{id}"]],
  ["a folder is a resource", "https://pit.test/wallet", ["POST /wallet/lids", "GET /jars"]],
])("no address is cut where there is %s", (_why, base, calls) => {
  const sections = calls.map((call) => `## ${call}\n\n${SHOW}`).join("\n");
  const paths = calls.map((call) => call.replace(/^\w+ (?:https:\/\/pit\.test)?/, ""));
  expect(operations(`# Pit\n\nBase URL: \`${base}\`\n\n${sections}`).paths).toEqual(paths);
});

test("a resource that calls have before a path is no folder of the server", () => {
  const list = "| Method | Path |\n|---|---|\n| GET | `/users` |\n| GET | `/lids` |\n";
  const call = `## Lids of a shop\n\n${FENCE}sh\ncurl https://pit.test/shops/12345678/lids\n${FENCE}\n\n${SHOW}`;
  expect(operations(`# Pit\n\n${list}\n${call}`)).toEqual({
    servers: ["https://pit.test"],
    paths: ["/users", "/lids", "/shops/{shop_id}/lids"],
  });
});
