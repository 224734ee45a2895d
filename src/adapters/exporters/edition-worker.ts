import { serve } from '../checker/index.ts';
import { writeEditions } from './edition-task.ts';

serve(writeEditions);
