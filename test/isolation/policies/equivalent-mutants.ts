const noOtherColumn =
  "les colonnes qui disent à qui est la ligne ne sont pas accordées en modification : USING, qui reste, décide de tout";
const publicTable = "tout le monde lit toute la table et aucun autre droit n'est accordé";
const readWhole = "la politique de lecture laisse déjà tout lire : ces lignes sont publiques";
const noDelete = "DELETE n'est pas accordé sur cette table";

/** Mutants that change nothing of what a request can do, each with the reason. */
export const equivalentMutants: Readonly<Record<string, string>> = {
  "insertion_clauses.hours_entry never_emptied : déclencheur coupé":
    "vider hours_entry vide aussi les participations et les décisions, dont les déclencheurs refusent",
  "organisations.membership : SELECT ouvert par une politique de plus": readWhole,
  "organisations.organisation : SELECT ouvert par une politique de plus": readWhole,
  "organisations.organisation maintenance : ouverte à tous les rôles": publicTable,
  "organisations.organisation : sécurité des lignes coupée": publicTable,
  "procurement_plans.duty_exemption own_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.contract own_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.joint_procurement_share lead_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.planned_procurement own_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.procurement_plan own_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.purchasing_domain own_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.purchasing_strategy own_update : WITH CHECK (true)": noOtherColumn,
  "procurement_plans.spaser_scheme own_update : WITH CHECK (true)": noOtherColumn,
  "supplier_relations.event_registration participant_or_organiser_update : WITH CHECK (true)": noOtherColumn,
  "territorial_labels.council_resolution own_delete : USING (true)": noDelete,
  "territorial_labels.council_resolution own_delete : supprimée": noDelete,
  "territorial_labels.label_award own_delete : USING (true)": noDelete,
  "territorial_labels.label_award own_delete : supprimée": noDelete,
};
