// Answers the one question the stub engine asks, over the port that comes with the first message; "die" ends it.
process.parentPort.on('message', ({ ports: [port] }) => {
  port?.on('message', (event: unknown) => {
    const question = typeof event === 'object' && event !== null && 'data' in event ? event.data : event;
    port.postMessage(`answer to ${String(question)}`);
  });
  port?.start();
});
