/**
 * Answers that are made once, by name. Whoever asks for one that is being made waits for the same making; one that could
 * not be made is not kept. What was begun before the shelf was emptied does not come back onto it afterwards.
 */
export class Shelf<T> {
  private kept = new Map<string, Promise<T>>();

  constructor(private readonly worthKeeping: (made: T) => boolean = () => true) {}

  get(name: string, make: () => Promise<T>): Promise<T> {
    const shelf = this.kept;
    const known = shelf.get(name);
    if (known) return known;
    const making = make();
    shelf.set(name, making);
    making.then(
      (made) => this.worthKeeping(made) || shelf.delete(name),
      () => shelf.delete(name),
    );
    return making;
  }

  empty(): void {
    this.kept = new Map();
  }
}
