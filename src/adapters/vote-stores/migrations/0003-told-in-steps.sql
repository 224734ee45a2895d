-- What everybody may know of a ballot is how it stood when it was last told. Ballots that had been told of before are told of as
-- they stand: that much was known.
ALTER TABLE poll_ballots ADD COLUMN told_voters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE poll_ballots ADD COLUMN told_last BIGINT NOT NULL DEFAULT 0;
ALTER TABLE poll_tallies ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
UPDATE poll_ballots SET told_voters = voters, told_last = last_vote WHERE voters >= 5;
UPDATE poll_tallies SET told = votes WHERE ballot IN (SELECT id FROM poll_ballots WHERE told_voters > 0);

-- What can be taken once, and by whom it was.
CREATE TABLE poll_claims (
  name TEXT PRIMARY KEY,
  claimant TEXT NOT NULL
);
