import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSchema } from "graphql";
import { resolveSchema } from "../world/resolve";
import { fourParts, monolithSdl } from "../world/sdl";

const server = new ApolloServer({ schema: resolveSchema(buildSchema(monolithSdl(fourParts))) });
void startStandaloneServer(server, { listen: { port: Number(process.env["PORT"]), host: "127.0.0.1" } });
