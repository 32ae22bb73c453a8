import type { AccessRules } from "../../../shared/access/access-rules";

export const plansAccess: AccessRules = {
  reads: {
    Query: {
      ROW: "plannedProcurement(id) plannedProcurements(first after filter orderBy) procurementPlan(id) procurementPlans(first after filter orderBy)",
    },
    PlannedProcurement: {
      ROW: "id year need description cpvCode nature noticeOn startOn latestNeededOn durationMonths considerations procedure status abandonmentReason visibility version history(first after) carriedFrom carriedTo plan buyer domain value quantity lots",
    },
    PlannedProcurementRevision: { ROW: "version at changes" },
    PlannedProcurementChange: { ROW: "field before after" },
    ProcurementPlan: {
      ROW: "id year lastYear title status visibility adoptedOn publishedOn closedOn version buyer plannedProcurements(first after filter orderBy) plannedValue lineCount",
    },
    ProcurementQuantity: { ROW: "amount unit" },
    Lot: { ROW: "id number title cpvCode value plannedProcurement" },
    AbandonPlannedProcurementPayload: { ROW: "plannedProcurement" },
    AddPlannedProcurementPayload: { ROW: "plannedProcurement" },
    AdoptProcurementPlanPayload: { ROW: "procurementPlan" },
    CarryOverPlannedProcurementsPayload: { ROW: "carriedCount fromPlan toPlan" },
    ChangePlannedProcurementPayload: { ROW: "plannedProcurement" },
    ChangeProcurementPlanPayload: { ROW: "procurementPlan" },
    CloseProcurementPlanPayload: { ROW: "procurementPlan" },
    CreateProcurementPlanPayload: { ROW: "procurementPlan" },
    LaunchPlannedProcurementPayload: { ROW: "plannedProcurement" },
    PublishProcurementPlanPayload: { ROW: "procurementPlan" },
    WithdrawPlannedProcurementPayload: { ROW: "procurementPlan" },
  },
  mutations: {
    adoptProcurementPlan: {
      title: "Adopter une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations de sa propre organisation",
    },
    publishProcurementPlan: {
      title: "Publier une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations de sa propre organisation",
    },
    closeProcurementPlan: {
      title: "Clore une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations de sa propre organisation dont aucune ligne n'est plus à lancer ni en consultation",
    },
    createProcurementPlan: {
      title: "Ouvrir une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "un acheteur de sa propre organisation",
    },
    changeProcurementPlan: {
      title: "Modifier une programmation d'achats",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations, non closes, de sa propre organisation",
    },
    addPlannedProcurement: {
      title: "Ajouter une ligne de programmation",
      roles: ["BUYER", "SPECIFIER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les programmations, non closes, de sa propre organisation ; le prescripteur technique, tant qu'elles sont en préparation",
    },
    changePlannedProcurement: {
      title: "Modifier une ligne de programmation et ses lots",
      roles: ["BUYER", "SPECIFIER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les lignes à lancer de sa propre organisation, leur programmation n'étant pas close ; le prescripteur technique, tant qu'elle est en préparation",
    },
    withdrawPlannedProcurement: {
      title: "Retirer une ligne de programmation",
      roles: ["BUYER", "SPECIFIER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les lignes à lancer, que rien ne reprend, d'une programmation en préparation de sa propre organisation",
    },
    carryOverPlannedProcurements: {
      title: "Reporter des lignes sur une programmation suivante",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les lignes à lancer de sa propre organisation, d'une programmation à une autre du même acheteur, ni l'une ni l'autre n'étant close",
    },
    launchPlannedProcurement: {
      title: "Lancer la consultation d'une ligne de programmation",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les lignes d'une programmation adoptée, non close, de sa propre organisation",
    },
    abandonPlannedProcurement: {
      title: "Abandonner une ligne de programmation, avec son motif",
      roles: ["BUYER", "CONTRACTING_OWNER", "ADMINISTRATOR"],
      on: "les lignes à lancer ou lancées de sa propre organisation, leur programmation n'étant pas close",
    },
  },
  references: { ProcurementPlan: "ROW", PlannedProcurement: "ROW", Lot: "ROW" },
};
