import http from 'node:http';
import https from 'node:https';

// Loaded before the shipped program: its logins, which would go to Entra, go to a stand-in on loopback.
const port = process.env['TEST_LOGIN_PORT'] ?? '';
const request = https.request;

/** @type {(options: http.RequestOptions, answered?: (answer: http.IncomingMessage) => void) => http.ClientRequest} */
const redirected = (options, answered) =>
  options.hostname === 'login.microsoftonline.com'
    ? http.request({ method: options.method, path: options.path, headers: options.headers, port }, answered)
    : request(options, answered);
Object.assign(https, { request: redirected });
