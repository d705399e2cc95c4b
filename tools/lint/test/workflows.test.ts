import { expect, test } from "vitest";
import { checkWorkflow } from "../src/workflows/rules.ts";

const sha = "0123456789abcdef0123456789abcdef01234567";

/** A workflow that keeps the rules. */
const workflow = `on:
  push:
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - uses: actions/checkout@${sha} # v7.0.1
        with:
          persist-credentials: false
      - uses: ./.github/actions/spec-diff
      - run: git apply && echo "$TITLE"
        env:
          TITLE: \${{ github.event.head_commit.message }}
  publish:
    runs-on: ubuntu-latest
    needs: [build, ci]
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/download-artifact@${sha} # v8.0.1
      - run: node publish.ts
  ci:
    uses: ./.github/workflows/ci.yml
`;

/** What is said when `from` is replaced by `to`: with its line. */
function said(from: string, to: string): string[] {
  expect(workflow).toContain(from);
  return checkWorkflow(workflow.replace(from, to)).map(({ line, message }) => `${line} ${message}`);
}

test("a workflow that keeps the rules has no finding", () => {
  expect(checkWorkflow(workflow)).toEqual([]);
});

test.each([
  [
    `checkout@${sha} # v7.0.1`,
    "checkout@v7 # v7.0.1",
    "10 actions/checkout@v7 is not pinned by a commit",
  ],
  [
    `checkout@${sha} # v7.0.1`,
    "checkout # v7.0.1",
    "10 actions/checkout is not pinned by a commit",
  ],
  [
    `${sha} # v8.0.1`,
    "0123456 # v8.0.1",
    "25 actions/download-artifact@0123456 is not pinned by a commit",
  ],
  [
    `checkout@${sha} # v7.0.1`,
    `checkout@${sha}`,
    `10 actions/checkout@${sha} does not say its version: # v1.2.3`,
  ],
  [
    `${sha} # v8.0.1`,
    `${sha} # main`,
    `25 actions/download-artifact@${sha} does not say its version: # v1.2.3`,
  ],
  [
    "./.github/actions/spec-diff",
    "docker://alpine:3",
    "13 docker://alpine:3 is not pinned by a commit",
  ],
  [
    "$TITLE",
    `${"$"}{{ github.event.issue.title }}`,
    "14 `run` holds an expression: hand it over in `env`",
  ],
  [
    "persist-credentials: false",
    "persist-credentials: true",
    "6 job `build` leaves its token in the checkout: `persist-credentials: false`",
  ],
  [
    "        with:\n          persist-credentials: false\n",
    "",
    "6 job `build` leaves its token in the checkout: `persist-credentials: false`",
  ],
  ["permissions: {}\n", "", "1 without `permissions` each job gets the default"],
  ["permissions: {}", "permissions: write-all", "1 every job gets `write-all`: grant it to one"],
  [
    "permissions: {}",
    "permissions:\n  packages: write",
    "1 every job gets `packages`: grant it to one",
  ],
  [
    "git apply",
    "pnpm install",
    "6 job `build` can write `contents` and installs or runs code of others",
  ],
  [
    "    permissions:\n      contents: write",
    "    permissions: write-all",
    "6 job `build` may write everything: name what it writes",
  ],
  [
    "    environment: npm",
    "    secrets: inherit",
    "18 job `publish` hands on every secret: name those that are needed",
  ],
  [
    "  push:",
    "  pull_request_target:",
    "1 `pull_request_target` lets strangers start it with the rights of this repository",
  ],
  [
    "on:\n  push:",
    "on: [push, workflow_run]",
    "1 `workflow_run` lets strangers start it with the rights of this repository",
  ],
  [
    "    environment: npm\n",
    "",
    "18 job `publish` can publish and has no `environment` to ask for it",
  ],
  ["[build, ci]", "build", "18 job `publish` can publish and does not wait for CI"],
  [
    "workflows/ci.yml",
    "workflows/quick.yml",
    "18 job `publish` can publish and does not wait for CI",
  ],
  [
    "contents: read",
    "contents: write",
    "18 job `publish` can publish and write `contents`: that is another job's",
  ],
  [
    "node publish.ts",
    "npm ci && node publish.ts",
    "18 job `publish` can publish and installs or runs code of others",
  ],
  [
    "actions/download-artifact",
    "somebody/download",
    "18 job `publish` can publish and installs or runs code of others",
  ],
])("%j → %j is found", (from, to, message) => {
  expect(said(from, to)).toContain(message);
});

test("a composite action is held against the rules for steps", () => {
  const action = `runs:
  using: composite
  steps:
    - uses: actions/github-script@v8
      with:
        script: console.log("\${{ inputs.title }}")
`;
  expect(checkWorkflow(action)).toEqual([
    { line: 4, message: "actions/github-script@v8 is not pinned by a commit" },
    { line: 6, message: "`script` holds an expression: hand it over in `env`" },
  ]);
});

test("a job that deploys the site needs no CI before it, in its own environment alone", () => {
  const site = workflow
    .replace("needs: [build, ci]", "needs: build")
    .replace("environment: npm", "environment:\n      name: github-pages")
    .replace("contents: read\n      id-token", "pages: write\n      id-token");
  expect(checkWorkflow(site)).toEqual([]);
  const messages = checkWorkflow(site.replace("name: github-pages", "name: npm"));
  expect(messages.map(({ message }) => message)).toEqual([
    "job `publish` can publish and does not wait for CI",
    "job `publish` can publish and write `pages`: that is another job's",
  ]);
});
