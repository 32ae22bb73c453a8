import type { AccessRules } from "../../../shared/access/access-rules";

export const jointAccess: AccessRules = {
  reads: {
    Query: {
      ROW: "jointProcurement(id) jointProcurements(first after filter orderBy) carryRequest(id) carryRequests(first after filter)",
    },
    Buyer: { ROW: "jointProcurements(first after filter orderBy)" },
    PlannedProcurement: { ROW: "jointProcurement" },
    PoolingOpportunity: { ROW: "jointProcurements(first after filter orderBy)" },
    Contract: { ROW: "jointProcurement" },
    JointProcurement: {
      ROW: "id title need cpvCode nature durationMonths status formedOn lastDayToJoin conventionReference conventionSignedOn launchedOn awardedOn abandonedOn abandonReason visibility version leadBuyer handedOverTo domain value awardedValue ownMember members(first after state) participatingBuyers(first after filter orderBy) plannedProcurements(first after filter orderBy) contracts(first after filter orderBy)",
    },
    JointProcurementMember: {
      ROW: "siren buyer state invitedOn joinedOn declinedOn leftOn withdrawnOn reason version value quantity sharePercent awardedValue",
    },
    CarryRequest: {
      ROW: "id buyer carrier plannedProcurement need cpvCode nature value message state askedOn answeredOn withdrawnOn answerReason jointProcurement version",
    },
    CreateJointProcurementPayload: { ROW: "jointProcurement" },
    ChangeJointProcurementPayload: { ROW: "jointProcurement" },
    InviteToJointProcurementPayload: { ROW: "jointProcurement" },
    WithdrawJointInvitationPayload: { ROW: "jointProcurement" },
    JoinJointProcurementPayload: { ROW: "jointProcurement" },
    DeclineJointInvitationPayload: { ROW: "jointProcurement" },
    LeaveJointProcurementPayload: { ROW: "jointProcurement" },
    ChangeJointNeedPayload: { ROW: "jointProcurement" },
    SetJointSharesPayload: { ROW: "jointProcurement" },
    SignJointConventionPayload: { ROW: "jointProcurement" },
    LaunchJointProcurementPayload: { ROW: "jointProcurement" },
    AwardJointProcurementPayload: { ROW: "jointProcurement" },
    AbandonJointProcurementPayload: { ROW: "jointProcurement" },
    HandOverJointLeadPayload: { ROW: "jointProcurement" },
    TakeOverJointLeadPayload: { ROW: "jointProcurement" },
    AskToCarryPurchasePayload: { ROW: "carryRequest" },
    AnswerCarryRequestPayload: { ROW: "carryRequest" },
    WithdrawCarryRequestPayload: { ROW: "carryRequest" },
  },
  mutations: {
    createJointProcurement: {
      title: "Constituer un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "un acheteur de sa propre organisation, qui coordonne",
    },
    changeJointProcurement: {
      title: "Modifier un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation, avant leur convention",
    },
    inviteToJointProcurement: {
      title: "Inviter dans un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation",
    },
    withdrawJointInvitation: {
      title: "Retirer une invitation à un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation",
    },
    joinJointProcurement: {
      title: "Rejoindre un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements où sa propre organisation est invitée",
    },
    declineJointInvitation: {
      title: "Décliner une invitation à un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements où sa propre organisation est invitée",
    },
    leaveJointProcurement: {
      title: "Quitter un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements dont sa propre organisation est membre, avant leur lancement",
    },
    changeJointNeed: {
      title: "Modifier ce que l'on apporte à un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements dont sa propre organisation est membre, avant leur convention",
    },
    setJointShares: {
      title: "Fixer les parts des membres d'un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation, avant leur lancement",
    },
    signJointConvention: {
      title: "Enregistrer la convention d'un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation",
    },
    launchJointProcurement: {
      title: "Lancer un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation",
    },
    awardJointProcurement: {
      title: "Attribuer un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation",
    },
    abandonJointProcurement: {
      title: "Abandonner un groupement de commandes",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation",
    },
    handOverJointLead: {
      title: "Confier la coordination d'un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements que coordonne sa propre organisation, avant leur lancement",
    },
    takeOverJointLead: {
      title: "Reprendre la coordination d'un groupement",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les groupements dont la coordination est confiée à sa propre organisation",
    },
    askToCarryPurchase: {
      title: "Demander le portage d'un achat",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les lignes à lancer de sa propre organisation",
    },
    answerCarryRequest: {
      title: "Répondre à une demande de portage",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les demandes adressées à sa propre organisation",
    },
    withdrawCarryRequest: {
      title: "Retirer une demande de portage",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les demandes de sa propre organisation",
    },
  },
  references: { JointProcurement: "ROW" },
};
