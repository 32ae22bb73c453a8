import { registerEnumType } from "type-graphql";

export enum CarryAnswer {
  ACCEPT = "ACCEPT",
  REFUSE = "REFUSE",
}

registerEnumType(CarryAnswer, {
  name: "CarryAnswer",
  description: "What is answered to a request to carry a purchase.",
  valuesConfig: {
    ACCEPT: { description: "It is accepted (accepter)." },
    REFUSE: { description: "It is refused, with a reason (refuser)." },
  },
});
