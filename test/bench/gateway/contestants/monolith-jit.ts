import { buildSchema } from "graphql";
import { compiledExecution } from "../compiled";
import { serveLean } from "../lean-server";
import { resolveSchema } from "../world/resolve";
import { fourParts, monolithSdl } from "../world/sdl";

const { executeText } = compiledExecution(resolveSchema(buildSchema(monolithSdl(fourParts))));

serveLean(Number(process.env["PORT"]), async ({ query, variables }) =>
  JSON.stringify(await executeText(query, variables)),
);
