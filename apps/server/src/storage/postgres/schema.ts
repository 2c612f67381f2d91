/**
 * The steps that brought the database to its present form, oldest first. A step that was released never changes: add
 * another one. What belongs to a workshop refers to it and goes with it; its log refers to the counter, which stays when
 * the workshop is erased, so that a late update finds no place.
 */
export const schemaSteps: readonly string[] = [
  `CREATE TABLE update_counter (
     workshop_id text PRIMARY KEY, last_sequence bigint NOT NULL, is_erased boolean NOT NULL DEFAULT false);
   CREATE TABLE update_base (
     workshop_id text PRIMARY KEY REFERENCES update_counter, up_to bigint NOT NULL, body bytea NOT NULL);
   CREATE TABLE update_log (
     workshop_id text NOT NULL REFERENCES update_counter, sequence bigint NOT NULL, body bytea NOT NULL,
     PRIMARY KEY (workshop_id, sequence));
   CREATE TABLE workshop (id text PRIMARY KEY, name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
     last_opened_at timestamptz NOT NULL DEFAULT now());
   CREATE TABLE invite (
     workshop_id text NOT NULL REFERENCES workshop ON DELETE CASCADE, role text NOT NULL, token_hash text NOT NULL,
     PRIMARY KEY (workshop_id, role));
   CREATE TABLE session (
     workshop_id text NOT NULL REFERENCES workshop ON DELETE CASCADE, session_hash text NOT NULL, person_id text NOT NULL,
     role text NOT NULL, name text NOT NULL, company_function text NOT NULL, level text NOT NULL,
     PRIMARY KEY (workshop_id, session_hash));
   CREATE TABLE upload (
     workshop_id text NOT NULL REFERENCES workshop ON DELETE CASCADE, id text NOT NULL, body bytea NOT NULL,
     PRIMARY KEY (workshop_id, id));
   -- Images are compressed already.
   ALTER TABLE upload ALTER COLUMN body SET STORAGE EXTERNAL;`,

  // Blind rounds.
  `CREATE TABLE round (
     id text PRIMARY KEY, workshop_id text NOT NULL REFERENCES workshop ON DELETE CASCADE, items jsonb NOT NULL,
     is_anonymous boolean NOT NULL, masking_threshold integer NOT NULL, state text NOT NULL, opened_at text NOT NULL,
     revealed_at text, secret text);
   CREATE INDEX round_by_workshop ON round (workshop_id);
   CREATE TABLE round_item (
     workshop_id text NOT NULL, item_key text NOT NULL, round_id text NOT NULL REFERENCES round ON DELETE CASCADE,
     PRIMARY KEY (workshop_id, item_key));
   CREATE TABLE ballot (
     round_id text NOT NULL REFERENCES round ON DELETE CASCADE, voter text NOT NULL, item_key text NOT NULL, score smallint,
     company_function text NOT NULL, level text NOT NULL, author text, PRIMARY KEY (round_id, voter, item_key));`,

  // Who joined when, by which invitation, and why they are shut out; what a workshop asks of arrivals; facilitation.
  `ALTER TABLE session ADD COLUMN invite_hash text NOT NULL DEFAULT '',
     ADD COLUMN joined_at bigint NOT NULL DEFAULT floor(extract(epoch FROM now()) * 1000), ADD COLUMN ended_by text;
   UPDATE session SET invite_hash = invite.token_hash FROM invite
     WHERE invite.workshop_id = session.workshop_id AND invite.role = session.role;
   ALTER TABLE workshop ADD COLUMN passcode_hash text, ADD COLUMN links_until bigint, ADD COLUMN access_until bigint;
   CREATE TABLE board_lock (
     workshop_id text NOT NULL REFERENCES workshop ON DELETE CASCADE, board text NOT NULL, PRIMARY KEY (workshop_id, board));
   CREATE TABLE facilitation (
     workshop_id text PRIMARY KEY REFERENCES workshop ON DELETE CASCADE, timer text, gathering text);`,

  // Snapshots: the whole document as it was.
  `CREATE TABLE snapshot (
     workshop_id text NOT NULL REFERENCES workshop ON DELETE CASCADE, id text NOT NULL, name text NOT NULL,
     reason text NOT NULL, author text NOT NULL, taken_at text NOT NULL, document bytea NOT NULL,
     PRIMARY KEY (workshop_id, id));`,
  // Null until a workshop is opened: then its document is looked at once.
  'ALTER TABLE workshop ADD COLUMN document_form text;',
]
