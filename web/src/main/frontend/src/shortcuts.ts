// Single letters that press what is on the page, for doctors; the list of them opens on a question mark.
//
// An element says its letter by `data-key`. Of several that have the same one, the first that can be pressed is meant.
// Speech input types letters, and so may a cat: they can be turned off for this browser (WCAG 2.2, 2.1.4).

import { need } from './dom';

const TURNED_OFF = 'dozvon-shortcuts-off';
const dialog = need<HTMLDialogElement>('shortcuts');
const choice = need<HTMLInputElement>('shortcuts-on');

function on(): boolean {
  return localStorage.getItem(TURNED_OFF) === null;
}

function turn(wanted: boolean): void {
  if (wanted) {
    localStorage.removeItem(TURNED_OFF);
  } else {
    localStorage.setItem(TURNED_OFF, '');
  }
  tellAll();
}

function holders(letter: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-key="${letter}"]`)];
}

function pressable(letter: string): HTMLElement | undefined {
  return holders(letter).find((it) => it.getClientRects().length > 0 && !it.matches(':disabled, [aria-disabled=true]'));
}

/** The letter's place on the keyboard counts where a layout has no Latin letters. */
function letterOf(event: KeyboardEvent): string | undefined {
  if (/^[a-z]$/i.test(event.key)) {
    return event.key.toLowerCase();
  }
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])'))
  );
}

function pressed(event: KeyboardEvent): void {
  const meantElsewhere = event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat;
  if (!on() || meantElsewhere || event.defaultPrevented || isTyping(event.target)) {
    return;
  }
  if (document.querySelector('dialog[open]') !== null) {
    return;
  }
  if (event.key === '?') {
    event.preventDefault();
    open();
    return;
  }
  const letter = event.shiftKey ? undefined : letterOf(event);
  const element = letter === undefined ? undefined : pressable(letter);
  if (element !== undefined) {
    event.preventDefault();
    element.focus();
    element.click();
  }
}

function open(): void {
  for (const row of dialog.querySelectorAll<HTMLElement>('[data-shortcut]')) {
    const element = pressable(row.dataset['shortcut'] ?? '');
    const place = row.querySelector('.here');
    if (place !== null) {
      place.textContent = element === undefined ? '' : nameOf(element);
    }
    row.toggleAttribute('data-here', element !== undefined);
  }
  choice.checked = on();
  dialog.showModal();
}

function nameOf(element: HTMLElement): string {
  const label = (element as Partial<HTMLInputElement>).labels?.[0]?.innerText;
  return (element.getAttribute('aria-label') ?? label ?? element.innerText).trim();
}

/** For screen readers; snapshots bring elements that do not say it yet. */
function tellAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-key]')) {
    const letter = on() ? (element.dataset['key'] ?? null) : null;
    if (element.getAttribute('aria-keyshortcuts') === letter) {
      continue;
    }
    if (letter === null) {
      element.removeAttribute('aria-keyshortcuts');
    } else {
      element.setAttribute('aria-keyshortcuts', letter);
    }
  }
}

document.addEventListener('keydown', pressed);
choice.addEventListener('change', () => turn(choice.checked));
need('open-shortcuts').addEventListener('click', open);
need('open-shortcuts').hidden = false;
new MutationObserver(tellAll).observe(document.body, {
  subtree: true,
  childList: true,
  attributeFilter: ['data-key', 'aria-keyshortcuts'],
});
tellAll();
