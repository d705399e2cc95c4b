#!/usr/bin/env node
/**
 * `spec-diff`: the command. What it is made of is compiled once: Node keeps that for the next run, where it
 * can (from 22.8 on).
 */
import * as module from "node:module";
import { fileURLToPath } from "node:url";
import "./published/node-20.ts";

// From its sources, a run writes in the checkout alone.
const inCheckout = fileURLToPath(new URL("../node_modules/.cache/compile", import.meta.url));
module.enableCompileCache?.(import.meta.url.endsWith(".ts") ? inCheckout : undefined);
try {
  const { main } = await import("./main.ts");
  await main();
} catch (error) {
  // 1 is an answer; what stands here never is one.
  console.error(`error: spec-diff can't run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
