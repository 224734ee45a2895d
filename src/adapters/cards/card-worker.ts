import { serve } from '../threads/index.ts';
import { placeCard } from './card-task.ts';

serve(placeCard);
