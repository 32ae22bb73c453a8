import { buildSchema } from "graphql";
import { bareExecution } from "../bare-execution";
import { serveLean } from "../lean-server";
import { resolveSchema } from "../world/resolve";
import { fourParts, monolithSdl } from "../world/sdl";

serveLean(Number(process.env["PORT"]), bareExecution(resolveSchema(buildSchema(monolithSdl(fourParts)))));
