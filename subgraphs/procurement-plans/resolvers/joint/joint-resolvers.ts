import { CarryRequestResolver } from "./carry-request.resolver";
import {
  BuyerJointResolver,
  ContractJointResolver,
  LineJointResolver,
  OpportunityJointResolver,
} from "./joint-links.resolver";
import { JointMemberResolver } from "./joint-member.resolver";
import { JointPartsResolver } from "./joint-parts.resolver";
import { JointProcurementResolver } from "./joint-procurement.resolver";
import { CreateJointProcurementResolver } from "./create-joint-procurement.resolver";
import { ChangeJointProcurementResolver } from "./change-joint-procurement.resolver";
import { InviteToJointProcurementResolver } from "./invite-to-joint-procurement.resolver";
import { WithdrawJointInvitationResolver } from "./withdraw-joint-invitation.resolver";
import { JoinJointProcurementResolver } from "./join-joint-procurement.resolver";
import { DeclineJointInvitationResolver } from "./decline-joint-invitation.resolver";
import { LeaveJointProcurementResolver } from "./leave-joint-procurement.resolver";
import { ChangeJointNeedResolver } from "./change-joint-need.resolver";
import { SetJointSharesResolver } from "./set-joint-shares.resolver";
import { SignJointConventionResolver } from "./sign-joint-convention.resolver";
import { LaunchJointProcurementResolver } from "./launch-joint-procurement.resolver";
import { AwardJointProcurementResolver } from "./award-joint-procurement.resolver";
import { AbandonJointProcurementResolver } from "./abandon-joint-procurement.resolver";
import { HandOverJointLeadResolver } from "./hand-over-joint-lead.resolver";
import { TakeOverJointLeadResolver } from "./take-over-joint-lead.resolver";
import { AskToCarryPurchaseResolver } from "./ask-to-carry-purchase.resolver";
import { AnswerCarryRequestResolver } from "./answer-carry-request.resolver";
import { WithdrawCarryRequestResolver } from "./withdraw-carry-request.resolver";

/** All that is asked and changed about joint procurements and requests to carry a purchase. */
export const jointResolvers = [
  JointProcurementResolver,
  JointPartsResolver,
  JointMemberResolver,
  BuyerJointResolver,
  LineJointResolver,
  OpportunityJointResolver,
  ContractJointResolver,
  CarryRequestResolver,
  CreateJointProcurementResolver,
  ChangeJointProcurementResolver,
  InviteToJointProcurementResolver,
  WithdrawJointInvitationResolver,
  JoinJointProcurementResolver,
  DeclineJointInvitationResolver,
  LeaveJointProcurementResolver,
  ChangeJointNeedResolver,
  SetJointSharesResolver,
  SignJointConventionResolver,
  LaunchJointProcurementResolver,
  AwardJointProcurementResolver,
  AbandonJointProcurementResolver,
  HandOverJointLeadResolver,
  TakeOverJointLeadResolver,
  AskToCarryPurchaseResolver,
  AnswerCarryRequestResolver,
  WithdrawCarryRequestResolver,
] as const;
