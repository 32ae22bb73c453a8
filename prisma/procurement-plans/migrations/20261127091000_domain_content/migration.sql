-- Its organisation corrects what a purchasing domain says of itself, and widens it.
GRANT UPDATE (name, description, cpv_prefixes) ON procurement_plans.purchasing_domain TO hub_procurement_plans;
