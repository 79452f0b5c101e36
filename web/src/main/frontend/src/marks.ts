// How far the open conversations have come, as each snapshot says.

export interface Mark {
  readonly last: number;
  readonly unread: number;
  readonly delivered: number;
  readonly read: number;
}

/** By consultation. */
export type Marks = ReadonlyMap<string, Mark>;

export function marks(): Marks {
  const told = document.getElementById('snapshot')?.dataset['messages'] ?? '';
  return new Map(
    told
      .split(' ')
      .filter(Boolean)
      .map((mark) => {
        const [consultation = '', last, unread, delivered, read] = mark.split(':');
        return [
          consultation,
          { last: Number(last), unread: Number(unread), delivered: Number(delivered), read: Number(read) },
        ];
      }),
  );
}

export function same(one: Mark | undefined, other: Mark | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
