export { runTasks } from './pool.ts';
export { serve } from './serve.ts';
