import { readHubConfig } from "../../gateway/config";

describe("the hub's settings", () => {
  test("have defaults that need nothing", () => {
    const config = readHubConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      store: { dataDir: "./data", databaseUrl: undefined, demoData: true },
      intercommunality: "200089456",
      logLevel: "info",
      subgraphTimeoutMs: 5000,
    });
    expect(config.supergraph).toMatch(/gateway\/supergraph\/supergraph\.graphql$/);
    expect(config.subgraphUrls.get("insertion-clauses")).toBe("http://127.0.0.1:4104/graphql");
  });

  test("draw a new development token at each start when none is given", () => {
    const [first, second] = [readHubConfig({}), readHubConfig({})];
    expect(first.developmentToken.length).toBeGreaterThanOrEqual(16);
    expect(first.developmentToken).not.toBe(second.developmentToken);
  });

  test("take an empty variable for an absent one", () => {
    expect(readHubConfig({ PORT: "", DATABASE_URL: "  " })).toMatchObject({
      port: 4000,
      store: { databaseUrl: undefined },
    });
  });

  test.each([
    [undefined, undefined, true],
    ["postgres://hub@localhost/hub", undefined, false],
    ["postgresql://hub@localhost/hub", "true", true],
    [undefined, "false", false],
  ])("with DATABASE_URL %s and DEMO_DATA %s, the demonstration is filled in: %s", (url, demo, expected) => {
    expect(readHubConfig({ DATABASE_URL: url, DEMO_DATA: demo }).store.demoData).toBe(expected);
  });

  test.each([
    ["PORT", "80a"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["DATABASE_URL", "mysql://hub@localhost/hub"],
    ["DATABASE_URL", "localhost"],
    ["DEMO_DATA", "yes"],
    ["INTERCOMMUNALITY", "200089457"],
    ["DEVELOPMENT_TOKEN", "fifteen-letters"],
    ["LOG_LEVEL", "loud"],
    ["SUBGRAPH_TIMEOUT_MS", "600001"],
    ["SUBGRAPH_TIMEOUT_MS", "5s"],
    ["TERRITORIAL_LABELS_URL", "127.0.0.1:4101"],
    ["PROCUREMENT_PLANS_URL", "ftp://127.0.0.1/"],
    ["SUPPLIER_RELATIONS_URL", "nowhere"],
    ["INSERTION_CLAUSES_URL", "file:///etc/passwd"],
  ])("refuse %s=%s, naming the variable and not its value", (variable, value) => {
    const fault = faultOf({ [variable]: value });
    expect(fault).toMatch(new RegExp(`^Réglages refusés.*\\n  ${variable} : .+$`));
    expect(fault).not.toContain(value);
  });

  test("tell all faults together, one line each", () => {
    const lines = faultOf({ PORT: "x", DATABASE_URL: "x", LOG_LEVEL: "x", DEVELOPMENT_TOKEN: "x" }).split(
      "\n",
    );
    expect(lines.slice(1).map((line) => line.trim().split(" ")[0])).toEqual(
      expect.arrayContaining(["PORT", "DATABASE_URL", "LOG_LEVEL", "DEVELOPMENT_TOKEN"]),
    );
    expect(lines).toHaveLength(5);
  });

  test("accept the bounds", () => {
    expect(readHubConfig({ PORT: "0", DEVELOPMENT_TOKEN: "sixteen-letters!" })).toMatchObject({
      port: 0,
      developmentToken: "sixteen-letters!",
    });
    expect(readHubConfig({ PORT: "65535" }).port).toBe(65_535);
  });
});

function faultOf(environment: Record<string, string>): string {
  try {
    readHubConfig(environment);
  } catch (error) {
    return error instanceof Error && error.name === "StartupError" ? error.message : String(error);
  }
  return "no fault";
}
