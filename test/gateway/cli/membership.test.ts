import { commandLine, type CommandLine } from "./support/command-line";

const louviers = "212703755";
const agglomeration = "200089456";
const year = new Date().getFullYear() + 1;

let cli: CommandLine;
beforeAll(async () => {
  cli = await commandLine();
});
afterAll(() => cli.close());

const end = (on: string, organisation = louviers, intercommunality = agglomeration) =>
  cli.hub(`membership end --organisation ${organisation} --intercommunality ${intercommunality} --on ${on}`);

describe("hub membership", () => {
  test.each([
    [`${year}-13-01`, louviers, agglomeration, "--on : un jour s’écrit AAAA-MM-JJ."],
    [
      `${year}-06-01`,
      "212703754",
      agglomeration,
      "--organisation : un SIREN a 9 chiffres et une clé de contrôle juste.",
    ],
    [
      `${year}-06-01`,
      louviers,
      "1",
      "--intercommunality : un SIREN a 9 chiffres et une clé de contrôle juste.",
    ],
    [`${year}-06-01`, "552032534", agglomeration, "Votre organisation n'est pas connue de ce hub."],
    [
      `${year}-06-01`,
      louviers,
      "552032534",
      "Votre organisation n'est pas membre de cette intercommunalité.",
    ],
  ])("on %s for %s in %s is refused in French", async (on, organisation, intercommunality, message) => {
    expect(await end(on, organisation, intercommunality)).toBe(message);
  });

  test("is never dated back", async () => {
    expect(await end("2020-01-01")).toBe("Un départ prend effet aujourd'hui au plus tôt.");
  });

  test("records a departure, and says the last day", async () => {
    expect(await end(`${year}-06-01`)).toBe(`Retrait inscrit : dernier jour d’adhésion le ${year}-05-31.`);
  });

  test("tells how to use it", async () => {
    expect(await cli.hub("membership start")).toMatch(/^Utilisation : npm run hub -- membership end/);
    expect(await cli.hub("membership end --who me")).toMatch(/^Utilisation : npm run hub -- membership end/);
  });
});
