/** Work put off until nobody has asked for it for a while. */
export interface Debounced {
  ask(work: () => void): void;
  /** Does what was asked for at once, if anything was. */
  now(): void;
  forget(): void;
}

export function debounce(milliseconds: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: (() => void) | undefined;
  const forget = () => {
    clearTimeout(timer);
    asked = undefined;
  };
  const now = () => {
    const work = asked;
    forget();
    work?.();
  };
  return {
    ask(work) {
      forget();
      asked = work;
      timer = setTimeout(now, milliseconds);
    },
    now,
    forget,
  };
}
