import { lawInForce } from "../../../../../subgraphs/procurement-plans/rules/law/dated-law";
import { opportunityExplanation } from "../../../../../subgraphs/procurement-plans/rules/pooling/opportunity-explanation";
import {
  lawDay,
  pooledProcedure,
} from "../../../../../subgraphs/procurement-plans/rules/pooling/pooled-procedures";
import type { PoolableLine } from "../../../../../subgraphs/procurement-plans/rules/pooling/poolable-line";
import { poolingLevers } from "../../../../../subgraphs/procurement-plans/rules/pooling/pooling-levers";
import { rankedOpportunities } from "../../../../../subgraphs/procurement-plans/rules/pooling/ranked-opportunities";
import { plainSpaces } from "../../../../support/plain-spaces";
import { literalLaw } from "../law/literal-law";
import { aLine } from "./a-line";

const on = "2026-11-23";
const levers = [
  ["ccp-l2112-2", "L2112-2"],
  ["ccp-l2112-2-1", "L2112-2-1"],
  ["ccp-l2113-13", "L2113-13"],
].map(([id = "", article = ""]) => ({
  ...{ id, article, successorId: null, completesId: null, validFrom: "2026-08-22", validTo: null },
}));
const law = { ...literalLaw, articles: [...literalLaw.articles, ...levers] };

const names: Readonly<Record<string, string>> = { A: "Commune de Louviers", B: "Commune de Pîtres" };

/** The paragraphs of the one opportunity that lines make; the organisation names the buyer. */
function explained(lines: readonly PoolableLine[], unknown: readonly string[] = []): readonly string[] {
  const [opportunity] = rankedOpportunities("200089456", lines, on);
  if (opportunity === undefined) throw new Error("No opportunity");
  const lawOn = lawDay(opportunity.lines, on);
  const dated = lawInForce(law, lawOn);
  const categoryOf = (siret: string) => (unknown.includes(siret) ? null : ("LOCAL_AUTHORITY" as const));
  const together = pooledProcedure(
    opportunity.lines,
    opportunity.participants.map(({ siret }) => categoryOf(siret)),
    dated,
  );
  const text = opportunityExplanation({
    ...{ opportunity, lawOn, together },
    buyers: opportunity.participants.map(({ siret, lines: own, valueCents }) => ({
      ...{ name: names[siret.replace("siret-", "")] ?? null, valueCents },
      advice: pooledProcedure(own, [categoryOf(siret)], dated),
    })),
    levers: poolingLevers(opportunity, together.procedure, dated).map((lever) => ({
      ...lever,
      article: levers.find(({ id }) => id === lever.legalBasisId)?.article ?? null,
    })),
  });
  return plainSpaces(text).split("\n");
}

const paper = { quantityHundredths: 600_00n, unit: "ramettes", considerations: ["SOCIAL"] };
const dated = { noticeOn: "2027-02-01", startOn: "2027-03-01", latestNeededOn: "2027-06-30" };

describe("opportunityExplanation", () => {
  test("tells who, what, when, how much, by which procedure and why, with levers and rank", () => {
    const lines = [
      aLine("1", { organisation: "A", valueCents: 70_000_00n, ...paper, ...dated }),
      aLine("2", { organisation: "B", valueCents: 30_000_00n, ...paper }),
    ];
    expect(explained(lines)).toEqual([
      "« Papier recyclé » (classe CPV 3019) : 2 organisations prévoient ce besoin, en 2 lignes de programmation.",
      "Acheteurs : Commune de Louviers (70 000 € HT) et Commune de Pîtres (30 000 € HT). Montant estimé réuni : 100 000 € HT. Quantités indiquées : 1 200 ramettes.",
      "Ces besoins peuvent être satisfaits ensemble du 1er février 2027 au 30 juin 2027. On peut se joindre jusqu'au 1er février 2027, jour du premier avis prévu. Une ligne n'indique pas tous ses jours : l'année de sa programmation en tient lieu.",
      "Séparément, selon le droit au 1er février 2027 : procédure adaptée, avec une publicité que l'acheteur choisit, à partir de 60 000 € HT (R2123-1), pour l'acheteur Commune de Louviers ; ni publicité ni mise en concurrence obligatoires, au-dessous de 60 000 € HT (R2122-8), pour l'acheteur Commune de Pîtres. Ensemble : au 1er février 2027, la valeur estimée de 100 000 € HT atteint 90 000 € HT (R2131-12) et reste inférieure à 216 000 € HT (L2124-1) : procédure adaptée, avec un avis au BOAMP ou dans un journal d'annonces légales. La procédure commune est plus exigeante que celle que chacun suivrait seul. Seuls comptent ici les besoins montrés : les autres besoins homogènes de chaque acheteur s'y ajoutent.",
      "Leviers possibles : 2 organisations déclarent une considération sociale : réunis, les besoins peuvent porter une même clause sociale d'exécution (L2112-2). 2 organisations déclarent une considération sociale : un lot du marché commun peut être réservé à l'insertion par l'activité économique, si des structures peuvent y répondre (L2113-13).",
      "Classement : 56 points sur 100. 2 organisations prévoient ce besoin (6 sur 30). Le montant estimé réuni est de 100 000 € HT (20 sur 25). Dernier jour pour se joindre : 1er février 2027 ; il reste 70 jours (15 sur 20). Une considération est déclarée par plusieurs organisations (5 sur 15). Tous les besoins ont le même code CPV (10 sur 10).",
    ]);
  });

  test.each([
    [
      "one day suits all",
      { latestNeededOn: "2027-06-30", startOn: "2027-06-30" },
      "Un seul jour convient à tous : le 30 juin 2027. On peut se joindre jusqu'au 30 juin 2027, dernier jour qui convient à tous. Une ligne n'indique pas tous ses jours : l'année de sa programmation en tient lieu.",
    ],
    [
      "no day is stated",
      {},
      "Ces besoins peuvent être satisfaits ensemble du 1er janvier 2027 au 31 décembre 2027. On peut se joindre jusqu'au 31 décembre 2027, dernier jour qui convient à tous. 2 lignes n'indiquent pas tous leurs jours : l'année de leur programmation en tient lieu.",
    ],
  ])("tells the days when %s", (_, days, told) => {
    const lines = [aLine("1", { organisation: "A", ...days }), aLine("2", { organisation: "B" })];
    expect(explained(lines)[2]).toBe(told);
  });

  test.each([
    [
      "the same for all, and together",
      [10_000_00n, 20_000_00n],
      "ni publicité ni mise en concurrence obligatoires, au-dessous de 60 000 € HT (R2122-8), pour chacun.",
      "La procédure commune n'est pas plus exigeante que celle que chacun suivrait seul.",
    ],
    [
      "heavier for one of them",
      [89_999_99n, 90_000_00n],
      "avec un avis au BOAMP ou dans un journal d'annonces légales, à partir de 90 000 € HT (R2131-12), pour l'acheteur Commune de Pîtres ; procédure adaptée",
      "La procédure commune est plus exigeante que la procédure propre de 1 acheteur sur 2.",
    ],
  ])("compares procedures: %s", (_, [first = 0n, second = 0n], alone, compared) => {
    const told = explained([
      aLine("1", { organisation: "A", valueCents: first }),
      aLine("2", { organisation: "B", valueCents: second }),
    ])[3];
    expect(told).toContain(alone);
    expect(told).toContain(compared);
  });

  test("compares nothing with a procedure that is not known, and says which law is", () => {
    const told = explained(
      [aLine("1", { organisation: "A" }), aLine("2", { organisation: "B" })],
      ["siret-B"],
    )[3];
    expect(told).toContain(
      "procédure indéterminée, faute de seuils connus, pour l'acheteur Commune de Pîtres",
    );
    expect(told).toContain("Ensemble : un acheteur au moins n'est ni une collectivité ni l'État");
    expect(told).not.toContain("exigeante");
  });

  test("names the domain when it is what brings the needs together, and no buyer who is hidden", () => {
    const domain = { domainId: "d1", domainName: "Fournitures de bureau" };
    const lines = [
      aLine("1", { organisation: "X", ...domain, unit: "kg", quantityHundredths: 1_50n }),
      aLine("2", { organisation: "Y", ...domain, cpvCode: "39130000" }),
    ];
    expect(explained(lines).slice(0, 2)).toEqual([
      "« Fournitures de bureau » (même domaine d'achats) : 2 organisations prévoient ce besoin, en 2 lignes de programmation.",
      "Acheteurs : 2 acheteurs que vous ne pouvez pas voir. Montant estimé réuni : 2 000 € HT. Quantités indiquées : 1,50 kg.",
    ]);
  });

  test("says that nothing declared suggests a lever, never that there is none", () => {
    const lines = [aLine("1", { organisation: "A" }), aLine("2", { organisation: "B" })];
    expect(explained(lines)[4]).toBe("Leviers : les besoins ne déclarent rien qui en suggère.");
  });

  test("tells the one lever that a European procedure makes compulsory", () => {
    const lines = [
      aLine("1", { organisation: "A", valueCents: 200_000_00n }),
      aLine("2", { organisation: "B", valueCents: 16_000_00n }),
    ];
    expect(explained(lines)[4]).toBe(
      "Levier possible : réunis, les besoins atteignent le seuil européen : des conditions d'exécution sociales y sont obligatoires, sauf exception motivée (L2112-2-1).",
    );
  });
});
