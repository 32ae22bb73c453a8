import { buildSchema } from "graphql";
import { createServer } from "node:http";
import { peer } from "../peer";
import { resolveSchema } from "../world/resolve";
import { fourParts, monolithSdl } from "../world/sdl";

const schema = resolveSchema(buildSchema(monolithSdl(fourParts)));
const yoga = peer("graphql-yoga").createYoga({ schema, logging: false, landingPage: false, graphiql: false });
const server = createServer(yoga);
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env["PORT"]), "127.0.0.1");
