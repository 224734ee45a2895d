import { serve } from '../threads/index.ts';
import { keptCitations } from './task.ts';

serve(keptCitations);
