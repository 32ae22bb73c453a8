import { exampleQuestions } from "../../../gateway/web/example-questions";
import { openTestHub, type TestHub } from "../support/test-hub";

describe("the pages", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await openTestHub();
  });
  afterAll(() => hub.close());
  const open = (url: string, accept = "text/html") => hub.app.inject({ url, headers: { accept } });

  test("home says what this is, in French, without a script", async () => {
    const { statusCode, body, headers } = await open("/");
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toContain('<html lang="fr">');
    expect(body).toMatch(/<h1>.+<\/h1>/);
    expect(body).not.toMatch(/<script|style=| on\w+=/);
  });

  test("home leads to places that exist", async () => {
    const { body } = await open("/");
    const links = [...body.matchAll(/(?:href|src)="(\/[^"#]*)"/g)].map(([, link = ""]) => link);
    expect(links).toEqual(expect.arrayContaining(["/graphiql", "/health/ready", "/assets/pages.css"]));
    for (const link of new Set(links)) expect([link, (await open(link)).statusCode]).toEqual([link, 200]);
  });

  test("home asks six questions, each with its query", async () => {
    const { body } = await open("/");
    expect(exampleQuestions).toHaveLength(6);
    for (const { slug, question } of exampleQuestions) {
      expect(body).toContain(`<a href="/graphiql?question=${slug}">`);
      expect(body).toContain(question);
      expect((await open(`/graphiql/queries/${slug}.graphql`)).body).toMatch(/query|\{/);
    }
  });

  test("GraphiQL is served whole from this server", async () => {
    const { body } = await open("/graphiql");
    const parts = [...body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = ""]) => link);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of [...parts, "/graphiql/queries/story.graphql"]) {
      expect(part).toMatch(/^\//);
      expect([part, (await open(part)).statusCode]).toEqual([part, 200]);
    }
    expect(body).not.toMatch(/<script(?![^>]+src=)/);
  });

  test.each(["/", "/graphiql", "/nowhere", "/graphql?query={a}", "/health/live", "/assets/pages.css"])(
    "%s carries the security headers",
    async (url) => {
      const { headers } = await open(url);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
      });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
    },
  );

  test("an unknown address is a short French page for people, JSON for programs", async () => {
    const page = await open("/nowhere<script>");
    expect([page.statusCode, page.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(page.body).toContain("Cette page n’existe pas");
    expect(page.body).not.toContain("nowhere");
    const json = await open("/nowhere", "application/json");
    expect([json.statusCode, json.json().errors[0].extensions.code]).toEqual([404, "NOT_FOUND"]);
  });

  test.each([
    "/assets/../../package.json",
    "/assets/%2e%2e/graphiql.html",
    "/graphiql/assets/..%2fpackage.json",
  ])("%s reaches no file of the project", async (url) => {
    expect((await open(url)).statusCode).toBeGreaterThanOrEqual(400);
  });
});
