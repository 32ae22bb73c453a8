import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { projectPath, projectRoot } from "../../shared/runtime/project-root";
import { sourceFiles } from "./source-files";

interface Manifest {
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, Partial<Manifest> & { readonly resolved?: string; readonly version?: string }>
  >;
}

const manifest = JSON.parse(readFileSync(projectPath("package.json"), "utf8")) as Manifest;
const lock = JSON.parse(readFileSync(projectPath("package-lock.json"), "utf8")) as Lock;

describe("package.json", () => {
  test("asks for exact versions only", () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    const loose = Object.entries(asked).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test("says its licence and the Node that it needs", () => {
    expect(manifest).toMatchObject({ license: "EUPL-1.2", engines: { node: ">=20.19" } });
  });
});

describe("package-lock.json", () => {
  test("locks what package.json asks for", () => {
    const { dependencies, devDependencies } = manifest;
    expect(lock.packages[""]).toMatchObject({ dependencies, devDependencies });
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
  });

  test("names no registry: each installs from its own", () => {
    const hosts = Object.values(lock.packages).filter(
      ({ resolved }) => resolved !== undefined && /^\w+:\/\//.test(resolved),
    );
    expect(hosts).toEqual([]);
  });
});

describe("the sources", () => {
  test("name no absolute path of a machine that they were written on", () => {
    // Written in pieces, so that this file does not find itself.
    const folders = ["home/[a-z]", "Users/[A-Za-z]", "root/[\\w.]", "work/[a-z]"].map(
      (folder) => `/${folder}`,
    );
    const pattern = new RegExp(`(?<![\\w.*/])(?:${folders.join("|")})|[A-Z]:\\\\Users`);
    const own = [projectRoot, homedir()].filter((path) => path.split("/").length > 2);
    // The test of masking invents the paths that must not reach a client.
    const sources = sourceFiles().filter(({ path }) => path !== "test/shared/graphql/mask-error.test.ts");
    const naming = sources.filter(
      ({ text }) => pattern.test(text) || own.some((path) => text.includes(path)),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
  });
});
