import { Application, type TurnState } from '@microsoft/teams-ai';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MemoryStorage,
  type Request,
} from 'botbuilder';
import restify from 'restify';

// The yardstick: the least that these SDKs need to answer a message. No token check, no storage of its own.

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application<TurnState>({ storage: new MemoryStorage() });
app.activity('message', async (context) => {
  await context.sendActivity(context.activity.text);
});

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/readyz', async (_req, res) => {
  res.send(200, { status: 'ok' });
});
server.post('/api/messages', async (req, res) => {
  // The same request; the two packages' types differ in what may be undefined.
  await adapter.process(req as Request, res, async (context) => {
    await app.run(context);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
process.on('SIGTERM', () => process.exit(0));
