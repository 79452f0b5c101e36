// Fields for codes of ICD-10: offers what matches while one types (ARIA 1.2, editable combobox with list autocomplete). Without this
// they are plain fields, and the server looks at what was typed.

const PAUSE = 150;

interface Code {
  readonly code: string;
  readonly title: string;
}

export function offerCodes(place: HTMLElement): void {
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  place.append(said);
  for (const input of place.querySelectorAll<HTMLInputElement>('input.code')) {
    new CodeField(input, place, said);
  }
}

class CodeField {
  private readonly list = document.createElement('ul');
  private offered: Code[] = [];
  private active = -1;
  private timer = 0;
  private asked = 0;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly place: HTMLElement,
    private readonly said: HTMLElement,
  ) {
    this.list.id = `${input.id}-list`;
    this.list.className = 'offered';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', place.dataset['list'] ?? '');
    input.after(this.list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.list.id);
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.pressed(event));
    input.addEventListener('blur', () => this.close());
    // Before the field loses the focus, or the list would be gone before the click.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => this.clicked(event));
  }

  private typed(): void {
    this.title('');
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.search(), PAUSE);
  }

  /** An answer that comes after a later question is left alone. */
  private async search(): Promise<void> {
    const asked = ++this.asked;
    const typed = this.input.value.trim();
    const codes = typed === '' ? [] : await this.found(typed);
    if (asked === this.asked && document.activeElement === this.input) {
      this.offer(codes);
      const text = codes.length === 0 ? this.place.dataset['none'] : this.place.dataset['found'];
      this.said.textContent = typed === '' ? '' : (text ?? '').replace('{0}', String(codes.length));
    }
  }

  private async found(typed: string): Promise<Code[]> {
    try {
      const response = await fetch(`${this.place.dataset['search'] ?? ''}?q=${encodeURIComponent(typed)}`, {
        headers: { Accept: 'application/json' },
        redirect: 'error',
      });
      return response.ok ? ((await response.json()) as Code[]) : [];
    } catch {
      return [];
    }
  }

  private offer(codes: Code[]): void {
    this.offered = codes;
    this.list.replaceChildren(...codes.map((code, i) => this.option(code, i)));
    this.list.hidden = codes.length === 0;
    this.input.setAttribute('aria-expanded', String(codes.length > 0));
    this.point(-1);
  }

  private option(code: Code, at: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${at}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset['at'] = String(at);
    const name = document.createElement('b');
    name.textContent = code.code;
    option.append(name, ` ${code.title}`);
    return option;
  }

  private point(at: number): void {
    this.active = at;
    [...this.list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) {
        option.scrollIntoView({ block: 'nearest' });
      }
    });
    if (at < 0) {
      this.input.removeAttribute('aria-activedescendant');
    } else {
      this.input.setAttribute('aria-activedescendant', `${this.list.id}-${at}`);
    }
  }

  private pressed(event: KeyboardEvent): void {
    const count = this.offered.length;
    if (event.key === 'ArrowDown' && this.list.hidden) {
      event.preventDefault();
      void this.search();
    } else if (event.key === 'Enter') {
      // What is being looked for is no reason to send the form.
      event.preventDefault();
      this.choose(this.active >= 0 ? this.active : count === 1 ? 0 : -1);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (count > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.point(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
    }
  }

  private clicked(event: Event): void {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    this.choose(Number(option?.dataset['at'] ?? -1));
  }

  private choose(at: number): void {
    const code = this.offered[at];
    if (code === undefined) {
      return;
    }
    this.input.value = code.code;
    // For who keeps what is typed; it asks for nothing new.
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    clearTimeout(this.timer);
    this.asked++;
    this.title(code.title);
    this.said.textContent = `${code.code} ${code.title}`;
    this.close();
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.offer([]);
  }

  private title(text: string): void {
    const title = document.getElementById(`${this.input.id}-title`);
    if (title !== null) {
      title.textContent = text;
    }
  }
}
