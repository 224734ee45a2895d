import { serve } from '../threads/index.ts';
import { readFrozen } from './frozen-task.ts';

serve(readFrozen);
