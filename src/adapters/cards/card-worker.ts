import { serve } from '../threads/index.ts';
import { keepCard } from './card-task.ts';

serve(keepCard);
