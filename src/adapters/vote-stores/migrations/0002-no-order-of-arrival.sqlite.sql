-- A table of SQLite keeps its rows in the order in which they came, unless it is kept by its key. From that order, the votes
-- that one reader gave one after the other could be told to belong together.
CREATE TABLE poll_votes_by_key (
  ballot INTEGER NOT NULL REFERENCES poll_ballots (id),
  voter TEXT NOT NULL,
  choice TEXT NOT NULL,
  PRIMARY KEY (ballot, voter)
) WITHOUT ROWID;

INSERT INTO poll_votes_by_key SELECT ballot, voter, choice FROM poll_votes;
DROP TABLE poll_votes;
ALTER TABLE poll_votes_by_key RENAME TO poll_votes;
