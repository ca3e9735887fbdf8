//! What the probe leaves on the global object of every page.

/** What is in sight of a schedule: what is said of its lines, and the text of each cell, row by row. */
interface Sight {
  shown: string;
  cells: (string | null)[];
}

interface State {
  shown: string;
  first: string;
  sort: string;
}

/** Stops the watch over frames. */
declare var stopped: ReturnType<typeof probe.frames>;

declare const probe: {
  /** What is waited for. */
  awaited: Promise<number>;
  state(): State;
  timed(kind: string, want: Partial<State>): Promise<number>;
  /** Milliseconds from the mouse's last press until what was waited for was painted. */
  sincePress(): number;
  rowsShown(kind: string, lines: number): Promise<number>;
  standStill(count: number): void;
  sight(): Sight;
  prompted(sights: Record<string, Sight>): void;
  settled(): Promise<State>;
  last(): Promise<string>;
  proceeded(): Promise<number>;
  summarised(): Promise<number>;
  taken(): Promise<number>;
  frames(): () => { intervals: number[]; frames: number; blank: number; moved: number };
  longest(since: number): number;
  memory(): Promise<number>;
  view(): HTMLElement | null;
  rows(): HTMLElement[];
};

interface Performance {
  measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
}
