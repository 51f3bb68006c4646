// A Bot API server that others wrote (npm `telegram-test-api`) on a loopback port that the system picks, for tests. The
// first line it prints is its address. It ends with its standard input, so that it does not outlive the test.
//
// It is helped twice: it takes no port of the system's choice, and it states `date` in milliseconds where the Bot API
// has seconds. Everything else it says and keeps is its own.
import { createRequire } from 'node:module';
import { createServer } from 'node:http';

const TelegramServer = createRequire(import.meta.url)('telegram-test-api');

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

class Documented extends TelegramServer {
  addBotMessage(message, token) {
    const sent = super.addBotMessage(message, token);
    return { ...sent, date: Math.floor(sent.date / 1000) };
  }
}

const server = new Documented({ host: '127.0.0.1', port: await freePort(), storeTimeout: 600 });
await server.start();
console.log(server.config.apiURL);
process.stdin.resume().on('end', () => process.exit(0));
