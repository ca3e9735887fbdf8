-- Which claim was read, by its opaque id: an audit that leaves it out could not tell a tenant who saw their record. Never
-- its reference, nor the tenant.
ALTER TABLE audit ADD COLUMN claim_id TEXT;
