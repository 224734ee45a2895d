import { serve } from '../threads/index.ts';
import { prepareCitations } from './task.ts';

serve(prepareCitations);
