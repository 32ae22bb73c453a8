import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { projectPath } from "../../shared/runtime/project-root";
import { contentPolicies } from "../protection/security-headers";
import { exampleQuestions } from "./example-questions";

/** Files that the installed packages bring: GraphiQL works without the Internet. */
const packagedAssets: ReadonlyMap<string, string> = new Map([
  ["react.js", join(packageFolder("react"), "umd/react.production.min.js")],
  ["react-dom.js", join(packageFolder("react-dom"), "umd/react-dom.production.min.js")],
  ["graphiql.js", join(packageFolder("graphiql"), "graphiql.min.js")],
  ["graphiql.css", join(packageFolder("graphiql"), "graphiql.min.css")],
]);

/** `/graphiql`: an editor of queries with the documentation of the schema, opened on the story. */
export async function addGraphiql(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: projectPath("gateway/web/assets"), prefix: "/assets/" });
  const html = readFileSync(projectPath("gateway/web/graphiql.html"), "utf8");
  app.get("/graphiql", async (_request, reply) =>
    reply
      .header("content-security-policy", contentPolicies.graphiql)
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(html),
  );
  for (const [name, path] of packagedAssets) {
    app.get(`/graphiql/assets/${name}`, async (_request, reply) =>
      reply.sendFile(path, "/", { maxAge: "1d" }),
    );
  }
  for (const [name, path] of queryFiles) {
    const query = readFileSync(projectPath("gateway/web", path), "utf8");
    app.get(`/graphiql/queries/${name}.graphql`, async (_request, reply) =>
      reply.header("cache-control", "no-cache").type("text/plain; charset=utf-8").send(query),
    );
  }
}

const queryFiles: readonly (readonly [name: string, path: string])[] = [
  ["story", "story-query.graphql"],
  ...exampleQuestions.map(({ slug }) => [slug, `questions/${slug}.graphql`] as const),
];

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}
