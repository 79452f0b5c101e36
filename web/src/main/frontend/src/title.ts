// What the page's title counts: whatever nobody has looked at yet.

const title = document.title;
const counts = new Map<string, number>();

export function countInTitle(what: 'joined' | 'unread', number: number): void {
  counts.set(what, number);
  const all = [...counts.values()].reduce((sum, it) => sum + it, 0);
  document.title = all > 0 ? `(${all}) ${title}` : title;
}
