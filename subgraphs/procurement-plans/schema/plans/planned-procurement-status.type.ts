import { registerEnumType } from "type-graphql";

export enum PlannedProcurementStatus {
  OPEN = "OPEN",
  LAUNCHED = "LAUNCHED",
  AWARDED = "AWARDED",
  ABANDONED = "ABANDONED",
  CARRIED_OVER = "CARRIED_OVER",
}

registerEnumType(PlannedProcurementStatus, {
  name: "PlannedProcurementStatus",
  description: "Where a planned procurement stands (statut).",
  valuesConfig: {
    OPEN: { description: "Not launched yet (à lancer)." },
    LAUNCHED: { description: "The consultation is under way (consultation lancée)." },
    AWARDED: { description: "Awarded (attribuée)." },
    ABANDONED: { description: "Given up, or declared without result (abandonnée, sans suite)." },
    CARRIED_OVER: {
      description: "Not launched, and carried over to another plan (reportée): see `carriedTo`.",
    },
  },
});

export enum PlannedProcurementVisibility {
  PRIVATE = "PRIVATE",
  POOLED = "POOLED",
  PUBLIC = "PUBLIC",
}

registerEnumType(PlannedProcurementVisibility, {
  name: "PlannedProcurementVisibility",
  description: "Who may see a planned procurement (visibilité).",
  valuesConfig: {
    PRIVATE: { description: "The buyer's organisation." },
    POOLED: { description: "The member communes and the intercommunality with which it is pooled." },
    PUBLIC: { description: "Everybody." },
  },
});
