import { readHubConfig } from "../../gateway/config";

describe("the hub's settings", () => {
  test("have defaults that need nothing", () => {
    const config = readHubConfig({});
    expect(config).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      store: { dataDir: "./data", databaseUrl: undefined, demoData: true, auditKey: undefined },
      intercommunality: "200089456",
      logLevel: "info",
      redisUrl: undefined,
      subgraphLimits: { queryTimeoutMs: 1500, mutationTimeoutMs: 5000, deduplicates: true },
    });
    expect(config.supergraph).toMatch(/gateway\/supergraph\/supergraph\.graphql$/);
    expect(config.subgraphUrls.get("insertion-clauses")).toBe("http://127.0.0.1:4104/graphql");
  });

  test("ask for the secret of the subgraphs when they are elsewhere, and sign with the first one", () => {
    expect(() => readHubConfig({}, "DISTRIBUTED")).toThrow(/SUBGRAPH_SECRET : obligatoire/);
    const secrets = ["a", "b"].map((letter) => letter.repeat(32));
    expect(readHubConfig({ SUBGRAPH_SECRET: secrets.join(", ") }, "DISTRIBUTED").subgraphSecret).toBe(
      secrets[0],
    );
  });

  test("bound what each subgraph may take", () => {
    const given = {
      SUBGRAPH_TIMEOUT_MS: "700",
      SUBGRAPH_MUTATION_TIMEOUT_MS: "800",
      SUBGRAPH_ANSWER_MB: "1",
      SUBGRAPH_CALLS: "2",
      SUBGRAPH_QUEUE: "0",
      SUBGRAPH_BREAKER_FAILURES: "4",
      SUBGRAPH_BREAKER_DELAY_MS: "500",
      SUBGRAPH_DEDUPLICATION: "false",
    };
    expect(readHubConfig(given).subgraphLimits).toEqual({
      queryTimeoutMs: 700,
      mutationTimeoutMs: 800,
      largestAnswerBytes: 1024 * 1024,
      mostInFlight: 2,
      mostWaiting: 0,
      breakerFailures: 4,
      breakerDelayMs: 500,
      deduplicates: false,
    });
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
    ["DEVELOPMENT_TOKEN_SECRET", "x".repeat(31)],
    ["ALLOW_DEVELOPMENT_TOKENS", "yes"],
    ["SUBGRAPH_SECRET", `${"y".repeat(32)},${"z".repeat(31)}`],
    ["OIDC_ALGORITHMS", "RS256,HS256"],
    ["OIDC_ALGORITHMS", "none"],
    ["OIDC_JWKS_URL", "http://identite.example/jwks"],
    ["OIDC_ROLE_MAP", "no JSON"],
    ["OIDC_ROLE_MAP", '{"acheteur":"KING"}'],
    ["LOG_LEVEL", "loud"],
    ["REDIS_URL", "http://127.0.0.1:6379"],
    ["REDIS_URL", "127.0.0.1:6379"],
    ["SUBGRAPH_TIMEOUT_MS", "600001"],
    ["SUBGRAPH_TIMEOUT_MS", "5s"],
    ["SUBGRAPH_ANSWER_MB", "257"],
    ["SUBGRAPH_CALLS", "1025"],
    ["SUBGRAPH_QUEUE", "10001"],
    ["SUBGRAPH_BREAKER_FAILURES", "1001"],
    ["SUBGRAPH_BREAKER_DELAY_MS", "600001"],
    ["SUBGRAPH_DEDUPLICATION", "yes"],
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
    const lines = faultOf({
      PORT: "x",
      DATABASE_URL: "x",
      LOG_LEVEL: "x",
      DEVELOPMENT_TOKEN_SECRET: "x",
    }).split("\n");
    expect(lines.slice(1).map((line) => line.trim().split(" ")[0])).toEqual(
      expect.arrayContaining(["PORT", "DATABASE_URL", "LOG_LEVEL", "DEVELOPMENT_TOKEN_SECRET"]),
    );
    expect(lines).toHaveLength(5);
  });

  test("accept the bounds", () => {
    const secret = "x".repeat(32);
    expect(readHubConfig({ PORT: "0", DEVELOPMENT_TOKEN_SECRET: secret })).toMatchObject({
      port: 0,
      access: { developmentTokens: { secret } },
    });
    expect(readHubConfig({ PORT: "65535" }).port).toBe(65_535);
  });

  describe("of the identity provider", () => {
    const provider = {
      OIDC_ISSUER: "https://identite.example",
      OIDC_AUDIENCE: "hub, dashboards",
      OIDC_JWKS_URL: "https://identite.example/jwks",
    };

    test("come together", () => {
      expect(faultOf({ OIDC_ISSUER: "https://identite.example" }).split("\n").slice(1)).toEqual([
        "  OIDC_AUDIENCE : obligatoire avec OIDC_ISSUER.",
        "  OIDC_JWKS_URL : obligatoire avec OIDC_ISSUER.",
      ]);
      expect(readHubConfig({}).access.provider).toBeNull();
    });

    test("have defaults that accept asymmetric signatures alone", () => {
      expect(readHubConfig(provider).access.provider).toEqual({
        rules: {
          issuer: "https://identite.example",
          audiences: ["hub", "dashboards"],
          algorithms: expect.arrayContaining(["RS256", "ES256", "PS256", "EdDSA"]),
        },
        claims: { organisationClaim: "siret", rolesClaim: "roles", roleMap: null },
        keysUrl: "https://identite.example/jwks",
      });
    });

    test("say what its roles are here", () => {
      const OIDC_ROLE_MAP = '{"acheteur":"BUYER","direction":["BUYER","ADMINISTRATOR"]}';
      expect(readHubConfig({ ...provider, OIDC_ROLE_MAP }).access.provider?.claims.roleMap).toEqual(
        new Map([
          ["acheteur", ["BUYER"]],
          ["direction", ["BUYER", "ADMINISTRATOR"]],
        ]),
      );
    });
  });

  test.each([
    ["127.0.0.1", undefined, true],
    ["127.9.9.9", undefined, true],
    ["::1", undefined, true],
    ["localhost", undefined, true],
    ["0.0.0.0", undefined, false],
    ["::", undefined, false],
    ["192.168.0.4", undefined, false],
    ["127.0.0.1.example.org", undefined, false],
    ["0.0.0.0", "true", true],
  ])(
    "on HOST %s with ALLOW_DEVELOPMENT_TOKENS %s, development tokens are accepted: %s",
    (host, allowed, expected) => {
      const { developmentTokens } = readHubConfig({ HOST: host, ALLOW_DEVELOPMENT_TOKENS: allowed }).access;
      expect(developmentTokens.isAccepted).toBe(expected);
    },
  );
});

function faultOf(environment: Record<string, string>): string {
  try {
    readHubConfig(environment);
  } catch (error) {
    return error instanceof Error && error.name === "StartupError" ? error.message : String(error);
  }
  return "no fault";
}
