/** The tasks that wait for the next frame; `null` where none does. */
let waiting: Set<() => void> | null = null;

/**
 * Runs a task after the next frame is painted; returns how to cancel it. All tasks of a frame run
 * one after the other: React renders what they change together.
 */
export function afterPaint(task: () => void): () => void {
  waiting ??= awaitFrame();
  const tasks = waiting.add(task);
  return () => tasks.delete(task);
}

function awaitFrame(): Set<() => void> {
  const tasks = new Set<() => void>();
  requestAnimationFrame(() => {
    waiting = null;
    setTimeout(() => {
      for (const task of tasks) task();
    }, 0);
  });
  return tasks;
}
