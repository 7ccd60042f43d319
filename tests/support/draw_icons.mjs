// draw_icons.mjs: web/bundles/icon.svg as the PNGs that telephones ask for, drawn by the Chromium of
// the tests. To be run again when the icon changes; the pictures are committed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './program.mjs';

const icon = readFileSync(join(root, 'web/bundles/icon.svg'), 'utf8');
// A maskable icon fills its square, its drawing within the middle 80 %.
const maskable = icon.replace('rx="7"', '').replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
  .replace('<rect width="32" height="32"', '<rect x="-4" y="-4" width="40" height="40"');

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, svg, size] of [['icon-192', icon, 192], ['icon-512', icon, 512], ['icon-maskable', maskable, 512]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: join(root, `web/bundles/${name}.png`), omitBackground: true });
}
await browser.close();
