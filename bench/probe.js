//! Looks at a schedule's screen from within the page, whichever program drew it, and says when a change was painted. It is put
//! into every page before its own scripts.

(() => {
  const root = () => document.querySelector('landlord-payments')?.shadowRoot ?? document;
  const text = (/** @type {Element | null | undefined} */ element) => element?.textContent?.trim() ?? '';

  /** @returns {HTMLElement | null} */
  const view = () => root().querySelector('.lp-rows');

  /** The drawn rows, from the top. */
  const rows = () => {
    const own = [...root().querySelectorAll('.lp-rows tbody .lp-table__row')];
    if (own.length > 0) return /** @type {HTMLElement[]} */ (own);
    const grid = /** @type {HTMLElement[]} */ ([...root().querySelectorAll('#grid [role="row"][row-index]')]);
    return grid.sort((a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')));
  };

  /** A row's tenant and claim. @param {HTMLElement | undefined} row */
  const who = (row) => {
    const cell = (/** @type {string} */ selector) => text(row?.querySelector(selector));
    const tenant = cell('.lp-table__open, [col-id="tenant_name"]');
    return tenant === ''
      ? ''
      : `${tenant} ${cell('.lp-column--claim, .lp-table__cell--claim, [col-id="claim_reference"]')}`;
  };

  const state = () => ({
    shown: text(root().querySelector('.lp-shown')),
    first: who(rows()[0]),
    sort: root().querySelector('.lp-rows [role="columnheader"]')?.getAttribute('aria-sort') ?? 'none',
  });

  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  /** When the mouse went down last, and how long after that what was waited for was painted. */
  let [pressed, sincePress] = [0, 0];
  addEventListener('pointerdown', (event) => (pressed = event.timeStamp), { capture: true });

  /**
   * From the next event of a kind until the page looks as wanted and is painted.
   * @param {string} kind
   * @param {Partial<ReturnType<typeof state>>} want
   * @returns {Promise<number>} milliseconds
   */
  function timed(kind, want) {
    return new Promise((resolve, reject) => {
      let from = 0;
      const late = performance.now() + 60_000;
      addEventListener(kind, (event) => (from = event.timeStamp), { capture: true, once: true });
      const look = () => {
        const now = /** @type {Record<string, string>} */ (state());
        if (from === 0 || Object.entries(want).some(([name, value]) => value !== undefined && now[name] !== value)) {
          if (performance.now() < late) requestAnimationFrame(look);
          else reject(new Error(`wanted ${JSON.stringify(want)}, there is ${JSON.stringify(now)}`));
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          sincePress = now - pressed;
          resolve(now - from);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  }

  /**
   * From the next event of a kind until so many lines are there and as many rows as are in sight are painted.
   * @param {string} kind
   * @param {number} lines
   * @returns {Promise<number>} milliseconds
   */
  function rowsShown(kind, lines) {
    return new Promise((resolve) => {
      let from = 0;
      addEventListener(kind, (event) => (from = event.timeStamp), { capture: true, once: true });
      const look = () => {
        const there = Number(/[\d,]+/.exec(state().shown)?.[0].replaceAll(',', '') ?? 0);
        const scrolled = view();
        if (from === 0 || there < lines || scrolled === null || missing(scrolled) > 0) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  }

  /** Puts a list in the schedule's place that never changes: its rows over and over. @param {number} count */
  function standStill(count) {
    const drawn = view();
    if (drawn === null) return;
    const list = /** @type {HTMLElement} */ (drawn.cloneNode(true));
    const body = list.querySelector('tbody');
    const copied = [...list.querySelectorAll('tbody .lp-table__row')];
    for (let at = 0; at < count; at++) body?.append(copied[at % copied.length].cloneNode(true));
    for (const space of list.querySelectorAll('.lp-rows__space')) space.remove();
    drawn.replaceWith(list);
  }

  /** Where the text of a cell is. @param {Element} cell @returns {Element} */
  const innermost = (cell) => (cell.firstElementChild === null ? cell : innermost(cell.firstElementChild));

  /** The cells of the rows that are in sight, row by row. */
  function cellsInSight() {
    const edges = view()?.getBoundingClientRect();
    const isSeen = (/** @type {Element} */ row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return edges !== undefined && bottom > edges.top && top < Math.min(edges.bottom, innerHeight);
    };
    return rows()
      .filter(isSeen)
      .flatMap((row) => [...row.children].map(innermost));
  }

  /** What is in sight: what is said of the lines, and the text of each cell. */
  const sight = () => ({ shown: state().shown, cells: cellsInSight().map(({ textContent }) => textContent) });

  /**
   * Puts a table in the schedule's place that knows nothing of lines: whatever is typed, it has the texts at hand that are to be in
   * sight then, and puts them there.
   * @param {Record<string, ReturnType<typeof sight>>} sights by what is typed
   */
  function prompted(sights) {
    const [drawn, field, shown] = [view(), root().querySelector('#lp-search'), root().querySelector('.lp-shown')];
    if (drawn === null || !(field instanceof HTMLInputElement) || shown === null)
      throw new Error('no schedule is there');
    const [table, search] = [drawn.cloneNode(true), /** @type {HTMLInputElement} */ (field.cloneNode(true))];
    drawn.replaceWith(table);
    field.replaceWith(search);
    const cells = cellsInSight();
    if (cells.length !== sights['']?.cells.length) throw new Error('other cells are in sight than were');
    search.addEventListener('input', () => {
      const next = sights[search.value];
      if (next === undefined) return;
      shown.textContent = next.shown;
      for (const [at, cell] of cells.entries()) {
        if (cell.textContent !== next.cells[at]) cell.textContent = next.cells[at];
      }
    });
  }

  /** Waits until nothing has changed for some frames; then what there is. */
  async function settled() {
    let before = '';
    for (let same = 0; same < 12;) {
      await painted();
      const { shown, first, sort } = state();
      const now = JSON.stringify([shown, first, sort]);
      // A grid may draw its rows some frames after it has counted them.
      const awaited = first === '' && shown !== '' && !shown.startsWith('Showing 0 ');
      same = now === before && !awaited ? same + 1 : 0;
      before = now;
    }
    return state();
  }

  /** The last row, after scrolling to it and back. */
  async function last() {
    const scrolled = view();
    if (scrolled === null) return '';
    scrolled.scrollTop = scrolled.scrollHeight;
    await settled();
    await painted();
    const found = who(rows().at(-1));
    scrolled.scrollTop = 0;
    await settled();
    return found;
  }

  /** Presses "Continue" as soon as it is there, and again until it answers: when the first question is painted. */
  function proceeded() {
    return new Promise((resolve) => {
      const look = () => {
        if (root().querySelector('.lp-step') === null) {
          const buttons = /** @type {HTMLElement[]} */ ([...root().querySelectorAll('button.lp-button')]);
          buttons.find((button) => text(button) === 'Continue')?.click();
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      };
      look();
    });
  }

  /** When a summary is there: it leads to a schedule. */
  function summarised() {
    return new Promise((resolve) => {
      const look = () => {
        const links = [...root().querySelectorAll('a')];
        if (links.some((link) => text(link).startsWith('View schedule'))) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
  }

  /** When our program, which alone has dialogs, has taken the place of what was drawn before it was there. */
  function taken() {
    return new Promise((resolve) => {
      const look = () => {
        if (root().querySelector('dialog') === null) requestAnimationFrame(look);
        else resolve(performance.now());
      };
      look();
    });
  }

  /**
   * Frames while somebody scrolls: their intervals, and how much of the rows' place was empty.
   * @returns {() => { intervals: number[], frames: number, blank: number, moved: number }} stops it
   */
  function frames() {
    const intervals = /** @type {number[]} */ ([]);
    let [last, count, blank, moved, at, going] = [0, 0, 0, 0, -1, true];
    const frame = (/** @type {number} */ now) => {
      if (!going) return;
      if (last !== 0) intervals.push(now - last);
      last = now;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const scrolled = view();
        if (scrolled === null) return;
        count++;
        if (scrolled.scrollTop !== at) moved++;
        at = scrolled.scrollTop;
        blank += missing(scrolled);
      };
      port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return () => {
      going = false;
      return { intervals, frames: count, blank, moved };
    };
  }

  /** Rows that are missing from what is in sight. @param {HTMLElement} scrolled */
  function missing(scrolled) {
    const all = rows();
    if (all.length === 0) return 1;
    const { top, bottom: edge } = scrolled.getBoundingClientRect();
    const head = scrolled.querySelector('.lp-rows__head')?.getBoundingClientRect().height ?? 0;
    const from = top + head;
    const bottom = scrolled.querySelector('.lp-rows__foot')?.getBoundingClientRect().top ?? edge;
    const first = all[0].getBoundingClientRect();
    const end = all[all.length - 1].getBoundingClientRect().bottom;
    // A row is as high as the first; where a horizontal bar hides the last one, nothing is missing.
    const gap = Math.max(0, first.top - from) + Math.max(0, Math.min(bottom, innerHeight) - 20 - end);
    return Math.ceil(Math.max(0, gap - 2) / first.height);
  }

  /** The longest tasks, as far as they are longer than 50 ms. @type {{ start: number, ms: number }[]} */
  const tasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask' });

  /** The longest task since then; 0 when none took 50 ms. @param {number} since */
  const longest = (since) => Math.max(0, ...tasks.filter(({ start }) => start >= since).map(({ ms }) => ms));

  /** The memories of programs, which the browser leaves out of what a page takes up. @type {WebAssembly.Memory[]} */
  const programs = [];
  const kept = (/** @type {WebAssembly.WebAssemblyInstantiatedSource | WebAssembly.Instance} */ made) => {
    const { exports } = 'instance' in made ? made.instance : made;
    for (const part of Object.values(exports)) if (part instanceof WebAssembly.Memory) programs.push(part);
    return made;
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  Object.assign(WebAssembly, {
    instantiate: (/** @type {[any, any]} */ ...given) => instantiate.apply(WebAssembly, given).then(kept),
    instantiateStreaming: (/** @type {[any, any]} */ ...given) =>
      instantiateStreaming.apply(WebAssembly, given).then(kept),
  });

  /** Bytes that the page takes up, in all its kinds of memory. */
  const memory = async () => {
    const { bytes } = await performance.measureUserAgentSpecificMemory();
    return programs.reduce((sum, { buffer }) => sum + buffer.byteLength, bytes);
  };

  Object.assign(globalThis, {
    probe: {
      state,
      timed,
      sincePress: () => sincePress,
      rowsShown,
      standStill,
      sight,
      prompted,
      settled,
      last,
      proceeded,
      summarised,
      taken,
      frames,
      longest,
      memory,
      view,
      rows,
    },
  });
})();
