import { registerEnumType } from "type-graphql";

export enum ProcurementVisibility {
  PRIVATE = "PRIVATE",
  POOLED = "POOLED",
  PUBLIC = "PUBLIC",
}

registerEnumType(ProcurementVisibility, {
  name: "ProcurementVisibility",
  description: "Who may see something that a buyer shares (visibilité).",
  valuesConfig: {
    PRIVATE: { description: "The buyer's organisation." },
    POOLED: { description: "The member communes and the intercommunality with which it is pooled." },
    PUBLIC: { description: "Everybody." },
  },
});
