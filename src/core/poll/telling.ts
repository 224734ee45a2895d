/** Below so many voters a count names people; a service may be set otherwise. */
export const FEWEST_TOLD = 5;

/**
 * By how many voters a ballot grows between two results that everybody may see: so many that one fewer than the threshold of
 * them may belong to one person, who knows those votes and may take them back, and the rest are still more than the
 * threshold.
 * @param fewerThan the threshold; up to 1, everything is told as it is
 */
export const stepOf = (fewerThan: number): number => (fewerThan <= 1 ? 1 : 2 * fewerThan);

/**
 * Whether a ballot is to be told of anew. Only how many voters there are decides, never what they chose; votes that are changed
 * or taken back never lead to a new result by themselves.
 * @param told how many voters there were when it was last told of; 0 for never
 */
export function isToBeTold(voters: number, told: number, fewerThan: number): boolean {
  const known = told >= fewerThan ? told : 0;
  return voters >= known + stepOf(fewerThan);
}
