import { go } from './browser.mjs';

/** By the page, as a person does. */
export async function sign_in(page, token) {
  await go(page, '/sign-in?next=/deliveries');
  await page.locator('main input[type=password], main input[type=text]').first().fill(token);
  await Promise.all([page.waitForURL('**/deliveries'), page.getByRole('button', { name: 'Entrer' }).click()]);
}
