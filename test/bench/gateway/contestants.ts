import { projectPath } from "../../../shared/runtime/project-root";

export interface Contestant {
  readonly name: string;
  /** As the table calls it. */
  readonly title: string;
  readonly kind: "HUB" | "GATEWAY" | "MONOLITH";
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** How many times longer than the others it takes until its figure is flat. */
  readonly slowness?: number;
}

/** What everything else is measured against, side by side. */
export const baseline: Contestant = {
  name: "apollo",
  title: "@apollo/gateway + @apollo/server",
  kind: "GATEWAY",
  command: compiled("plain-apollo"),
};

/** The monolith that federation is measured against. */
export const bareMonolith = "graphql-js";

export const contestants: readonly Contestant[] = [
  {
    name: "hub",
    title: "**hub**, HTTP (`--open`)",
    kind: "HUB",
    command: [process.execPath, projectPath("dist/gateway/main-gateway.js"), "--open"],
  },
  {
    name: "hub-sans-dedup",
    title: "**hub**, HTTP, sans déduplication",
    kind: "HUB",
    command: compiled("hub-without-deduplication"),
  },
  {
    name: "hub-en-processus",
    title: "**hub**, en processus (sous-graphes graphql-jit)",
    kind: "HUB",
    command: compiled("hub-in-process"),
  },
  {
    name: "hub-en-processus-js",
    title: "**hub**, en processus (sous-graphes graphql-js)",
    kind: "HUB",
    command: compiled("hub-in-process"),
    environment: { SUBGRAPH_EXECUTION: "graphql-js" },
  },
  { name: "hive", title: "@graphql-hive/gateway", kind: "GATEWAY", command: compiled("hive"), slowness: 3 },
  {
    name: "hive-rust",
    title: "@graphql-hive/gateway, planificateur Rust",
    kind: "GATEWAY",
    command: compiled("hive"),
    environment: { HIVE_PLANNER: "rust" },
    slowness: 2,
  },
  {
    name: "mercurius",
    title: "mercurius (@mercuriusjs/gateway)",
    kind: "GATEWAY",
    command: compiled("mercurius"),
  },
  {
    name: "grafbase",
    title: "grafbase 0.79 (Rust, binaire du paquet npm)",
    kind: "GATEWAY",
    command: grafbase(),
  },
  {
    name: "graphql-js",
    title: "monolithe graphql-js nu",
    kind: "MONOLITH",
    command: compiled("monolith-graphql-js"),
  },
  {
    name: "graphql-js-chargeurs",
    title: "monolithe graphql-js, un DataLoader par domaine",
    kind: "MONOLITH",
    command: compiled("monolith-loaders"),
  },
  { name: "yoga", title: "monolithe graphql-yoga", kind: "MONOLITH", command: compiled("monolith-yoga") },
  {
    name: "apollo-server",
    title: "monolithe @apollo/server",
    kind: "MONOLITH",
    command: compiled("monolith-apollo"),
  },
  { name: "jit", title: "monolithe graphql-jit", kind: "MONOLITH", command: compiled("monolith-jit") },
  { name: "json", title: "réponse JSON toute faite", kind: "MONOLITH", command: compiled("precomputed") },
];

/** The last version whose npm package serves a supergraph by itself; it asks for a folder that looks like a project. */
function grafbase(): readonly string[] {
  const architecture = process.arch === "arm64" ? "aarch64" : "x86_64";
  const binary = projectPath(
    `test/bench/node_modules/@grafbase/cli-${architecture}-unknown-linux-musl/grafbase`,
  );
  const start = [
    'mkdir -p "$SUPERGRAPH.d/grafbase" && cd "$SUPERGRAPH.d"',
    "echo 'extend schema @graph(type: federated)' > grafbase/schema.graphql",
    'exec "$0" start --log-level none --federated-schema "$SUPERGRAPH" --listen-address "127.0.0.1:$PORT"',
  ];
  return ["/bin/sh", "-c", start.join(" && "), binary];
}

function compiled(name: string): readonly string[] {
  return [process.execPath, projectPath(`dist/test/bench/gateway/contestants/${name}.js`)];
}
