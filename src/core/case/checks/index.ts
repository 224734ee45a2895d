import type { Fault } from '../../text/finding.ts';
import {
  gapsFitTimes,
  languagesAreKnown,
  namesAreSpelledOnce,
  participantsTakePart,
  picturesAreDescribed,
  pollsStayOpen,
  startsInTime,
} from './contradictions.ts';
import { wordsHaveSources } from './evidence-of-words.ts';
import { allowsWarnings, lessonsAreVisible, oneStanceForAStep, publishedSince } from './facts.ts';
import { uniqueIds } from './ids.ts';
import { commentaryHasTarget, repliesComeLater, timesRunForwards } from './order.ts';
import { knownReferences } from './references.ts';
import type { Rule, Subject } from './rule.ts';
import { directionsEnd, nothingPrivate } from './safety.ts';
import {
  blocksHaveWords,
  codeHasColours,
  exhibitsAreThere,
  hasStepsAndMessages,
  pollsAreSound,
} from './substance.ts';
import { translationMatches } from './translation.ts';

export type { Subject, World } from './rule.ts';

const rules: readonly Rule[] = [
  publishedSince,
  allowsWarnings,
  hasStepsAndMessages,
  uniqueIds,
  knownReferences,
  repliesComeLater,
  commentaryHasTarget,
  wordsHaveSources,
  blocksHaveWords,
  exhibitsAreThere,
  codeHasColours,
  pollsAreSound,
  oneStanceForAStep,
  lessonsAreVisible,
  timesRunForwards,
  gapsFitTimes,
  startsInTime,
  pollsStayOpen,
  namesAreSpelledOnce,
  picturesAreDescribed,
  participantsTakePart,
  languagesAreKnown,
  nothingPrivate,
  ({ parsed }) => [...parsed.changedLetters()],
  directionsEnd,
  translationMatches,
];

/** Everything in a parsed case that breaks a rule. */
export const checkCase = (subject: Subject): Fault[] => rules.flatMap((rule) => rule(subject));
