// Says messages through one polite live region. A status that changes in place is announced by the browser; one that
// has just appeared is not, so it is said here.

export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;

  constructor(private readonly region: HTMLElement) {}

  say(message: string): void {
    // A trailing space that alternates lets the same words be heard twice in a row.
    this.again = !this.again;
    this.region.textContent = message + (this.again ? "\u00a0" : "");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.region.textContent = ""), 5000);
  }
}
