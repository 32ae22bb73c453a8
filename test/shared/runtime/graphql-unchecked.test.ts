import { execFileSync } from "node:child_process";
import { projectPath } from "../../../shared/runtime/project-root";

const program = `
  require(${JSON.stringify(projectPath("dist/shared/runtime/graphql-unchecked.js"))});
  class GraphQLObjectType { get [Symbol.toStringTag]() { return "GraphQLObjectType"; } }
  console.log(require("graphql").isObjectType(new GraphQLObjectType()), process.env.NODE_ENV);
`;

test.each(["development", "production", undefined])(
  "graphql does not look for a second copy of itself, and NODE_ENV stays %s",
  (nodeEnv) => {
    const { NODE_ENV: _, ...inherited } = process.env;
    const env = nodeEnv === undefined ? inherited : { ...inherited, NODE_ENV: nodeEnv };
    const said = execFileSync(process.execPath, ["-e", program], {
      env,
      cwd: projectPath("."),
      encoding: "utf8",
    });
    expect(said).toBe(`false ${nodeEnv}\n`);
  },
);
