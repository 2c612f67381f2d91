/**
 * The steps that brought the database to its present form, oldest first; a database counts those it went through in
 * `user_version`. A step that was released never changes: add another one.
 */
export const schemaSteps: readonly string[] = [
  // IF NOT EXISTS: databases older than the counting of steps hold these tables already.
  `CREATE TABLE IF NOT EXISTS workshop (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT;
   CREATE TABLE IF NOT EXISTS invite (
     workshop_id TEXT NOT NULL, role TEXT NOT NULL, token_hash TEXT NOT NULL, PRIMARY KEY (workshop_id, role)) STRICT;
   CREATE TABLE IF NOT EXISTS session (
     workshop_id TEXT NOT NULL, session_hash TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
     company_function TEXT NOT NULL, level TEXT NOT NULL, PRIMARY KEY (workshop_id, session_hash)) STRICT;
   CREATE TABLE IF NOT EXISTS update_log (
     seq INTEGER PRIMARY KEY AUTOINCREMENT, workshop_id TEXT NOT NULL, body BLOB NOT NULL) STRICT;
   CREATE INDEX IF NOT EXISTS update_log_by_workshop ON update_log (workshop_id, seq);`,

  // Sequences count within each workshop, and what is compacted stands apart from the updates behind it.
  `CREATE TABLE update_base (workshop_id TEXT PRIMARY KEY, up_to INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
   ALTER TABLE update_log RENAME TO update_log_numbered_globally;
   CREATE TABLE update_log (
     id INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (workshop_id, seq)) STRICT;
   INSERT INTO update_log (workshop_id, seq, body)
     SELECT workshop_id, ROW_NUMBER() OVER (PARTITION BY workshop_id ORDER BY seq), body
     FROM update_log_numbered_globally ORDER BY seq;
   DROP TABLE update_log_numbered_globally;`,

  // Retention counts from the last opening; of earlier ones nothing is known. Erased ids stay, so that nothing late comes back.
  `ALTER TABLE workshop ADD COLUMN last_opened_at TEXT;
   UPDATE workshop SET last_opened_at = CURRENT_TIMESTAMP;
   CREATE TABLE erased_workshop (id TEXT PRIMARY KEY, erased_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP) STRICT;`,

  // Blind rounds. Without a rowid, ballots stand in the order of their voters' keys: nothing tells who voted first.
  `CREATE TABLE round (
     id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, items TEXT NOT NULL, is_anonymous INTEGER NOT NULL,
     masking_threshold INTEGER NOT NULL, state TEXT NOT NULL, opened_at TEXT NOT NULL, revealed_at TEXT, secret TEXT) STRICT;
   CREATE INDEX round_by_workshop ON round (workshop_id);
   CREATE TABLE round_item (
     workshop_id TEXT NOT NULL, item_key TEXT NOT NULL, round_id TEXT NOT NULL, PRIMARY KEY (workshop_id, item_key))
     STRICT, WITHOUT ROWID;
   CREATE TABLE ballot (
     workshop_id TEXT NOT NULL, round_id TEXT NOT NULL, voter TEXT NOT NULL, item_key TEXT NOT NULL, score INTEGER,
     company_function TEXT NOT NULL, level TEXT NOT NULL, author TEXT, PRIMARY KEY (round_id, voter, item_key)) STRICT, WITHOUT ROWID;`,

  // Who joined when, by which invitation, and why they are shut out; what a workshop asks of arrivals; facilitation.
  `ALTER TABLE session ADD COLUMN invite_hash TEXT NOT NULL DEFAULT '';
   ALTER TABLE session ADD COLUMN joined_at INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE session ADD COLUMN ended_by TEXT;
   UPDATE session SET joined_at = unixepoch() * 1000, invite_hash = COALESCE(
     (SELECT token_hash FROM invite WHERE invite.workshop_id = session.workshop_id AND invite.role = session.role), '');
   ALTER TABLE workshop ADD COLUMN passcode_hash TEXT;
   ALTER TABLE workshop ADD COLUMN links_until INTEGER;
   ALTER TABLE workshop ADD COLUMN access_until INTEGER;
   CREATE TABLE board_lock (workshop_id TEXT NOT NULL, board TEXT NOT NULL, PRIMARY KEY (workshop_id, board)) STRICT;
   CREATE TABLE facilitation (workshop_id TEXT PRIMARY KEY, timer TEXT, gathering TEXT) STRICT;`,

  // Snapshots: the whole document as it was.
  `CREATE TABLE snapshot (
     workshop_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL, author TEXT NOT NULL,
     taken_at TEXT NOT NULL, document BLOB NOT NULL, PRIMARY KEY (workshop_id, id)) STRICT;`,
  // Null until a workshop is opened: then its document is looked at once.
  'ALTER TABLE workshop ADD COLUMN document_form TEXT;',
  // Rows written before have no checksum, and are taken as they are.
  `ALTER TABLE update_log ADD COLUMN checksum INTEGER;
   ALTER TABLE update_base ADD COLUMN checksum INTEGER;
   ALTER TABLE snapshot ADD COLUMN checksum INTEGER;`,
]
