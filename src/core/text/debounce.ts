/** A function that runs once nobody has called it for a while. */
export interface Debounced<Arguments extends unknown[]> {
  (...args: Arguments): void;
  /** Runs now, if it is due to run. */
  flush(): void;
  cancel(): void;
}

export function debounce<Arguments extends unknown[]>(
  operation: (...args: Arguments) => void,
  milliseconds: number,
): Debounced<Arguments> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Arguments | undefined;
  const cancel = () => {
    clearTimeout(timer);
    pending = undefined;
  };
  const flush = () => {
    const args = pending;
    cancel();
    if (args !== undefined) operation(...args);
  };
  const debounced = (...args: Arguments) => {
    cancel();
    pending = args;
    timer = setTimeout(flush, milliseconds);
  };
  return Object.assign(debounced, { flush, cancel });
}
