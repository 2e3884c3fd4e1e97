import { Button } from "./button";
import { Notice } from "./notice";

interface QueryFailedProps {
  /** That it could not be had, in words. */
  title: string;
  /** The words of the button that asks for it again. */
  again: string;
  onAgain: () => unknown;
}

/** In the place of what a part of the page had asked for and did not get. */
export function QueryFailed({ title, again, onAgain }: QueryFailedProps) {
  return (
    <Notice tone="error" live title={title}>
      <Button small onClick={() => void onAgain()}>
        {again}
      </Button>
    </Notice>
  );
}
