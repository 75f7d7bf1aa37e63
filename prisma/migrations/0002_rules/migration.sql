-- What the schema language cannot say.

-- Likely duplicates are found by trigrams of folded titles.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX listing_revisions_title_key_trgm ON listing_revisions USING gin (title_key gin_trgm_ops);

-- One open request per pair: a technology and a need, or a technology and the seeker who asked without one.
CREATE UNIQUE INDEX matches_open_pair_with_demand ON matches (technology_id, demand_id) WHERE open AND demand_id IS NOT NULL;
CREATE UNIQUE INDEX matches_open_pair_without_demand ON matches (technology_id, requester_organisation_id) WHERE open AND demand_id IS NULL;

-- The audit trail is append-only, whoever holds the connection.
-- (\x3b is a semicolon: the tool that compares migrations with the schema splits files at every literal one.)
CREATE FUNCTION activities_are_append_only() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION ''the activity log is append-only''\x3b END';
CREATE TRIGGER activities_append_only BEFORE UPDATE OR DELETE ON activities
  FOR EACH ROW EXECUTE FUNCTION activities_are_append_only();

-- A release of contact details stays on record as it happened.
CREATE TRIGGER contact_releases_append_only BEFORE UPDATE OR DELETE ON contact_releases
  FOR EACH ROW EXECUTE FUNCTION activities_are_append_only();

-- Mails that are due are found without reading the rest.
CREATE INDEX notifications_mail_due ON notifications (mail_due_at) WHERE mail_due_at IS NOT NULL AND mailed_at IS NULL;
