import { serve } from '../checker/index.ts';
import { buildFolder } from './build-task.ts';

serve(buildFolder);
