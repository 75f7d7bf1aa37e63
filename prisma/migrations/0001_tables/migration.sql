-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "messaging" JSONB NOT NULL DEFAULT '[]',
    "locale" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "organisation_id" UUID,
    "organisation_role" TEXT,
    "node_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_tokens" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "email_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_label" TEXT NOT NULL DEFAULT '',
    "data" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collections" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_items" (
    "collection_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "collection_items_pkey" PRIMARY KEY ("collection_id","listing_id")
);

-- CreateTable
CREATE TABLE "task_owners" (
    "key" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_owners_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "task_notes" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_jobs" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "format" JSONB NOT NULL,
    "text_locale" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'uploaded',
    "failure" TEXT,
    "cancel_requested" BOOLEAN NOT NULL DEFAULT false,
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "total_rows" INTEGER NOT NULL DEFAULT 0,
    "step_started_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "job_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'ok',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "duplicate_of_id" UUID,
    "listing_id" UUID,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("job_id","row_number")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "headings_hash" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "text_locale" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("organisation_id","kind","headings_hash")
);

-- CreateTable
CREATE TABLE "listings" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "own_reference" TEXT,
    "working_revision_id" UUID,
    "published_revision_id" UUID,
    "open_for_requests" BOOLEAN NOT NULL DEFAULT true,
    "provenance" TEXT NOT NULL DEFAULT 'owner',
    "origin" TEXT NOT NULL DEFAULT 'self',
    "export_class" TEXT NOT NULL DEFAULT 'not-assessed',
    "export_catalogue_item" TEXT NOT NULL DEFAULT '',
    "export_note" TEXT NOT NULL DEFAULT '',
    "export_assessed_by_id" UUID,
    "export_assessed_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "expiry_notified_at" TIMESTAMPTZ(3),
    "last_confirmed_at" TIMESTAMPTZ(3),
    "import_id" UUID,
    "import_row_hash" TEXT,
    "duplicate_of_id" UUID,
    "created_by_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_revisions" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "content" JSONB NOT NULL,
    "title" JSONB NOT NULL,
    "title_key" TEXT NOT NULL DEFAULT '',
    "completeness" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_reviews" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "reviewer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counters" (
    "prefix" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reference_counters_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "listing_id" UUID,
    "match_id" UUID,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "file_key" TEXT NOT NULL,
    "thumbnail_key" TEXT,
    "uploaded_by_id" UUID,
    "uploaded_as" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_views" (
    "listing_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "listing_views_pkey" PRIMARY KEY ("listing_id","day")
);

-- CreateTable
CREATE TABLE "matches" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "technology_id" UUID NOT NULL,
    "demand_id" UUID,
    "requester_organisation_id" UUID NOT NULL,
    "counterparty_organisation_id" UUID NOT NULL,
    "requested_by_id" UUID,
    "accepted_by_id" UUID,
    "requester_consent_id" UUID,
    "counterparty_consent_id" UUID,
    "origin" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'submitted',
    "open" BOOLEAN NOT NULL DEFAULT true,
    "on_hold" BOOLEAN NOT NULL DEFAULT false,
    "interest" TEXT NOT NULL,
    "brief" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "owner_id" UUID,
    "node_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "forwarded_at" TIMESTAMPTZ(3),
    "reminders_sent" INTEGER NOT NULL DEFAULT 0,
    "export_approved_by_id" UUID,
    "export_approved_at" TIMESTAMPTZ(3),
    "introduced_by_id" UUID,
    "introduced_at" TIMESTAMPTZ(3),
    "agreement" JSONB,
    "agreed_at" TIMESTAMPTZ(3),
    "follow_ups" JSONB NOT NULL DEFAULT '[]',
    "ended_at" TIMESTAMPTZ(3),
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "matches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_releases" (
    "id" UUID NOT NULL,
    "match_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "released_to_organisation_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "consent_version" TEXT NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "second_approval_by_id" UUID,
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL DEFAULT true,
    "cause_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mail_due_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preferences" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "in_app" BOOLEAN NOT NULL,
    "mail" BOOLEAN NOT NULL,

    CONSTRAINT "notification_preferences_pkey" PRIMARY KEY ("user_id","kind")
);

-- CreateTable
CREATE TABLE "nodes" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "country" TEXT NOT NULL,

    CONSTRAINT "nodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "about" JSONB NOT NULL DEFAULT '{}',
    "kind" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT '',
    "website" TEXT NOT NULL DEFAULT '',
    "registration_number" TEXT NOT NULL DEFAULT '',
    "supplier" BOOLEAN NOT NULL DEFAULT false,
    "seeker" BOOLEAN NOT NULL DEFAULT false,
    "verification_level" TEXT NOT NULL DEFAULT 'unverified',
    "verified_at" TIMESTAMPTZ(3),
    "verification_waiting_since" TIMESTAMPTZ(3),
    "node_id" UUID,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_searches" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "criteria" JSONB NOT NULL,
    "cadence" TEXT NOT NULL,
    "last_run_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "law_rules" (
    "id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "source" TEXT NOT NULL,
    "note" JSONB NOT NULL,

    CONSTRAINT "law_rules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "users_organisation_id_idx" ON "users"("organisation_id");

-- CreateIndex
CREATE INDEX "users_role_idx" ON "users"("role");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_tokens_token_hash_key" ON "email_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "email_tokens_user_id_idx" ON "email_tokens"("user_id");

-- CreateIndex
CREATE INDEX "consents_user_id_purpose_idx" ON "consents"("user_id", "purpose");

-- CreateIndex
CREATE INDEX "activities_subject_type_subject_id_at_idx" ON "activities"("subject_type", "subject_id", "at");

-- CreateIndex
CREATE INDEX "activities_at_idx" ON "activities"("at");

-- CreateIndex
CREATE INDEX "activities_type_at_idx" ON "activities"("type", "at");

-- CreateIndex
CREATE INDEX "activities_actor_id_at_idx" ON "activities"("actor_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "collections_slug_key" ON "collections"("slug");

-- CreateIndex
CREATE INDEX "collection_items_listing_id_idx" ON "collection_items"("listing_id");

-- CreateIndex
CREATE INDEX "task_owners_owner_id_idx" ON "task_owners"("owner_id");

-- CreateIndex
CREATE INDEX "task_notes_key_at_idx" ON "task_notes"("key", "at");

-- CreateIndex
CREATE INDEX "import_jobs_organisation_id_created_at_idx" ON "import_jobs"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "import_rows_job_id_status_idx" ON "import_rows"("job_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "listings_reference_key" ON "listings"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "listings_working_revision_id_key" ON "listings"("working_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "listings_published_revision_id_key" ON "listings"("published_revision_id");

-- CreateIndex
CREATE INDEX "listings_organisation_id_status_idx" ON "listings"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "listings_status_updated_at_idx" ON "listings"("status", "updated_at");

-- CreateIndex
CREATE INDEX "listings_status_expires_at_idx" ON "listings"("status", "expires_at");

-- CreateIndex
CREATE INDEX "listings_import_id_idx" ON "listings"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "listings_organisation_id_kind_own_reference_key" ON "listings"("organisation_id", "kind", "own_reference");

-- CreateIndex
CREATE UNIQUE INDEX "listings_organisation_id_kind_import_row_hash_key" ON "listings"("organisation_id", "kind", "import_row_hash");

-- CreateIndex
CREATE INDEX "listing_revisions_status_submitted_at_idx" ON "listing_revisions"("status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "listing_revisions_listing_id_number_key" ON "listing_revisions"("listing_id", "number");

-- CreateIndex
CREATE INDEX "listing_reviews_listing_id_idx" ON "listing_reviews"("listing_id");

-- CreateIndex
CREATE INDEX "attachments_listing_id_idx" ON "attachments"("listing_id");

-- CreateIndex
CREATE INDEX "attachments_match_id_idx" ON "attachments"("match_id");

-- CreateIndex
CREATE UNIQUE INDEX "matches_reference_key" ON "matches"("reference");

-- CreateIndex
CREATE INDEX "matches_requester_organisation_id_open_idx" ON "matches"("requester_organisation_id", "open");

-- CreateIndex
CREATE INDEX "matches_counterparty_organisation_id_open_idx" ON "matches"("counterparty_organisation_id", "open");

-- CreateIndex
CREATE INDEX "matches_status_due_at_idx" ON "matches"("status", "due_at");

-- CreateIndex
CREATE INDEX "matches_owner_id_idx" ON "matches"("owner_id");

-- CreateIndex
CREATE INDEX "matches_technology_id_idx" ON "matches"("technology_id");

-- CreateIndex
CREATE INDEX "matches_demand_id_idx" ON "matches"("demand_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_releases_match_id_side_key" ON "contact_releases"("match_id", "side");

-- CreateIndex
CREATE INDEX "notifications_user_id_read_at_created_at_idx" ON "notifications"("user_id", "read_at", "created_at");

-- CreateIndex
CREATE INDEX "notifications_mail_due_at_idx" ON "notifications"("mail_due_at");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_kind_cause_key_key" ON "notifications"("user_id", "kind", "cause_key");

-- CreateIndex
CREATE UNIQUE INDEX "nodes_code_key" ON "nodes"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_slug_key" ON "organisations"("slug");

-- CreateIndex
CREATE INDEX "organisations_node_id_idx" ON "organisations"("node_id");

-- CreateIndex
CREATE INDEX "organisations_verification_waiting_since_idx" ON "organisations"("verification_waiting_since");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_organisation_id_idx" ON "invitations"("organisation_id");

-- CreateIndex
CREATE INDEX "saved_searches_user_id_idx" ON "saved_searches"("user_id");

-- CreateIndex
CREATE INDEX "saved_searches_cadence_last_run_at_idx" ON "saved_searches"("cadence", "last_run_at");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_node_id_fkey" FOREIGN KEY ("node_id") REFERENCES "nodes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "import_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_working_revision_id_fkey" FOREIGN KEY ("working_revision_id") REFERENCES "listing_revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_published_revision_id_fkey" FOREIGN KEY ("published_revision_id") REFERENCES "listing_revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_reviews" ADD CONSTRAINT "listing_reviews_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_reviews" ADD CONSTRAINT "listing_reviews_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_views" ADD CONSTRAINT "listing_views_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_technology_id_fkey" FOREIGN KEY ("technology_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_demand_id_fkey" FOREIGN KEY ("demand_id") REFERENCES "listings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_requester_organisation_id_fkey" FOREIGN KEY ("requester_organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_counterparty_organisation_id_fkey" FOREIGN KEY ("counterparty_organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_node_id_fkey" FOREIGN KEY ("node_id") REFERENCES "nodes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_releases" ADD CONSTRAINT "contact_releases_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_node_id_fkey" FOREIGN KEY ("node_id") REFERENCES "nodes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
