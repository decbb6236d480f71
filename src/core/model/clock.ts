const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in London at an instant, as `YYYY-MM-DD`. Consultations open and close at midnight there. */
export function londonDate(instant: Date): string {
  return londonDay.format(instant);
}

/**
 * The instant of a build: `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org) if it is set, so that
 * a build can be repeated, else now.
 *
 * @throws if `SOURCE_DATE_EPOCH` is not a whole number of seconds.
 */
export function buildInstant(environment: { SOURCE_DATE_EPOCH?: string }): Date {
  const seconds = environment.SOURCE_DATE_EPOCH;
  if (seconds === undefined || seconds === '') return new Date();
  if (!/^\d+$/.test(seconds)) {
    throw new Error(`SOURCE_DATE_EPOCH is "${seconds}". It has to be a whole number of seconds since 1970.`);
  }
  return new Date(Number(seconds) * 1000);
}
