export { runTasks } from './pool.ts';
export { serve } from './serve.ts';
export { inTurns, turn } from './turn.ts';
