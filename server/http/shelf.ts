/**
 * Answers that are made once, by name. Whoever asks for one that is being made waits for the same making; one that could
 * not be made is not kept. What was begun before the shelf was emptied does not come back onto it afterwards. A thing may be
 * made better while it is handed out already.
 */
export class Shelf<T> {
  private kept = new Map<string, Promise<T>>();

  constructor(
    private readonly worthKeeping: (made: T) => boolean = () => true,
    private readonly better: (made: T) => Promise<T | null> = async () => null,
  ) {}

  get(name: string, make: () => Promise<T>): Promise<T> {
    const shelf = this.kept;
    const known = shelf.get(name);
    if (known) return known;
    const making = make();
    shelf.set(name, making);
    making.then(
      (made) => {
        if (this.worthKeeping(made)) void this.improve(shelf, name, made);
        else shelf.delete(name);
      },
      () => shelf.delete(name),
    );
    return making;
  }

  /** Nobody waits for it: until there is a better one, and where there is none, the first stays. */
  private async improve(shelf: Map<string, Promise<T>>, name: string, made: T): Promise<void> {
    const improved = await this.better(made).catch(() => null);
    if (improved !== null) shelf.set(name, Promise.resolve(improved));
  }

  empty(): void {
    this.kept = new Map();
  }
}
