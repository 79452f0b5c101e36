// What the parts of the chat share: its words, and how it writes times.

export function part<E extends Element>(of: ParentNode, selector: string): E {
  const found = of.querySelector<E>(selector);
  if (found === null) {
    throw new Error(`no part ${selector}`);
  }
  return found;
}

export function word(key: string, value?: string): string {
  const text = document.querySelector(`#chat-words [data-word="${key}"]`)?.textContent ?? key;
  return value === undefined ? text : text.replace('{0}', value).trim();
}

export function written(at: Date): string {
  const today = at.toDateString() === new Date().toDateString();
  const options: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(at);
}

export function quietButton(text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = text;
  button.addEventListener('click', press);
  return button;
}
