// What someone on a poor network waits for at a first visit, in bytes of the wire.
import { expect, open_visitor } from '../browser.mjs';

const kMostBytes = 100_000;

async function bytes_of_first_visit(browser, region, path) {
  const page = await open_visitor(browser, region.origin, { width: 390, worker: false });
  const session = await page.context().newCDPSession(page);
  const kinds = new Map(), bytes = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return bytes;
}

export const journeys = Object.fromEntries(['/', '/offers', '/offers?q=vendeur'].map((path) => [
  `a first visit of ${path} is light`,
  async (browser, region) => {
    const bytes = await bytes_of_first_visit(browser, region, path);
    const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
    console.log(`     ${path}: ${total} bytes, ${Object.entries(bytes).map(([kind, each]) => `${kind} ${each}`).join(', ')}`);
    for (const kind of ['Document', 'Stylesheet', 'Script', 'Font']) expect(bytes[kind] > 0, `no ${kind} is counted`);
    expect(total <= kMostBytes, `${path} weighs ${total} bytes, at most ${kMostBytes}`);
  },
]));
