/**
 * Runs a task once the browser has had a turn. A page that is not seen asks by a message: its timers come
 * once a second, and work of many turns would take minutes there.
 */
export function giveWay(task: () => void): void {
  if (!document.hidden) {
    setTimeout(task, 0);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(null);
}
