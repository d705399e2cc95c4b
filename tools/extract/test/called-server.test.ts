import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";

test.each([
  [
    "with folders before the path",
    "https://api.jar.test/shop/v3/jars",
    "https://api.jar.test/shop",
  ],
  ["of the path alone", "https://api.jar.test/v3/jars", "https://api.jar.test"],
])("the server of an operation is that of its sample call: %s", (_what, url, server) => {
  const page = `# Jars\n\n\`GET /v3/jars\`\n\n\`\`\`bash\ncurl ${url}\n\`\`\`\n`;
  const { document } = extract(page);
  expect(document["servers"]).toMatchObject([{ url: server }]);
  expect(Object.keys(document["paths"] ?? {})).toEqual(["/v3/jars"]);
});
