// Types of what `untoc-guide.js` gives out. See docs/embedding.md.

export interface Hit {
  /** Kind and id, as `articles/untoc-18`. */
  id: string;
  kind: string;
  title: string;
  /** What kind of thing it is, in the guide's words. */
  label: string;
  snippet: string;
  /** The whole address of its page. */
  href: string;
  /** Whose it is, where a partner's pack has it. */
  from?: string;
}

export interface Entry {
  id: string;
  kind: string;
  title: string;
  summary?: string;
  text: string;
  href: string;
}

export interface Guide {
  lang: string;
  search(query: string, options?: { limit?: number; kinds?: string[] }): Hit[];
  entry(id: string): Entry | null;
  suggest(prefix: string, options?: { limit?: number }): { id: string; title: string; href: string }[];
}

/** Opens the guide in a language. `pack`: addresses of partners' packs, with spaces between. */
export function loadGuide(options?: { lang?: string; pack?: string }): Promise<Guide>;

export interface UntocGuideElement extends HTMLElement {
  view: string;
  theme: string;
  mode: string;
  load: string;
  routing: string;
  storage: string;
  pack: string;
  shortcut: string;
  readonly ready: Promise<UntocGuideElement>;
  navigate(route: string): Promise<void>;
  search(query: string): Promise<void>;
  open(): Promise<unknown>;
  close(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "untoc-guide": UntocGuideElement;
  }
}
