import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listHashes } from "../src/publish/hashes.ts";
import { temporaryFolder } from "./temporary.ts";

/** What of a package is chosen by a test. */
interface Sample {
  readonly name: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: object;
  readonly text?: string;
}

/** A packed release, as `release:pack` leaves it. */
export interface PackedSample {
  readonly folder: string;
  /** The file with the list of hashes. */
  readonly hashes: string;
}

/** Packs packages of a few lines, an SBOM beside each. */
export function packSamples(...samples: readonly Sample[]): PackedSample {
  const root = temporaryFolder();
  const folder = join(root, "packed");
  mkdirSync(folder);
  for (const { name, version = "1.0.0", text = "", ...manifest } of samples) {
    const source = join(root, name);
    const files = {
      "package.json": JSON.stringify({ name, version, ...manifest }),
      "index.js": text,
      "CHANGELOG.md": `# ${name}\n\n## ${version}\n\n### Patch Changes\n\n- ${text}\n\n## 0.9.0\n\nOld.\n`,
    };
    mkdirSync(join(source, "package"), { recursive: true });
    for (const [file, content] of Object.entries(files)) {
      writeFileSync(join(source, "package", file), content);
    }
    const packed = join(folder, `${name.slice(1).replace("/", "-")}-${version}`);
    execFileSync("tar", ["-czf", `${packed}.tgz`, "-C", source, "package"]);
    writeFileSync(`${packed}.cdx.json`, "{}");
  }
  const hashes = join(root, "hashes");
  writeFileSync(hashes, listHashes(folder));
  return { folder, hashes };
}
