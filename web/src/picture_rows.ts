// Which rows of a picture must be painted: beside and between cards many are the same as the one above.

export interface Span { top: number; bottom: number }
// From `top` on so many rows are painted; so many after them are the same as the last of these.
export interface RowsToPaint { top: number; rows: number; again: number }

const fewest = 16;  // rows that are the same and worth leaving out

// All of a picture of so many rows, from the top, at most `most` at once. `changes`: where something in it changes
// downwards, in rows and parts of them.
export function rowsToPaint(changes: Span[], height: number, most: number): RowsToPaint[] {
  const painted: Span[] = [{ top: 0, bottom: 1 }];
  // What has an edge within a row mixes with the rows beside it.
  const wide = changes.map(({ top, bottom }) => ({ top: Math.floor(top) - 1, bottom: Math.ceil(bottom) + 2 }));
  for (const { top, bottom } of wide.sort((a, b) => a.top - b.top)) {
    const last = painted[painted.length - 1]!;
    if (top < last.bottom + fewest) last.bottom = Math.max(last.bottom, bottom);
    else painted.push({ top, bottom });
  }
  const strips: RowsToPaint[] = [];
  for (const { top, bottom } of painted)
    for (let at = top; at < Math.min(bottom, height); at += most)
      strips.push({ top: at, rows: Math.min(most, bottom - at, height - at), again: 0 });
  strips.forEach((strip, i) => (strip.again = (strips[i + 1]?.top ?? height) - strip.top - strip.rows));
  return strips;
}
