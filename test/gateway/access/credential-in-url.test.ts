import { mintApiKey } from "../../../shared/access/api-key";
import { refuseCredentialInUrl } from "../../../gateway/access/credential-in-url";

const { text } = mintApiKey();

describe("a credential in a URL", () => {
  test.each([
    "/graphql?access_token=abc",
    "/graphql?query={me{kind}}&API_KEY=abc",
    "/graphql?token=",
    "/?x-api-key=abc",
    `/graphql?whatever=${text}`,
    `/graphql?${text}`,
    `/graphql?query=${encodeURIComponent(`{ a(b: "${text}") }`)}`,
    `/graphql?x=${text.replaceAll("_", "%5F")}`,
  ])("is refused, and not repeated: %s", (url) => {
    const refusal = (() => {
      try {
        refuseCredentialInUrl(url);
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ code: "BAD_REQUEST" });
    expect(JSON.stringify([refusal, String(refusal)])).not.toContain(text);
  });

  test.each([
    "/graphql",
    '/graphql?query={ territory(code: "27375") { name } }',
    "/graphiql?question=label",
    "/graphql?query=%",
  ])("is not seen where there is none: %s", (url) => {
    expect(() => refuseCredentialInUrl(url)).not.toThrow();
  });
});
