/** A reason why there can be no store of votes, in one sentence for the person at the terminal that says what to do. */
export class NoStore extends Error {}
