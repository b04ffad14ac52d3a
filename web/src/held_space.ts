// Whether the space bar is held: a pointer that goes down on the board then moves it, as every canvas program has it.
// Letting go afterwards presses nothing.
import { isField } from "./text_fields";

export class HeldSpace {
  private held = false;
  private moved = false;

  constructor() {
    window.addEventListener("keydown", (event) => {
      if (event.code === "Space" && !event.repeat) this.held = !isField(document.activeElement);
    }, { capture: true });
    window.addEventListener("keyup", (event) => {
      if (event.code !== "Space") return;
      if (this.moved) event.preventDefault();
      this.held = this.moved = false;
    }, { capture: true });
    window.addEventListener("blur", () => { this.held = this.moved = false; });
  }

  // Asked when a pointer goes down on the board.
  moves(): boolean {
    this.moved ||= this.held;
    return this.held;
  }
}
