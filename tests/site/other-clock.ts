/** Loaded before a program: lets it believe that it runs 400 days, 7 hours and 13 minutes later. */
const later = ((400 * 24 + 7) * 60 + 13) * 60_000;
const RealDate = Date;

class LaterDate extends RealDate {
  constructor(...values: [] | ConstructorParameters<typeof Date>) {
    if (values.length === 0) super(RealDate.now() + later);
    else super(...values);
  }

  static override now(): number {
    return RealDate.now() + later;
  }
}

globalThis.Date = LaterDate as DateConstructor;
