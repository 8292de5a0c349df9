-- The log is a chain: each entry's hash covers the entry and the hash before it. Values of persons stand beside
-- salted digests; the digests are in the chain, so values and salts can be erased and the chain still verifies.

-- What the hash of an entry covers. jsonb prints one way only, and keeps null apart from every text.
CREATE FUNCTION audit_hash(previous text, entry audit_entry) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    previous,
    entry.commune_id,
    entry.seq,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_id,
    entry.action,
    entry.dossier_id,
    entry.subject_id,
    entry.field,
    entry.before_digest,
    entry.after_digest
  )::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION audit_digest(salt text, value text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(salt || ':' || value, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Called once, as the last statement of a transaction: the head's lock, which puts the writers of a commune in
-- one row, is then held for no longer than the commit takes.
CREATE FUNCTION audit_append(commune uuid, entries jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  head audit_head;
  item jsonb;
  entry audit_entry;
BEGIN
  INSERT INTO audit_head (commune_id, seq, hash) VALUES (commune, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT head FROM audit_head WHERE commune_id = commune FOR UPDATE;
  FOR item IN SELECT value FROM jsonb_array_elements(entries) LOOP
    entry := NULL;
    entry.commune_id := commune;
    entry.seq := head.seq + 1;
    entry.at := clock_timestamp();
    entry.actor_id := (item ->> 'actorId')::uuid;
    entry.action := item ->> 'action';
    entry.dossier_id := (item ->> 'dossierId')::uuid;
    entry.subject_id := (item ->> 'subjectId')::uuid;
    entry.field := item ->> 'field';
    entry.before := item ->> 'before';
    entry.after := item ->> 'after';
    IF entry.before IS NOT NULL THEN
      entry.before_salt := gen_random_uuid();
      entry.before_digest := audit_digest(entry.before_salt, entry.before);
    END IF;
    IF entry.after IS NOT NULL THEN
      entry.after_salt := gen_random_uuid();
      entry.after_digest := audit_digest(entry.after_salt, entry.after);
    END IF;
    entry.previous_hash := head.hash;
    entry.hash := audit_hash(head.hash, entry);
    INSERT INTO audit_entry VALUES (entry.*);
    head.seq := entry.seq;
    head.hash := entry.hash;
  END LOOP;
  UPDATE audit_head SET seq = head.seq, hash = head.hash WHERE commune_id = commune;
END
$$;
--> statement-breakpoint
-- Recomputes a commune's chain. The first entry that does not fit, or the first that is missing; null when whole.
CREATE FUNCTION audit_verify(commune uuid, OUT entries bigint, OUT head text, OUT broken_at bigint)
LANGUAGE sql STABLE AS $$
  WITH walked AS (
    SELECT
      entry.seq,
      entry.hash,
      lag(entry.seq, 1, 0::bigint) OVER chain + 1 AS expected_seq,
      entry.previous_hash = lag(entry.hash, 1, repeat('0', 64)) OVER chain
        AND entry.hash = audit_hash(entry.previous_hash, entry)
        AND (entry.before IS NULL OR entry.before_digest = audit_digest(entry.before_salt, entry.before))
        AND (entry.after IS NULL OR entry.after_digest = audit_digest(entry.after_salt, entry.after)) AS fits
    FROM audit_entry entry
    WHERE entry.commune_id = commune
    WINDOW chain AS (ORDER BY entry.seq)
  ),
  tail AS (SELECT seq, hash FROM walked ORDER BY seq DESC LIMIT 1),
  kept AS (SELECT seq, hash FROM audit_head WHERE commune_id = commune)
  SELECT
    (SELECT count(*) FROM walked),
    (SELECT hash FROM kept),
    coalesce(
      (SELECT min(least(seq, expected_seq)) FROM walked WHERE fits IS NOT TRUE OR seq <> expected_seq),
      (SELECT coalesce(tail.seq, 0) + 1
         FROM kept LEFT JOIN tail ON true
        WHERE kept.seq <> coalesce(tail.seq, 0) OR (tail.hash IS NOT NULL AND kept.hash <> tail.hash)),
      (SELECT tail.seq FROM tail WHERE NOT EXISTS (SELECT FROM kept))
    )
$$;
--> statement-breakpoint
-- The one change an entry takes: its values and their salts go, everything else stays.
CREATE FUNCTION audit_refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  erased audit_entry;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    erased := OLD;
    erased.before := NULL;
    erased.before_salt := NULL;
    erased.after := NULL;
    erased.after_salt := NULL;
    IF NEW IS NOT DISTINCT FROM erased THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'audit_entry is append-only';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_change BEFORE UPDATE OR DELETE ON audit_entry
FOR EACH ROW EXECUTE FUNCTION audit_refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
