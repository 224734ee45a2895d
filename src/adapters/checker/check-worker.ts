import { openFolder, reportOf, type RunFacts } from './folder-task.ts';
import { serve } from '../threads/index.ts';
import type { ListedCase } from '../content-folder/index.ts';

serve(async (facts: RunFacts, listed: ListedCase) => reportOf(facts, await openFolder(facts, listed)));
