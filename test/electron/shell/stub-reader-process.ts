// Answers the one question the stub engine asks, over the port that comes with the first message.
process.parentPort.on('message', ({ ports: [port] }) => {
  port?.on('message', ({ data }) => port.postMessage(`answer to ${data}`));
  port?.start();
});
