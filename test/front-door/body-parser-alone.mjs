// A server as the SDK's samples make it: restify with its own body parser and no guard. Prints its port.
import restify from 'restify';

const server = restify.createServer();
server.use(restify.plugins.bodyParser({ maxBodySize: 262_144 }));
server.post('/api/messages', async (_req, res) => {
  res.send(200);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
