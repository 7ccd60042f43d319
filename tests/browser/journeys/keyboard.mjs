// By the keyboard alone: everything is reached, and where one stands is seen.
import { expect, go, kColours, open_visitor } from '../browser.mjs';

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const is_outlined = (each) => {
    const style = getComputedStyle(each);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  };
  const box = element.getBoundingClientRect();
  return {
    what: `${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''}`,
    href: element.getAttribute('href'), name: element.getAttribute('name'), id: element.id,
    // The link of a card is the card's, a box is its choice's: the outline stands around the whole.
    is_seen: is_outlined(element) || is_outlined(element.closest('.offer-card, .choice') ?? element),
    is_on_page: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
  };
});

/** Presses Tab until `is_there`; every stop on the way must be seen. */
async function tab_to(page, is_there, what) {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.what.startsWith('body')) continue;
    expect(stop.is_seen && stop.is_on_page, `the focus on ${stop.what} is not seen`);
    if (is_there(stop)) return stop;
  }
  throw new Error(`${what} is not reached by Tab`);
}

export const journeys = {
  'the first stop leads to the content': async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { width: 390 });
    await go(page, '/offers');
    await page.keyboard.press('Tab');
    expect((await focused(page)).href === '#contenu', `the first stop is ${(await focused(page)).what}`);
    await page.keyboard.press('Enter');
    expect((await focused(page)).id === 'contenu', 'the link does not lead to the content');
  },

  'signing in': async (browser, region) => {
    const page = await open_visitor(browser, region.origin);
    await go(page, '/sign-in');
    await tab_to(page, (stop) => stop.name === 'token', 'the token');
    await page.keyboard.type(region.token);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
  },
};
for (const colours of kColours)
  journeys[`searching and opening an offer, ${colours}`] = async (browser, region) => {
    const page = await open_visitor(browser, region.origin, { colours });
    await go(page, '/');
    await tab_to(page, (stop) => stop.name === 'q', 'the search');
    await page.keyboard.type('vendeur');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/offers\?/);
    await tab_to(page, (stop) => /^\/offers\/\d+/.test(stop.href ?? ''), 'an offer');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/offers\/\d+/);
  };
