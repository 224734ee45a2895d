import { serve } from '../threads/index.ts';
import { writeEditions } from './edition-task.ts';

serve(writeEditions);
