employers_establishment.siret text NOT NULL
employers_establishment.name text NOT NULL
employers_establishment.first_seen_at bigint NOT NULL
employers_establishment.last_seen_at bigint NOT NULL
employers_establishment_v.siret text
employers_establishment_v.name text
identity_session.hash text NOT NULL
identity_session.token_id bigint NOT NULL
identity_session.created_at bigint NOT NULL
identity_session.seen_at bigint NOT NULL
identity_token.id bigint NOT NULL
identity_token.hash text NOT NULL
identity_token.role text NOT NULL
identity_token.partner text NOT NULL
identity_token.label text NOT NULL
identity_token.created_at bigint NOT NULL
identity_token.revoked_at bigint
identity_token.may_send boolean NOT NULL
identity_token.may_read boolean NOT NULL
identity_token.expires_at bigint
identity_token.created_by text NOT NULL
identity_token.replaced_by bigint
identity_token.used_at bigint
offers_alert.id bigint NOT NULL
offers_alert.address text NOT NULL
offers_alert.search text NOT NULL
offers_alert.frequency text NOT NULL
offers_alert.state text NOT NULL
offers_alert.position bigint NOT NULL
offers_alert.asked_at bigint NOT NULL
offers_alert.mail_at bigint NOT NULL
offers_alert.confirmed_at bigint
offers_alert.due_at bigint NOT NULL
offers_alert.ends_at bigint NOT NULL
offers_alert.is_end_told boolean NOT NULL
offers_alert.refusals bigint NOT NULL
offers_alert_token.hash text NOT NULL
offers_alert_token.alert_id bigint NOT NULL
offers_alert_token.purpose text NOT NULL
offers_alert_told.alert_id bigint NOT NULL
offers_alert_told.offer_id bigint NOT NULL
offers_archived_file.delivery_id bigint NOT NULL
offers_archived_file.position bigint NOT NULL
offers_archived_file.name text NOT NULL
offers_archived_file.first_line bigint NOT NULL
offers_archived_file.lines bigint NOT NULL
offers_correction.id bigint NOT NULL
offers_correction.batch bigint NOT NULL
offers_correction.delivery_id bigint NOT NULL
offers_correction.line bigint NOT NULL
offers_correction.corrected_at bigint NOT NULL
offers_correction.corrected_by text NOT NULL
offers_correction.verdict_before text NOT NULL
offers_correction.verdict_after text NOT NULL
offers_correction.codes_before text NOT NULL
offers_correction.found_before json NOT NULL
offers_correction.kept_before json NOT NULL
offers_correction.values_before json NOT NULL
offers_correction.values_after json NOT NULL
offers_delivery.id bigint NOT NULL
offers_delivery.partner text NOT NULL
offers_delivery.mode text NOT NULL
offers_delivery.format text NOT NULL
offers_delivery.channel text NOT NULL
offers_delivery.sent_by text NOT NULL
offers_delivery.file_name text NOT NULL
offers_delivery.file_sha256 text NOT NULL
offers_delivery.file_bytes bigint NOT NULL
offers_delivery.state text NOT NULL
offers_delivery.received_at bigint NOT NULL
offers_delivery.closed_at bigint
offers_delivery.records bigint NOT NULL
offers_delivery.is_cut boolean NOT NULL
offers_delivery.unknown_fields json NOT NULL
offers_delivery.applied_lines bigint NOT NULL
offers_delivery.created bigint NOT NULL
offers_delivery.updated bigint NOT NULL
offers_delivery.unchanged bigint NOT NULL
offers_delivery.withdrawn bigint NOT NULL
offers_delivery.duplicate bigint NOT NULL
offers_delivery.set_aside bigint NOT NULL
offers_delivery.refused bigint NOT NULL
offers_delivery.by_rule json NOT NULL
offers_delivery.refusal_code text NOT NULL
offers_delivery.refusal_message text NOT NULL
offers_delivery.hold_reason text NOT NULL
offers_delivery.absent bigint NOT NULL
offers_delivery.released_by text NOT NULL
offers_delivery.released_at bigint
offers_delivery.file_removed_at bigint
offers_delivery_chunk.delivery_id bigint NOT NULL
offers_delivery_chunk.chunk bigint NOT NULL
offers_delivery_chunk.first_line bigint NOT NULL
offers_delivery_chunk.lines bigint NOT NULL
offers_delivery_chunk.verdicts text NOT NULL
offers_delivery_chunk.offer_ids bytea NOT NULL
offers_delivery_chunk.line_references text NOT NULL
offers_delivery_fault.delivery_id bigint NOT NULL
offers_delivery_fault.code text NOT NULL
offers_delivery_fault.line bigint NOT NULL
offers_delivery_fault.value text NOT NULL
offers_delivery_fault.is_alone boolean NOT NULL
offers_delivery_line.delivery_id bigint NOT NULL
offers_delivery_line.line bigint NOT NULL
offers_delivery_line.codes text NOT NULL
offers_delivery_line.found json NOT NULL
offers_delivery_line.kept json NOT NULL
offers_delivery_line.raw text NOT NULL
offers_delivery_line.source json NOT NULL
offers_live_v.id bigint
offers_live_v.partner text
offers_live_v.reference text
offers_live_v.title text
offers_live_v.employer text
offers_live_v.siret text
offers_live_v.contract text
offers_live_v.commune text
offers_live_v.department text
offers_live_v.region text
offers_live_v.rome text
offers_live_v.published_at bigint
offers_live_v.ends_at bigint
offers_offer.id bigint NOT NULL
offers_offer.partner text NOT NULL
offers_offer.reference text NOT NULL
offers_offer.state text NOT NULL
offers_offer.title text NOT NULL
offers_offer.description text NOT NULL
offers_offer.employer text NOT NULL
offers_offer.employer_description text NOT NULL
offers_offer.siret text NOT NULL
offers_offer.contract text NOT NULL
offers_offer.contract_nature text NOT NULL
offers_offer.duration_months double precision
offers_offer.duration_text text NOT NULL
offers_offer.experience_months bigint
offers_offer.experience_text text NOT NULL
offers_offer.salary_text text NOT NULL
offers_offer.place_kind text NOT NULL
offers_offer.place_label text NOT NULL
offers_offer.commune text NOT NULL
offers_offer.department text NOT NULL
offers_offer.region text NOT NULL
offers_offer.postal_code text NOT NULL
offers_offer.latitude double precision
offers_offer.longitude double precision
offers_offer.rome text NOT NULL
offers_offer.job_name text NOT NULL
offers_offer.positions bigint NOT NULL
offers_offer.weekly_hours double precision
offers_offer.working_hours text NOT NULL
offers_offer.is_apprenticeship boolean NOT NULL
offers_offer.sector text NOT NULL
offers_offer.apply_email text NOT NULL
offers_offer.apply_url text NOT NULL
offers_offer.apply_text text NOT NULL
offers_offer.origin_url text NOT NULL
offers_offer.published_at bigint NOT NULL
offers_offer.source_updated_at bigint
offers_offer.ends_at bigint
offers_offer.text_hash bigint NOT NULL
offers_offer.content_hash bigint NOT NULL
offers_offer.revision bigint NOT NULL
offers_offer.created_at bigint NOT NULL
offers_offer.changed_at bigint NOT NULL
offers_offer.closed_at bigint
offers_offer.salary_year_min_cents bigint
offers_offer.salary_year_max_cents bigint
offers_offer_detail.offer_id bigint NOT NULL
offers_offer_detail.details text NOT NULL
offers_offer_place.offer_id bigint NOT NULL
offers_offer_place.position bigint NOT NULL
offers_offer_place.kind text NOT NULL
offers_offer_place.label text NOT NULL
offers_offer_place.commune text NOT NULL
offers_offer_place.department text NOT NULL
offers_offer_place.region text NOT NULL
offers_offer_place.postal_code text NOT NULL
offers_offer_place.latitude double precision
offers_offer_place.longitude double precision
offers_origin.partner text NOT NULL
offers_origin.reference text NOT NULL
offers_origin.offer_id bigint NOT NULL
offers_origin.is_own boolean NOT NULL
offers_origin.is_live boolean NOT NULL
offers_origin.content_hash bigint NOT NULL
offers_origin.url text NOT NULL
offers_origin.source_hash bigint NOT NULL
offers_origin.holds_from bigint
offers_origin.holds_until bigint
offers_partner.code text NOT NULL
offers_partner.name text NOT NULL
offers_partner.required_fields text NOT NULL
offers_partner.bears_region_mark boolean NOT NULL
offers_partner.asks_application boolean NOT NULL
offers_partner.accepts_repairs boolean NOT NULL
offers_partner.contact_email text NOT NULL
offers_partner_change.id bigint NOT NULL
offers_partner_change.partner text NOT NULL
offers_partner_change.changed_at bigint NOT NULL
offers_partner_change.changed_by text NOT NULL
offers_partner_change.values_before json NOT NULL
offers_partner_change.values_after json NOT NULL
offers_problem_report.id bigint NOT NULL
offers_problem_report.offer_id bigint NOT NULL
offers_problem_report.reason text NOT NULL
offers_problem_report.text text NOT NULL
offers_problem_report.reported_at bigint NOT NULL
offers_problem_report.closed_at bigint
offers_problem_report.closed_by text NOT NULL
offers_problem_report.decision text NOT NULL
offers_problem_report.note text NOT NULL
platform_event.id bigint NOT NULL
platform_event.position bigint
platform_event.at bigint NOT NULL
platform_event.kind text NOT NULL
platform_event.subject_id bigint NOT NULL
platform_event.payload json NOT NULL
platform_event_reader.name text NOT NULL
platform_event_reader.position bigint NOT NULL
platform_mail.id bigint NOT NULL
platform_mail.kind text NOT NULL
platform_mail.subject_id bigint NOT NULL
platform_mail.payload json NOT NULL
platform_mail.message_key text NOT NULL
platform_mail.created_at bigint NOT NULL
platform_mail.tries bigint NOT NULL
platform_mail.next_try_at bigint NOT NULL
platform_mail.claimed_until bigint NOT NULL
platform_mail.last_error text NOT NULL
platform_migration.name text NOT NULL
platform_migration.checksum text NOT NULL
platform_migration.applied_at bigint NOT NULL
platform_sequence.name text NOT NULL
platform_sequence.next bigint NOT NULL
platform_setting.name text NOT NULL
platform_setting.value text NOT NULL
CREATE UNIQUE INDEX employers_establishment_pkey ON public.employers_establishment USING btree (siret)
CREATE UNIQUE INDEX identity_session_pkey ON public.identity_session USING btree (hash)
CREATE UNIQUE INDEX identity_token_hash_key ON public.identity_token USING btree (hash)
CREATE INDEX identity_token_partner ON public.identity_token USING btree (partner, id)
CREATE UNIQUE INDEX identity_token_pkey ON public.identity_token USING btree (id)
CREATE INDEX offers_alert_address ON public.offers_alert USING btree (address)
CREATE INDEX offers_alert_due ON public.offers_alert USING btree (frequency, due_at) WHERE (state = 'confirmed'::text)
CREATE INDEX offers_alert_end ON public.offers_alert USING btree (ends_at)
CREATE UNIQUE INDEX offers_alert_pkey ON public.offers_alert USING btree (id)
CREATE INDEX offers_alert_token_alert ON public.offers_alert_token USING btree (alert_id)
CREATE UNIQUE INDEX offers_alert_token_pkey ON public.offers_alert_token USING btree (hash)
CREATE UNIQUE INDEX offers_alert_told_pkey ON public.offers_alert_told USING btree (alert_id, offer_id)
CREATE UNIQUE INDEX offers_archived_file_pkey ON public.offers_archived_file USING btree (delivery_id, "position")
CREATE INDEX offers_correction_batch ON public.offers_correction USING btree (batch)
CREATE INDEX offers_correction_line ON public.offers_correction USING btree (delivery_id, line)
CREATE UNIQUE INDEX offers_correction_pkey ON public.offers_correction USING btree (id)
CREATE UNIQUE INDEX offers_delivery_chunk_pkey ON public.offers_delivery_chunk USING btree (delivery_id, chunk)
CREATE UNIQUE INDEX offers_delivery_fault_pkey ON public.offers_delivery_fault USING btree (delivery_id, code, line)
CREATE INDEX offers_delivery_file ON public.offers_delivery USING btree (file_sha256, partner, mode)
CREATE UNIQUE INDEX offers_delivery_line_pkey ON public.offers_delivery_line USING btree (delivery_id, line)
CREATE UNIQUE INDEX offers_delivery_pkey ON public.offers_delivery USING btree (id)
CREATE UNIQUE INDEX offers_offer_detail_pkey ON public.offers_offer_detail USING btree (offer_id)
CREATE INDEX offers_offer_end ON public.offers_offer USING btree (ends_at) WHERE ((closed_at IS NULL) AND (ends_at IS NOT NULL))
CREATE INDEX offers_offer_newest ON public.offers_offer USING btree (published_at DESC, id DESC) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX offers_offer_pkey ON public.offers_offer USING btree (id)
CREATE UNIQUE INDEX offers_offer_place_pkey ON public.offers_offer_place USING btree (offer_id, "position")
CREATE INDEX offers_offer_text ON public.offers_offer USING btree (id, text_hash) WHERE (closed_at IS NULL)
CREATE INDEX offers_origin_offer ON public.offers_origin USING btree (offer_id)
CREATE UNIQUE INDEX offers_origin_pkey ON public.offers_origin USING btree (partner, reference)
CREATE INDEX offers_partner_change_partner ON public.offers_partner_change USING btree (partner, id)
CREATE UNIQUE INDEX offers_partner_change_pkey ON public.offers_partner_change USING btree (id)
CREATE UNIQUE INDEX offers_partner_pkey ON public.offers_partner USING btree (code)
CREATE INDEX offers_problem_report_offer ON public.offers_problem_report USING btree (offer_id, id)
CREATE INDEX offers_problem_report_open ON public.offers_problem_report USING btree (reported_at) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX offers_problem_report_pkey ON public.offers_problem_report USING btree (id)
CREATE INDEX platform_event_new ON public.platform_event USING btree (id) WHERE ("position" IS NULL)
CREATE UNIQUE INDEX platform_event_pkey ON public.platform_event USING btree (id)
CREATE UNIQUE INDEX platform_event_position ON public.platform_event USING btree ("position") WHERE ("position" IS NOT NULL)
CREATE UNIQUE INDEX platform_event_reader_pkey ON public.platform_event_reader USING btree (name)
CREATE INDEX platform_mail_next ON public.platform_mail USING btree (next_try_at, id)
CREATE UNIQUE INDEX platform_mail_pkey ON public.platform_mail USING btree (id)
CREATE INDEX platform_mail_subject ON public.platform_mail USING btree (subject_id)
CREATE UNIQUE INDEX platform_migration_pkey ON public.platform_migration USING btree (name)
CREATE UNIQUE INDEX platform_sequence_pkey ON public.platform_sequence USING btree (name)
CREATE UNIQUE INDEX platform_setting_pkey ON public.platform_setting USING btree (name)
employers_establishment PRIMARY KEY (siret)
identity_session PRIMARY KEY (hash)
identity_session FOREIGN KEY (token_id) REFERENCES identity_token(id)
identity_token UNIQUE (hash)
identity_token PRIMARY KEY (id)
offers_alert PRIMARY KEY (id)
offers_alert_token FOREIGN KEY (alert_id) REFERENCES offers_alert(id)
offers_alert_token PRIMARY KEY (hash)
offers_alert_told FOREIGN KEY (alert_id) REFERENCES offers_alert(id)
offers_alert_told PRIMARY KEY (alert_id, offer_id)
offers_archived_file FOREIGN KEY (delivery_id) REFERENCES offers_delivery(id)
offers_archived_file PRIMARY KEY (delivery_id, "position")
offers_correction FOREIGN KEY (delivery_id) REFERENCES offers_delivery(id)
offers_correction PRIMARY KEY (id)
offers_delivery_chunk FOREIGN KEY (delivery_id) REFERENCES offers_delivery(id)
offers_delivery_chunk PRIMARY KEY (delivery_id, chunk)
offers_delivery_fault FOREIGN KEY (delivery_id) REFERENCES offers_delivery(id)
offers_delivery_fault PRIMARY KEY (delivery_id, code, line)
offers_delivery_line FOREIGN KEY (delivery_id) REFERENCES offers_delivery(id)
offers_delivery_line PRIMARY KEY (delivery_id, line)
offers_delivery FOREIGN KEY (partner) REFERENCES offers_partner(code)
offers_delivery PRIMARY KEY (id)
offers_offer_detail FOREIGN KEY (offer_id) REFERENCES offers_offer(id)
offers_offer_detail PRIMARY KEY (offer_id)
offers_offer FOREIGN KEY (partner) REFERENCES offers_partner(code)
offers_offer PRIMARY KEY (id)
offers_offer_place FOREIGN KEY (offer_id) REFERENCES offers_offer(id)
offers_offer_place PRIMARY KEY (offer_id, "position")
offers_origin FOREIGN KEY (offer_id) REFERENCES offers_offer(id)
offers_origin FOREIGN KEY (partner) REFERENCES offers_partner(code)
offers_origin PRIMARY KEY (partner, reference)
offers_partner_change FOREIGN KEY (partner) REFERENCES offers_partner(code)
offers_partner_change PRIMARY KEY (id)
offers_partner PRIMARY KEY (code)
offers_problem_report FOREIGN KEY (offer_id) REFERENCES offers_offer(id)
offers_problem_report PRIMARY KEY (id)
platform_event PRIMARY KEY (id)
platform_event_reader PRIMARY KEY (name)
platform_mail PRIMARY KEY (id)
platform_migration PRIMARY KEY (name)
platform_sequence PRIMARY KEY (name)
platform_setting PRIMARY KEY (name)
VIEW employers_establishment_v  SELECT employers_establishment.siret,
    employers_establishment.name
   FROM employers_establishment;
VIEW offers_live_v  SELECT offers_offer.id,
    offers_offer.partner,
    offers_offer.reference,
    offers_offer.title,
    offers_offer.employer,
    offers_offer.siret,
    offers_offer.contract,
    offers_offer.commune,
    offers_offer.department,
    offers_offer.region,
    offers_offer.rome,
    offers_offer.published_at,
    offers_offer.ends_at
   FROM offers_offer
  WHERE (offers_offer.closed_at IS NULL);
