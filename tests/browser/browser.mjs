// One Chromium, Debian's, and what every journey asks of a page.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../support/program.mjs';

const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = join(root, 'build/screenshots');

export const kWidths = [390, 1280];
export const kColours = ['light', 'dark'];

export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

export async function start_browser() {
  mkdirSync(screenshots, { recursive: true });
  // No sandbox: Chromium refuses it to root, and the pages are our own.
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

const viewport_of = (width) => ({ width, height: width < 600 ? 844 : 900 });

/** A fresh visitor: its own cookies, a width, a colour scheme, scripts or none. */
export async function open_visitor(browser, origin, { width = 1280, colours = 'light', scripts = true, worker = true } = {}) {
  const context = await browser.newContext({
    baseURL: origin, locale: 'fr-FR', colorScheme: colours, javaScriptEnabled: scripts, serviceWorkers: worker ? 'allow' : 'block',
    viewport: viewport_of(width),
  });
  context.setDefaultTimeout(10000);
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(`script: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) page.problems.push(`console: ${message.text()}`); });
  page.on('requestfailed', (request) => { if (!/ERR_ABORTED/.test(request.failure()?.errorText ?? '')) page.problems.push(`${request.url()}: ${request.failure()?.errorText}`); });
  page.on('request', (request) => { if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) page.problems.push(`asks elsewhere: ${request.url()}`); });
  return page;
}

export async function go(page, path, status = 200) {
  const response = await page.goto(path);
  expect(response.status() === status, `${path} answers ${response.status()}, awaited ${status}`);
}

/** No axe violation of WCAG 2.2 AA or good practice; axe runs from outside the page's policy.
 *  Nobody touches paper: the size of targets is left. */
export async function expect_accessible(page, what, { is_paper = false } = {}) {
  await page.evaluate(axe_source);
  const violations = await page.evaluate(async (has_targets) => {
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: has_targets } } });
    return result.violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  }, !is_paper);
  expect(!violations.length, `${what}: axe finds ${violations.join('\n  ')}`);
}

export async function expect_no_sideways_scroll(page, what) {
  const [content, window_width] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content <= window_width, `${what}: ${content} px of content in a window of ${window_width}`);
}

/** What holds on every page, whatever it says. */
export async function expect_sound_page(page, what, { scripts = true } = {}) {
  expect(await page.locator('html[lang=fr]').count() === 1, `${what}: the page does not say that it is in French`);
  expect(await page.locator('h1').count() === 1, `${what}: ${await page.locator('h1').count()} h1`);
  expect(/fictive|fictif|fictives/i.test(await page.locator('body').innerText()), `${what}: does not say that its data is fictional`);
  if (scripts) {
    await expect_no_sideways_scroll(page, what);
    await expect_accessible(page, what);
  }
  expect(!page.problems.length, `${what}: ${page.problems.join('\n  ')}`);
}

export async function shoot(page, name) {
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

/** The page as it stands, sound and kept as a picture at every width. */
export async function look_at_widths(page, name, options) {
  for (const width of kWidths) {
    await page.setViewportSize(viewport_of(width));
    await expect_sound_page(page, `${name} at ${width}`, options);
    await shoot(page, `${name}-${width}`);
  }
}
