const noOtherColumn =
  "les colonnes qui disent à qui est la ligne ne sont pas accordées en modification : USING, qui reste, décide de tout";
const publicTable = "tout le monde lit toute la table et aucun autre droit n'est accordé";

/** Mutants that change nothing of what a request can do, each with the reason. */
export const equivalentMutants: Readonly<Record<string, string>> = {
  "organisations.organisation maintenance : ouverte à tous les rôles": publicTable,
  "organisations.organisation : sécurité des lignes coupée": publicTable,
  "procurement_plans.procurement_plan own_update : WITH CHECK (true)": noOtherColumn,
  "supplier_relations.event_registration participant_or_organiser_update : WITH CHECK (true)": noOtherColumn,
  "territorial_labels.council_resolution own_delete : USING (true)":
    "DELETE n'est pas accordé sur cette table",
  "territorial_labels.label_award own_delete : USING (true)": "DELETE n'est pas accordé sur cette table",
};
