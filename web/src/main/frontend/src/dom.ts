// The page's elements, and what it says in the person's language.

export function need<E extends HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (element === null) {
    throw new Error(`no element #${id}`);
  }
  return element as E;
}

export function word(key: string, value?: string): string {
  const text = document.querySelector(`[data-word="${key}"]`)?.textContent ?? key;
  return value === undefined ? text : text.replace('{0}', value);
}

export type Tone = 'plain' | 'bad';

/** Says something in the page's live region; an empty text clears it. */
export function notice(text: string, tone: Tone = 'plain'): void {
  const place = need('notice');
  if (place.textContent !== text) {
    place.textContent = text;
  }
  place.classList.toggle('bad', tone === 'bad' && text !== '');
}

/** Clears the notice if it still says this. */
export function unsay(text: string): void {
  if (need('notice').textContent === text) {
    notice('');
  }
}
