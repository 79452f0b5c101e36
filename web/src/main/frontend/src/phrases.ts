// A doctor's canned phrases: from a menu, or by `/` and the letters with which a word of the phrase begins.

import { need } from './dom';

interface Phrase {
  readonly id: string;
  readonly text: string;
}

/** `/` at the beginning of a word, and what was typed after it. */
const ASKED = /(^|\s)\/([^\s/]*)$/u;
const SHORT = 120;

export class Phrases {
  private readonly button = need<HTMLButtonElement>('phrases-open');
  private readonly menu = need('phrases-menu');
  private readonly list = need<HTMLUListElement>('phrases-list');
  private readonly none = need('phrases-none');
  private all: Phrase[] = [];
  private offered: Phrase[] = [];
  private active = 0;
  /** Where what was asked with begins; undefined if the menu was opened by its button. */
  private from: number | undefined;

  private constructor(private readonly text: HTMLTextAreaElement) {
    // The list is followed by the text, which keeps the focus.
    text.setAttribute('aria-autocomplete', 'list');
    text.addEventListener('input', () => this.typed());
    text.addEventListener('blur', () => this.from !== undefined && this.close());
    this.button.addEventListener('click', () => void this.toggle());
    this.menu.addEventListener('pointerdown', (event) => event.target instanceof HTMLAnchorElement || event.preventDefault());
    this.list.addEventListener('click', (event) => this.clicked(event));
    this.menu.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
    // Another tab may have changed them.
    addEventListener('focus', () => void this.load());
    void this.load();
  }

  /** Only where there are any. */
  static at(text: HTMLTextAreaElement): Phrases | undefined {
    return document.getElementById('phrases-open') === null ? undefined : new Phrases(text);
  }

  close(): void {
    this.menu.hidden = true;
    this.from = undefined;
    this.button.setAttribute('aria-expanded', 'false');
    this.text.removeAttribute('aria-activedescendant');
    this.text.removeAttribute('aria-controls');
  }

  /** Whether a key was meant for the menu. */
  takes(event: KeyboardEvent): boolean {
    if (this.menu.hidden || event.isComposing) {
      return false;
    }
    const act = {
      ArrowDown: () => this.activate(this.active + 1),
      ArrowUp: () => this.activate(this.active - 1),
      Enter: () => this.insert(this.offered[this.active]),
      Tab: () => this.insert(this.offered[this.active]),
      Escape: () => this.close(),
    }[event.key];
    if (act === undefined || event.shiftKey || (event.key !== 'Escape' && this.offered.length === 0)) {
      return false;
    }
    event.preventDefault();
    act();
    return true;
  }

  private async load(): Promise<void> {
    try {
      const response = await fetch('/doctor/phrases/list', { headers: { Accept: 'application/json' }, redirect: 'error' });
      if (response.ok) {
        this.all = (await response.json()) as Phrase[];
      }
    } catch {
      // Those of before are still offered.
    }
  }

  private async toggle(): Promise<void> {
    if (!this.menu.hidden) {
      this.close();
      return;
    }
    await this.load();
    this.from = undefined;
    this.offer(this.all);
    if (!matchMedia('(pointer: coarse)').matches) {
      this.text.focus();
    }
  }

  private typed(): void {
    const before = this.text.value.slice(0, this.text.selectionStart);
    const asked = ASKED.exec(before);
    const letters = asked?.[2];
    const found = letters === undefined ? [] : this.all.filter((phrase) => begins(phrase.text, letters));
    if (letters === undefined || found.length === 0) {
      this.close();
    } else {
      this.from = before.length - letters.length - 1;
      this.offer(found);
    }
  }

  private offer(phrases: Phrase[]): void {
    this.offered = phrases;
    this.list.replaceChildren(
      ...phrases.map((phrase) => {
        const option = document.createElement('li');
        option.id = `phrase-${phrase.id}`;
        option.setAttribute('role', 'option');
        option.textContent = phrase.text.length > SHORT ? `${phrase.text.slice(0, SHORT)}…` : phrase.text;
        return option;
      }),
    );
    this.list.hidden = phrases.length === 0;
    this.none.hidden = phrases.length > 0;
    this.menu.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.text.setAttribute('aria-controls', 'phrases-list');
    this.activate(0);
  }

  private activate(at: number): void {
    this.active = Math.max(0, Math.min(this.offered.length - 1, at));
    [...this.list.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.active));
    });
    const option = this.list.children[this.active];
    if (option !== undefined) {
      this.text.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  private clicked(event: MouseEvent): void {
    const at = [...this.list.children].indexOf((event.target as Element).closest('li') as HTMLLIElement);
    this.insert(this.offered[at]);
  }

  /** In place of what was asked with, else where the cursor is. */
  private insert(phrase: Phrase | undefined): void {
    if (phrase === undefined) {
      return;
    }
    const from = this.from ?? this.text.selectionStart;
    const before = this.text.value.slice(0, from);
    const gap = before === '' || /\s$/u.test(before) ? '' : ' ';
    this.text.setRangeText(gap + phrase.text, from, this.text.selectionEnd, 'end');
    this.close();
    this.text.focus();
    this.text.dispatchEvent(new Event('input'));
  }
}

function begins(text: string, letters: string): boolean {
  const wanted = plain(letters);
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((it) => it.startsWith(wanted));
}

/** Few type «ё». */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
