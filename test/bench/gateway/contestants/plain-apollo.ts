import "../../../../shared/runtime/telemetry-off";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { readFileSync } from "node:fs";

// As its documentation starts it.
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(String(process.env["SUPERGRAPH"]), "utf8") });
const server = new ApolloServer({ gateway });
void startStandaloneServer(server, { listen: { port: Number(process.env["PORT"]), host: "127.0.0.1" } });
