// The preview's part of a page. It hears when the site is another, loads the page anew if that changed what is on it,
// and shows what is wrong. The site that is published has nothing of it.
"use strict";
(() => {
  const {page, revision, base, missing, broken} = document.currentScript.dataset;
  const OURS = "/@dateline/", PLACE = "dateline:place", HIDDEN = "dateline:hidden", WORDS = "a, button, input, select, textarea, summary, [tabindex]";
  let seen = revision, leaves = false, source, silence;

  // A session's store may be forbidden or full; then the page starts at its top, and that is all.
  const keep = (name, value) => { try { sessionStorage.setItem(name, JSON.stringify(value)); } catch {} };
  const take = name => { try { return JSON.parse(sessionStorage.getItem(name)); } catch { return null; } };

  // The reader's place: what stands at the top of the window stays there, whatever comes or goes above it.

  const blocks = () => [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd, tr, figure)")];
  const text = block => block.textContent.slice(0, 200);

  const leave = (path = location.pathname) => {
    const all = blocks(), first = all.findIndex(block => block.getBoundingClientRect().bottom > 0);
    keep(PLACE, {
      path,
      x: scrollX, y: scrollY, first,
      // Several, since the first may be what was written anew.
      seen: all.slice(Math.max(first, 0)).slice(0, 9).map(block => [text(block), block.getBoundingClientRect().top]),
      open: [...document.querySelectorAll("details")].map(({open}) => open),
      focus: [...document.querySelectorAll(WORDS)].indexOf(document.activeElement),
    });
    leaves = true;
    history.scrollRestoration = "manual";
    if (path === location.pathname) location.reload();
    else location.replace(location.origin + path + location.search + location.hash);
  };

  const scroll = ({x, y, first, seen}) => {
    const all = blocks().map((block, number) => [block, Math.abs(number - first)]).sort((one, other) => one[1] - other[1]);
    const same = y && seen.map(([words, top]) => [all.find(([block]) => text(block) === words)?.[0], top]).find(([block]) => block);
    scrollTo({left: x, top: same ? scrollY + same[0].getBoundingClientRect().top - same[1] : y, behavior: "instant"});
  };

  const comeBack = () => {
    const place = take(PLACE);
    keep(PLACE, null);
    if (place?.path === location.pathname) {
      document.querySelectorAll("details").forEach((details, number) => { details.open = place.open[number] ?? details.open; });
      document.querySelectorAll(WORDS)[place.focus]?.focus({preventScroll: true});
      scroll(place);
    }
    // Pictures push what is below them, and an address with a # leads elsewhere; a reader who has gone on is left there.
    let goesOn = place?.path !== location.pathname;
    for (const sign of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(sign, () => { goesOn = true; }, {once: true, passive: true});
    addEventListener("load", () => { if (!goesOn) scroll(place); }, {once: true});
    // The browser has a place of its own in mind; that one is right again when the reader leaves the page.
    addEventListener("pagehide", () => { if (!leaves) history.scrollRestoration = "auto"; });
  };

  // What is wrong, in a shadow tree: the site's styles do not reach in, and ours do not reach out.

  const make = (tag, className, ...inner) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inner);
    return element;
  };
  const count = (number, word) => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;

  const host = document.createElement("dateline-preview");
  const sheet = Object.assign(document.createElement("link"), {rel: "stylesheet", href: `${OURS}preview.css`});
  const heading = make("h2");
  heading.id = "heading";
  heading.tabIndex = -1;
  heading.autofocus = true;
  const lead = make("p", "lead"), list = make("ol"), more = make("p", "more");
  const hide = Object.assign(make("button", "hide", "Hide", make("kbd", "", "Esc")), {type: "button"});
  const dialog = make("dialog", "", make("div", "head", heading, lead, hide), list, more);
  dialog.setAttribute("aria-labelledby", "heading");
  const badge = Object.assign(make("button", "badge"), {type: "button", hidden: true});
  const note = make("p", "note");
  note.setAttribute("role", "status");
  const frame = make("div", "frame", dialog, note, badge);
  frame.lang = "en";
  frame.dir = "ltr";
  frame.hidden = true;
  sheet.addEventListener("load", () => { frame.hidden = false; show(); });
  host.attachShadow({mode: "open"}).append(sheet, frame);

  let state = null, wanted = false, before = null;

  const describe = ({severity, place, message, hint, line, source: parts}) => {
    const item = make("li", severity, make("p", "place", make("b", "", severity), " ", place), make("p", "message", message));
    if (parts) item.append(make("pre", "", make("code", "", make("i", "", String(line)), parts[0], parts[1] && make("mark", "", parts[1]), parts[2])));
    if (hint) item.append(make("p", "hint", hint));
    return item;
  };

  const print = ({problems}) => JSON.stringify(problems);
  const summary = () => [state.errors && count(state.errors, "error"), state.warnings && count(state.warnings, "warning")].filter(Boolean).join(", ");

  const fill = () => {
    const {errors, warnings, problems} = state;
    heading.textContent = summary();
    lead.textContent = !errors ? "The site can be published as it is." :
      `${broken === undefined ? "The page is shown as it last was. " : ""}Once this is mended, it comes up to date by itself.`;
    dialog.className = errors ? "" : "calm";
    list.replaceChildren(...problems.map(describe));
    const rest = errors + warnings - problems.length;
    more.textContent = rest > 0 ? `and ${rest.toLocaleString("en")} more, which the command check lists` : "";
    badge.textContent = summary();
    badge.className = errors ? "badge error" : "badge warning";
    badge.setAttribute("aria-label", `${summary()}: show`);
  };

  const show = () => {
    if (frame.hidden || !state) return;
    const open = wanted && state.problems.length > 0;
    badge.hidden = open || !state.problems.length;
    if (open && !dialog.open) {
      before = document.activeElement;
      dialog.show();
    } else if (!open && dialog.open) {
      dialog.close();
      before?.focus?.({preventScroll: true});
    }
  };

  const want = open => {
    wanted = open;
    show();
  };

  const told = next => {
    const same = state && print(next) === print(state);
    state = next;
    if (same) return;
    fill();
    // What was hidden stays so, from page to page, until something else is wrong.
    want(state.errors > 0 && take(HIDDEN) !== print(state));
  };

  hide.addEventListener("click", () => { keep(HIDDEN, print(state)); want(false); });
  badge.addEventListener("click", () => { keep(HIDDEN, ""); want(true); });
  addEventListener("keydown", event => { if (event.key === "Escape" && dialog.open) hide.click(); });

  // The page is compared by what it is made of, so that a tab whose page is the same stays as it is.

  const compare = async () => {
    let answer;
    try {
      answer = await fetch(location.href.split("#")[0], {method: "HEAD", cache: "no-store"});
    } catch {
      return; // the server has gone, and tells its state when it is back
    }
    const found = answer.headers.get("ETag");
    if (found && found !== `"${page}"`) leave();
  };

  // What is below the site's address there is below its new one here, once site.yaml gives it another.

  const at = path => new URL(path, location.origin).pathname;
  const move = ({base: next}) => {
    const here = at(base), there = at(next), moves = broken === undefined && here !== there && location.pathname.startsWith(here);
    if (moves) leave(there + location.pathname.slice(here.length));
    return moves;
  };

  const say = (...parts) => { note.replaceChildren(...parts); note.hidden = !parts.length; };
  const rest = () => {
    const path = decodeURI(location.pathname);
    if (missing === undefined) say();
    else if (location.pathname.startsWith(at(base))) say(`There is no page at ${path} now. When there is one, it comes by itself.`);
    else say(`There is no page at ${path}: the site is at `, Object.assign(make("a", "", base), {href: at(base)}), ".");
  };

  const listen = () => {
    source?.close();
    source = new EventSource(`${OURS}events`);
    source.onmessage = ({data}) => {
      silence = clearTimeout(silence);
      rest();
      const next = JSON.parse(data);
      told(next);
      if (next.revision !== seen) {
        seen = next.revision;
        if (!move(next)) compare();
      }
    };
    source.onerror = () => {
      // Each try that fails comes here, twice a second; the first one counts.
      silence ??= setTimeout(() => say("The preview does not answer. Is it still running?"), 3000);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    };
  };

  // Browsers open six connections to one server at most, so a tab that nobody sees has none.
  const listenIfSeen = () => {
    if (document.visibilityState === "visible") listen();
    else source?.close();
  };

  comeBack();
  rest();
  document.body.append(host);
  document.addEventListener("visibilitychange", listenIfSeen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", event => { if (event.persisted) listenIfSeen(); });
  listenIfSeen();
})();
