import type { Tab } from './tab.ts';

const LIST =
  '@article{a, title = {Owl Calls in Winter}, author = {Ness, Ida}, year = {2019}}' +
  '@article{b, title = {Nests of Herons}, author = {Ness, Ida}, year = {2020}}';

/** Opens a list of two papers from pasted text, and returns the path that its addresses begin with. */
export async function openPastedList(tab: Tab): Promise<string> {
  await tab.open('/open');
  await tab.type({ role: 'textbox', name: 'Paste text' }, LIST);
  await tab.click({ role: 'button', name: 'Read the text' });
  await tab.click({ role: 'button', name: 'Open this list' });
  await tab.see({ role: 'link', name: 'Nests of Herons' });
  return tab.address();
}
