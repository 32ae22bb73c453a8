-- Its lead corrects what a joint procurement says of itself while it is being formed.
GRANT UPDATE (title, need, duration_months, last_day_to_join) ON procurement_plans.joint_procurement TO hub_procurement_plans;
