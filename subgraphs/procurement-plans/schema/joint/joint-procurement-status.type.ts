import { registerEnumType } from "type-graphql";

export enum JointProcurementStatus {
  FORMING = "FORMING",
  CONVENTION_SIGNED = "CONVENTION_SIGNED",
  LAUNCHED = "LAUNCHED",
  AWARDED = "AWARDED",
  ABANDONED = "ABANDONED",
}

registerEnumType(JointProcurementStatus, {
  name: "JointProcurementStatus",
  description: "Where a joint procurement stands (statut d'un groupement de commandes).",
  valuesConfig: {
    FORMING: { description: "Members are invited and join (en constitution)." },
    CONVENTION_SIGNED: {
      description:
        "Its convention is signed (convention signée): nobody joins any more, a member may still leave.",
    },
    LAUNCHED: { description: "The consultation is under way (lancé): nobody leaves any more." },
    AWARDED: { description: "Awarded (attribué)." },
    ABANDONED: { description: "Given up, with a reason (abandonné)." },
  },
});
