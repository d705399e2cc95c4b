import { expect, test } from "vitest";
import type { Block } from "../src/page/block.ts";
import { readPage } from "../src/page/read-page.ts";

function blocks(...lines: string[]): readonly Block[] {
  return readPage(lines.join("\n")).blocks;
}

test("a component holds the blocks between its tags, fences that are set in among them", () => {
  expect(
    blocks(
      "<Tabs>",
      '    <TabItem label="200" schema={{"a": ["<x>"]}} on={true}>',
      "        Words",
      "        ```json 200 OK",
      '        { "a": 1 }',
      "        ```",
      "    </TabItem>",
      "</Tabs>",
    ),
  ).toEqual([
    {
      kind: "element",
      name: "Tabs",
      attributes: new Map(),
      line: 1,
      end: 8,
      children: [
        {
          kind: "element",
          name: "TabItem",
          attributes: new Map([
            ["label", "200"],
            ["schema", '{"a": ["<x>"]}'],
            ["on", "true"],
            ["title", "200"],
          ]),
          line: 2,
          end: 7,
          children: [
            { kind: "paragraph", text: "Words", line: 3, end: 3 },
            {
              kind: "code",
              language: "json",
              meta: "200 OK",
              text: '{ "a": 1 }',
              textLine: 5,
              open: false,
              line: 4,
              end: 6,
            },
          ],
        },
      ],
    },
  ]);
});
