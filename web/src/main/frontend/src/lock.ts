// Hides a page of staff while its session is locked, and asks for the password without leaving it: what was typed stays.

import { csrfToken, refusal } from './server';
import { tellUnlocked, whenLocked } from './locked';

const dialog = document.querySelector<HTMLDialogElement>('#lock');
const LOCKED = 423;
const OVER = 401;

let used = false;

async function post(path: string, fields: URLSearchParams): Promise<Response> {
  return await fetch(path, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': csrfToken(), Accept: 'application/json' },
    body: fields,
    redirect: 'error',
  });
}

/** Tells whether somebody has used the page, and hears whether it is locked. */
async function look(): Promise<void> {
  const wasUsed = used;
  used = false;
  try {
    const { status } = await post('/lock/awake', new URLSearchParams({ used: String(wasUsed) }));
    if (status === LOCKED) {
      lock();
    } else if (status === OVER) {
      location.assign('/');
    } else {
      opened();
    }
  } catch {
    used ||= wasUsed;
  }
}

function lock(): void {
  if (dialog === null || dialog.open) {
    return;
  }
  document.documentElement.classList.add('locked');
  // What is live is drawn anew afterwards; until then it is not even in the page.
  document.getElementById('snapshot')?.replaceChildren();
  dialog.showModal();
}

/** Here, or in another tab of the same browser. */
function opened(): void {
  if (dialog?.open) {
    document.documentElement.classList.remove('locked');
    dialog.close();
    say('');
    tellUnlocked();
  }
}

function say(text: string): void {
  const error = document.getElementById('lock-error');
  if (error !== null) {
    error.textContent = text;
  }
}

async function unlock(form: HTMLFormElement): Promise<void> {
  const password = form.querySelector<HTMLInputElement>('input[name=password]');
  const fields = new URLSearchParams({ password: password?.value ?? '' });
  const response = await post('/lock/open', fields);
  if (response.ok) {
    form.reset();
    opened();
  } else {
    say((await refusal(response)).message);
    password?.focus();
    password?.select();
  }
}

async function lockNow(): Promise<void> {
  const response = await post('/lock/shut', new URLSearchParams());
  if (response.ok || response.status === LOCKED) {
    lock();
  } else {
    window.alert((await refusal(response)).message);
  }
}

if (dialog !== null) {
  const every = Number(dialog.dataset['every']);
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
    document.addEventListener(sign, () => (used ||= !dialog.open), { passive: true, capture: true });
  }
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  // Chromium closes a dialog on the second press of Escape whatever the page says.
  dialog.addEventListener('close', () => document.documentElement.classList.contains('locked') && dialog.showModal());
  dialog.querySelector<HTMLFormElement>('#unlock')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void unlock(event.currentTarget as HTMLFormElement);
  });
  document.querySelector('#lock-now')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void lockNow();
  });
  document.addEventListener('visibilitychange', () => document.hidden || void look());
  window.addEventListener('pageshow', (event) => event.persisted && void look());
  whenLocked(lock);
  window.setInterval(() => void look(), every);
}
