/** A question that people of a town hall ask, with the query that answers it. */
export interface ExampleQuestion {
  /** Name of the query's file in questions/, also its name in addresses. */
  readonly slug: string;
  readonly who: string;
  readonly question: string;
}

export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    slug: "achats-voisins",
    who: "Une acheteuse de commune",
    question: "Qui, autour de moi, prévoit le même achat cette année\u00A0?",
  },
  {
    slug: "label-commerce-equitable",
    who: "Le coordinateur de l’agglomération",
    question: "Où en est notre label, et sur quelles délibérations s’appuie-t-il\u00A0?",
  },
  {
    slug: "heures-insertion",
    who: "La facilitatrice des clauses sociales",
    question: "Les heures d’insertion promises sur ce chantier ont-elles été faites, et par qui\u00A0?",
  },
];
