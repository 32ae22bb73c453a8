-- By itself: a value cannot be used in the transaction that adds it.
ALTER TYPE procurement_plans.planned_procurement_status ADD VALUE 'CARRIED_OVER';
