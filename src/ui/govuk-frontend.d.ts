/** The little of the library's interface that the site uses. It ships no types. */
declare module 'govuk-frontend' {
  export class ExitThisPage {
    constructor(root: Element | null);
    protected $button: HTMLAnchorElement;
    protected exitPage(): void;
  }
}
