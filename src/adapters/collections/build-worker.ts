import { serve } from '../threads/index.ts';
import { buildFolder } from './build-task.ts';

serve(buildFolder);
