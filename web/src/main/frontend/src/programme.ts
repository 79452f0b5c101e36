// What is left of the patient's programme, while the page stays open.

import { Idiomorph } from 'idiomorph';
import { need } from './dom';

export class Programme {
  private account = need('snapshot').dataset['account'];

  /** Looks again when something was reserved, consumed or given back; if that fails, at the next change. */
  async follow(): Promise<void> {
    const account = need('snapshot').dataset['account'];
    if (account === this.account) {
      return;
    }
    this.account = account;
    const response = await fetch('/cabinet/programme', { redirect: 'error' }).catch(() => undefined);
    if (response?.ok === true) {
      Idiomorph.morph(need('programme'), await response.text(), {
        morphStyle: 'outerHTML',
        callbacks: { beforeAttributeUpdated: (name: string) => name !== 'open' },
      });
    }
  }
}
