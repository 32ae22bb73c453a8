-- A contract comes of a joint procurement of its own organisation, once it is launched.
CREATE POLICY of_own_joint_procurement ON procurement_plans.contract AS RESTRICTIVE FOR INSERT TO hub_procurement_plans
  WITH CHECK (joint_procurement_id IS NULL OR EXISTS (
    SELECT 1 FROM procurement_plans.joint_procurement AS joint
    WHERE joint.id = joint_procurement_id AND joint.organisation = contract.organisation
      AND joint.status IN ('LAUNCHED', 'AWARDED')));
