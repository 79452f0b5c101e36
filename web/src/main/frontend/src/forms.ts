// What a browser can add to a form that works without it.

/** Milliseconds after which a form may be sent again. */
const SENT_FOR = 8000;

/** Chooses the browser's time zone where nobody has chosen one yet. */
function tellTimeZone(): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const choice of document.querySelectorAll<HTMLSelectElement>('select[data-time-zone]')) {
    if (zone && ![...choice.options].some((option) => option.value === zone)) {
      choice.add(new Option(zone, zone));
    }
    choice.value = zone || choice.value;
  }
}

/** A second press while the first is under way would send twice. */
function sendOnce(): void {
  for (const form of document.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset['sent'] !== undefined) {
        event.preventDefault();
      }
      form.dataset['sent'] = '';
      // Who stops the browser on a slow line gets no event, and may want to send it again.
      window.setTimeout(() => delete form.dataset['sent'], SENT_FOR);
    });
  }
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form')) {
      delete form.dataset['sent'];
    }
  });
}

tellTimeZone();
sendOnce();
