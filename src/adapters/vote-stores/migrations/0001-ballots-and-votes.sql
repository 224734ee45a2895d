-- A ballot is one wording of a poll. Its counters are kept in the transaction that keeps the votes, so that a tally costs
-- the same whatever the number of votes. Times are milliseconds since 1970. A vote has none: with it, and what else is
-- known of an hour, it could be told whose it was.
CREATE TABLE poll_ballots (
  id INTEGER PRIMARY KEY,
  case_slug TEXT NOT NULL,
  poll TEXT NOT NULL,
  version INTEGER NOT NULL,
  voters INTEGER NOT NULL,
  first_vote BIGINT NOT NULL,
  last_vote BIGINT NOT NULL,
  UNIQUE (case_slug, poll, version)
);

CREATE TABLE poll_tallies (
  ballot INTEGER NOT NULL REFERENCES poll_ballots (id),
  option_id TEXT NOT NULL,
  votes INTEGER NOT NULL,
  PRIMARY KEY (ballot, option_id)
);

-- A choice is a JSON array of ids of options.
CREATE TABLE poll_votes (
  ballot INTEGER NOT NULL REFERENCES poll_ballots (id),
  voter TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (ballot, voter)
);
