// Asks before something that cannot be undone, in words that screen readers read out.

import { need } from './dom';

/** Whether the person said yes; Escape and a press beside it say no. */
export function confirmed(question: string): Promise<boolean> {
  const dialog = need<HTMLDialogElement>('confirm');
  need('confirm-text').textContent = question;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'yes'), { once: true });
  });
}
