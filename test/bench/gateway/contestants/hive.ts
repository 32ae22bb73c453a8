import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { peer } from "../peer";

// HIVE_PLANNER=rust takes the planner of Hive Router, compiled from Rust.
const isRust = process.env["HIVE_PLANNER"] === "rust";
const gateway = peer("@graphql-hive/gateway").createGatewayRuntime({
  supergraph: readFileSync(String(process.env["SUPERGRAPH"]), "utf8"),
  logging: false,
  landingPage: false,
  graphiql: false,
  ...(isRust ? { unifiedGraphHandler: peer("@graphql-hive/router-runtime").unifiedGraphHandler } : {}),
});
const server = createServer(gateway);
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env["PORT"]), "127.0.0.1");
