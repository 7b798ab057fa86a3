// The timeline's filters: the record's compact index, and what the address asks for, to the events that answer.
// Everything here is also reached by links; the form is shown once this script has started.

const FACETS = ["actor", "topic", "place", "status", "weight"];
const SHOWN = 60;
const SEEN = 8; // rows that a screen may hold
const PATIENCE = 60; // milliseconds in which their cards may come, before they are shown in short
const OPENING = 400; // and where a page opens with an answer
const FAR = 1e8; // days from 1970 that a Date can hold
const { lang } = document.documentElement;
const locale = lang === "en" ? "en-GB" : lang; // 27 December, as the pages say
const number = new Intl.NumberFormat(lang);
const MONTHS = new Intl.DateTimeFormat(lang, { month: "long", calendar: "gregory", timeZone: "UTC" });

export function start(form, mark) {
  const list = document.querySelector(".found");
  const part = (name) => list.querySelector(name);
  const said = form.querySelector("output");
  const band = brush(document.querySelector(".strip"), ask);
  const soon = debounce(30);
  const announce = debounce(500);
  const cards = shelf();
  let turn = 0; // of what was asked last
  let index;
  let loaded = false;
  let limit = history.state?.shown ?? SHOWN;
  let typing = false; // in a text field, whose letters are one step of the history

  form.noValidate = true;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (target.tagName === "SELECT") return ask();
    soon(() => {
      ask({}, typing);
      typing = true;
    });
  });
  form.addEventListener("change", ({ target }) => {
    if (target.tagName === "SELECT") return;
    soon(() => {
      ask({}, typing);
      typing = false;
    });
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      ask();
      form.focus();
    })
  );
  form.querySelector(".more button").addEventListener("click", () => {
    const now = new Date();
    ask({ on: [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-") });
  });
  const once = { once: true, passive: true };
  for (const sign of ["pointerover", "touchstart", "focusin"]) form.addEventListener(sign, show, once);
  part(".further").addEventListener("click", async () => {
    const first = limit;
    limit += SHOWN;
    history.replaceState({ ...history.state, shown: limit }, "");
    await show();
    list.querySelectorAll(".card")[first]?.querySelector("a").focus();
  });
  addEventListener("popstate", arrive);
  addEventListener("pagehide", keep);
  list.before(...document.querySelectorAll("svg:has(#soft-both)")); // what doubt is drawn with, not to be hidden
  form.classList.add("works");
  if (location.hash === "#words") form.elements.q.focus();
  if (location.search) arrive();

  function arrive() {
    typing = false;
    limit = history.state?.shown ?? SHOWN;
    fill(form);
    const to = history.state?.y;
    show(OPENING).then(() => to !== undefined && scrollTo({ top: to, behavior: "instant" }));
  }

  // Ask for what the form says with these values put in, as a step of the history, or instead of the last one.
  function ask(values = {}, instead = false) {
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    if (remember(wanted(form), instead)) limit = SHOWN;
    return show();
  }

  function load() {
    index ??= fetch(form.dataset.index)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(unpack);
    return index.catch(() => (index = undefined));
  }

  async function show(patience = PATIENCE) {
    if (!loaded && wanted(form).size) stand(true, form.dataset.loading);
    const mine = (turn += 1);
    list.ariaBusy = "true";
    const record = await load();
    if (mine !== turn) return;
    loaded = Boolean(record);
    const query = wanted(form);
    const wrong = [...form.elements].filter((field) => !field.validity.valid && !typing);
    for (const field of form.elements) field.ariaInvalid = wrong.includes(field) ? "true" : null;
    if (wrong.length) wrong[0].closest("details")?.setAttribute("open", "");
    const { failed, wrong: unread } = form.dataset;
    const told = wrong[0]?.validity.customError ? wrong[0].validationMessage : unread;
    const named = wrong.length && `${wrong[0].labels[0].firstChild.textContent.trim()}: ${told}`;
    const notice = [!record && query.size && failed, named].filter(Boolean).join(" ");
    const asked = Boolean(record && query.size);
    const { found, counts } = record ? answer(query, record) : {};
    if (asked && form.dataset.order === "newest") found.reverse();
    const rows = asked ? found.slice(0, limit).map((at) => row(form, record, at, mark)) : [];
    await Promise.race([Promise.all(rows.slice(0, SEEN).map(cards.bring)), pause(patience)]);
    if (mine !== turn) return;
    list.ariaBusy = "false";
    stand(asked, notice);
    for (const link of document.querySelectorAll("a.turn")) link.search = query;
    if (!record) return;
    offer(form, record, counts);
    band(query, record, asked ? found : []);
    const count = many(form, found.length);
    part(".answer .count").textContent = count;
    part(".answer").dataset.address = `${location.href}, ${new Date().toLocaleDateString(locale, { dateStyle: "long" })}`;
    part(".chips").replaceChildren(...[...query].map(([name, value]) => chip(form, record, name, value, ask)));
    part(".further").hidden = !asked || found.length <= limit;
    if (asked && !found.length) tell([form.dataset.none, notice].filter(Boolean).join(" "));
    if (asked || said.textContent || notice) announce(() => (said.textContent = `${count} ${notice}`));
    const cite = citing(part(".on-paper"));
    for (const each of rows) cards.fill(each, cite);
    part(".rows").replaceChildren(...years(form, rows));
    complete(rows, cite, mine);
  }

  // What is further down becomes whole as its pages come, one after the other.
  async function complete(rows, cite, mine) {
    for (const each of rows.filter((each) => each.short && !navigator.connection?.saveData)) {
      await cards.bring(each);
      if (mine !== turn) return;
      cards.fill(each, cite);
    }
  }

  // The answer stands in the place of the timeline, or not; all that follows it belongs to that.
  function stand(asked, notice) {
    list.hidden = !asked && !notice;
    list.classList.toggle("is-notice", !asked);
    part(".answer").hidden = part(".chips").hidden = !asked;
    // The frame of the part that one reads, and what is new in it.
    for (const own of document.querySelectorAll(".strip .here, .since")) own.toggleAttribute("hidden", asked);
    for (let next = list.nextElementSibling; next; next = next.nextElementSibling) next.hidden = asked;
    tell(notice);
  }

  function tell(text) {
    part(".none").textContent = text;
    part(".none").hidden = !text;
  }
}

// The form and the address

function wanted(form) {
  check(form);
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (value.trim() && form.elements[name].validity.valid) query.set(name, value.trim());
  return query;
}

// A day that is not, and a range that ends before it begins, are told and not asked for.
function check(form) {
  const { from, to, on } = form.elements;
  const { wrong, backwards } = form.dataset;
  for (const [field, value] of [[from, from.value], [to, to.value], [on, on.value && `2000-${on.value}`]])
    field.setCustomValidity(value.trim() && days(value.trim(), false) === null ? wrong : "");
  const [first, last] = [days(from.value.trim(), false), days(to.value.trim(), true)];
  if (first !== null && last !== null && first > last) to.setCustomValidity(backwards);
}

function fill(form) {
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = query.get(field.name) ?? "";
    if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === value))
      field.add(new Option(value, value));
    field.value = value;
  }
}

function remember(query, instead) {
  const address = query.size ? `?${query}` : location.pathname;
  if (address === (location.search || location.pathname)) return false;
  if (!instead) keep();
  history[instead ? "replaceState" : "pushState"](null, "", address);
  history.scrollRestoration = query.size ? "manual" : "auto"; // an answer is drawn after a browser would scroll
  return true;
}

// Where one reads, for when one comes back.
function keep() {
  history.replaceState({ ...history.state, y: scrollY }, "");
}

// What is asked for, each with a button that takes it back.
function chip(form, record, name, value, ask) {
  const field = form.elements[name];
  const label = name === "q" ? "" : `${field.labels[0].firstChild.textContent.trim()}: `;
  const remove = make("button", { type: "button", class: "chip" }, label, make("bdi", {}, worded(record, name, value)));
  const told = make("span", { class: "hidden" }, ` (${form.dataset.remove})`);
  remove.append(make("span", { "aria-hidden": "true" }, " ×"), told);
  remove.addEventListener("click", () => {
    ask({ [name]: "" });
    form.focus();
  });
  return make("li", {}, remove);
}

function worded(record, name, value) {
  if (name === "q") return /["“”„«»]/.test(value) ? value : `“${value}”`;
  if (name === "on") return dated(`2000-${value}`, { day: "numeric", month: "long" });
  if (name === "from" || name === "to") return dated(value);
  return record[name]?.labels?.[record[name].ids.indexOf(value)] ?? value;
}

// A day, a month or a year as the pages word it.
function dated(text, style) {
  const date = new Date(days(text, false) * 864e5);
  const [month, day] = text.replace(/^-/, "").split("-").slice(1);
  if (!month) return yearName(date.getUTCFullYear());
  const asked = style ?? { year: "numeric", month: "long", ...(day && { day: "numeric" }) };
  return date.toLocaleDateString(locale, { ...asked, calendar: "gregory", timeZone: "UTC" });
}

// Each list offers what the others leave, with how many would answer.
function offer(form, record, counts) {
  for (const name of FACETS) {
    const field = form.elements[name];
    const chosen = field.value;
    const { ids, labels } = record[name];
    const options = [];
    ids.forEach((id, at) => {
      if (counts[name][at] || id === chosen) options.push([labels[at], id, counts[name][at]]);
    });
    if (chosen && !ids.includes(chosen)) options.push([chosen, chosen, 0]);
    const made = options.map(([label, id, count]) => {
      const option = new Option(`${label} (${number.format(count)})`, id, false, id === chosen);
      option.dir = "auto";
      return option;
    });
    field.replaceChildren(field.options[0], ...made);
  }
}

// The index: columns, as `data/timeline.json` has them

function unpack(packed) {
  const record = { ...packed, dates: packed.dates.split("\n"), titles: packed.titles.split("\n") };
  record.changed = packed.changed.split(" ");
  record.ids = packed.ids ? packed.ids.split(" ") : [];
  record.first = [];
  record.last = [];
  let day = 0;
  packed.first.forEach((step, at) => {
    day += step ?? 0;
    record.first.push(step === null ? -Infinity : day);
    record.last.push(packed.last[at] === null ? Infinity : day + packed.last[at]);
  });
  for (const name of FACETS) record[name].wider = wider(record[name]);
  const named = ["actor", "topic", "place"].map((name) => [record[name].of, record[name].labels.map(fold)]);
  record.words = record.titles.map((title, at) => {
    const names = named.flatMap(([of, labels]) => of[at].map((each) => labels[each]));
    const day = Number.isFinite(record.first[at]) ? record.first[at] : record.last[at];
    const year = Math.abs(day) < FAR ? new Date(day * 864e5).getUTCFullYear() : "";
    return [fold(`${title} ${record.dates[at]} ${year}`), ...names].join(" ");
  });
  return record;
}

// For each event its own values of a facet, and all that these lie in.
function wider({ within, of }) {
  if (!within.length) return of;
  return of.map((own) => {
    const all = new Set(own);
    for (const each of all) for (const other of within[each]) all.add(other);
    return [...all];
  });
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

// The answer

function tests(query, record) {
  const made = [];
  for (const name of FACETS) {
    if (!query.has(name)) continue;
    const { ids, wider } = record[name];
    const asked = ids.indexOf(query.get(name));
    made.push([name, (at) => wider[at].includes(asked)]);
  }
  const [from, to, on] = [days(query.get("from"), false), days(query.get("to"), true), query.get("on")];
  if (from !== null || to !== null) made.push(["", (at) => lies(record, at, from ?? -Infinity, to ?? Infinity)]);
  if (on) made.push(["", (at) => record.known[at] === "d" && iso(record.first[at]).endsWith(`-${on}`)]);
  const words = phrases(query.get("q") ?? "");
  if (words.length) made.push(["", (at) => words.every((word) => record.words[at].includes(word))]);
  return made;
}

// Words, each wherever it stands; those in quotation marks, as they stand together.
function phrases(text) {
  const parts = fold(text).replace(/[“”„«»]/g, '"').match(/"[^"]*"|[^\s"]+/g) ?? [];
  return parts.map((part) => part.replace(/"/g, "").trim().replace(/\s+/g, " ")).filter(Boolean);
}

// Which events answer; and of each facet's values, how many would if that one were chosen instead.
function answer(query, record) {
  const all = tests(query, record);
  const found = [];
  const counts = Object.fromEntries(FACETS.map((name) => [name, new Uint32Array(record[name].ids.length)]));
  for (let at = 0; at < record.ids.length; at++) {
    const failed = [];
    for (const [name, test] of all) if (failed.length < 2 && !test(at)) failed.push(name);
    if (!failed.length) found.push(at);
    if (failed.length < 2)
      for (const name of failed.length ? failed.filter(Boolean) : FACETS)
        for (const each of record[name].wider[at]) counts[name][each]++;
  }
  return { found, counts };
}

// As the timeline lists it: under a month of which some of its days are asked for, or wholly where no month is known.
function lies(record, at, from, to) {
  const [first, last] = [record.first[at], record.last[at]];
  if (record.listed[at] !== "m") return first >= from && last <= to;
  const month = new Date((Number.isFinite(first) ? first : last) * 864e5);
  const [year, number] = [month.getUTCFullYear(), month.getUTCMonth()];
  const [one, other] = [number, number + 1].map((of) => new Date(0).setUTCFullYear(year, of, 1) / 864e5);
  return Math.min(last, other - 1) >= from && Math.max(first, one) <= to;
}

function days(text, end) {
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "");
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? (end ? 12 : 1)), Number(parts[3] ?? 0)];
  const date = new Date(0);
  date.setUTCFullYear(year, end && !day ? month : month - 1, day || (end ? 0 : 1));
  return day && date.getUTCDate() !== day ? null : date / 864e5;
}

function iso(day) {
  return new Date(day * 864e5).toISOString().split("T")[0];
}

// Its rows: the cards that the timeline's own pages print, and until one has come, what the index has of it

function shelf() {
  const first = location.pathname.replace(/(page\/\d+\/)?(index\.html)?$/, "");
  const pages = new Map(); // by number, what is or was on its way
  const cards = new Map(); // by address, what has come

  function bring({ page }) {
    if (!pages.has(page)) {
      const come = fetch(page > 1 ? `${first}page/${page}/` : first)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
        .then(shelve)
        .catch(() => pages.delete(page));
      pages.set(page, come);
    }
    return pages.get(page);
  }

  function shelve(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const sources = page.querySelectorAll(".on-paper > li");
    for (const card of page.querySelectorAll(".timeline .card")) {
      const what = card.querySelector(".what");
      const link = what?.querySelector(":first-child a");
      if (!link) continue;
      card.querySelector(".gap-between")?.remove();
      card.classList.remove("again");
      card.removeAttribute("id");
      const notes = what.dataset.notes?.match(/\d+/g) ?? [];
      cards.set(link.getAttribute("href"), [card, notes.map((note) => sources[note - 1]).filter(Boolean)]);
    }
  }

  function fill(row, cite) {
    const found = cards.get(row.url);
    if (!found || !row.short) return;
    const card = document.importNode(found[0], true);
    const what = card.querySelector(".what");
    const heading = make(row.card.querySelector(".what > :first-child").localName, {});
    heading.append(...what.firstElementChild.childNodes);
    what.firstElementChild.replaceWith(heading);
    if (found[1].length) what.dataset.notes = cite(found[1]);
    row.mark(card);
    const focused = row.card.contains(document.activeElement);
    row.card.replaceWith(card);
    if (focused) heading.querySelector("a").focus({ preventScroll: true });
    [row.card, row.short] = [card, false];
  }

  return { bring, fill };
}

// The sources of all rows, once each and with numbers, for paper.
function citing(list) {
  const numbers = new Map();
  list.replaceChildren();
  return (sources) => {
    const notes = sources.map((source) => {
      const text = source.textContent;
      if (!numbers.has(text)) list.append(document.importNode(source, true));
      numbers.set(text, numbers.get(text) ?? numbers.size + 1);
      return `[${numbers.get(text)}]`;
    });
    return notes.join(" ");
  };
}

function row(form, record, at, mark) {
  const url = form.dataset.event.replace("*", () => record.ids[at]);
  const day = Number.isFinite(record.first[at]) ? record.first[at] : record.last[at];
  const date = Math.abs(day) < FAR ? new Date(day * 864e5) : null;
  const standing = values(record, "status", at);
  const [[weight, weightText]] = values(record, "weight", at);
  const tags = weight === "3" ? [...standing, ["turning", weightText]] : standing;
  const month = date && record.listed[at] === "m" ? MONTHS.format(date) : "";
  const year = date && headed(record, at, date);
  const title = make(month ? "h4" : "h3", {}, make("a", { href: url }, record.titles[at]));
  const tagged = tags.map(([kind, text]) => make("span", { class: `tag ${kind}` }, text));
  if (tags.length) title.prepend(make("span", { class: "tags" }, ...tagged));
  const card = make("li", { class: `card is-short weight-${weight}` }, when(record, at), make("div", { class: "what" }, title));
  for (const [kind] of standing) card.classList.add(`is-${kind}`);
  card.classList.toggle("is-unsure", record.known[at] === "?");
  const marked = (card) => mark(card, record.ids[at], record.changed[at]);
  marked(card);
  const place = form.dataset.order === "newest" ? record.ids.length - 1 - at : at;
  const page = Math.floor(place / record.per_page) + 1;
  return { url, page, card, year, month, mark: marked, short: true };
}

function values(record, facet, at) {
  const { ids, labels, of } = record[facet];
  return of[at].map((each) => [ids[each], labels[each]]);
}

// Under their years and months.
function years(form, rows) {
  const made = [];
  let last;
  for (const row of rows) {
    if (!last || row.year !== last.year) {
      made.push(make("div", { class: "year" }));
      if (row.year) made.at(-1).append(make("h2", { class: "year-title" }, row.year));
    }
    if (!last || row.year !== last.year || row.month !== last.month) {
      const of = make("div", { class: "month" }, make("ol", {}));
      const name = row.month || (row.year === last?.year && form.dataset.some.replace("%s", row.year));
      if (name) of.prepend(make("h3", { class: "month-title" }, name));
      made.at(-1).append(of);
    }
    made.at(-1).lastChild.lastChild.append(row.card);
    last = row;
  }
  return made;
}

// Of a decade or a century, its name; else the year.
function headed(record, at, when) {
  const name = record.dates[at];
  return record.known[at] === "x" ? name[0].toLocaleUpperCase(lang) + name.slice(1) : yearName(when.getUTCFullYear());
}

function yearName(year) {
  const era = year < 1 ? { era: "short" } : {};
  const day = new Date(new Date(0).setUTCFullYear(year, 5));
  return day.toLocaleDateString(lang, { year: "numeric", calendar: "gregory", timeZone: "UTC", ...era });
}

function when(record, at) {
  const length = { d: 10, m: 7, y: 4 }[record.known[at]];
  if (!length) return make("span", { class: "when" }, record.dates[at]);
  return make("time", { class: "when", datetime: iso(record.first[at]).slice(0, length) }, record.dates[at]);
}

function many(form, count) {
  return form.dataset[count === 1 ? "one" : "many"].replace("%s", number.format(count));
}

function pause(wait) {
  return new Promise((end) => setTimeout(end, wait));
}

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function debounce(wait) {
  let timer;
  return (act) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}

// The strip above the timeline: what is dragged over is the range that is asked for, and what is asked for is shown.

function brush(strip, ask) {
  if (!strip) return () => {};
  const drawing = strip.querySelector(".bars");
  const shade = drawing.lastElementChild.cloneNode();
  shade.setAttribute("class", "shade");
  shade.removeAttribute("d");
  drawing.append(shade);
  const note = strip.querySelector(".strip-note");
  const said = note.textContent;
  const { first, unit, cuts } = strip.dataset;
  const [step, length, top] = ["step", "length", "top"].map((name) => Number(strip.dataset[name]));
  const cut = cuts?.split(" ").map((each) => each.split(":").map(Number)) ?? []; // places that stand for several years
  const start = days(first, false);
  let from = null;

  strip.addEventListener("dragstart", (event) => event.preventDefault());
  strip.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.target.closest("svg")) from = event.clientX;
  });
  strip.addEventListener("click", (event) => {
    const years = event.target.closest(".stretches a")?.dataset.years?.split(" ");
    if (!years || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // the years that it counts, and none after them
    ask({ from: years[0], to: years[1] });
  });
  addEventListener("pointermove", (event) => {
    if (!moved(event)) return;
    const [one, other] = range(event);
    draw(one, other);
    const ends = [name(one), name(other, true)].map((end) => dated(end));
    note.textContent = [...new Set(ends)].join(" – ");
  });
  addEventListener("pointerup", (event) => {
    if (moved(event)) {
      const stay = (click) => click.preventDefault();
      strip.addEventListener("click", stay, true);
      setTimeout(() => strip.removeEventListener("click", stay, true));
      const [one, other] = range(event);
      ask({ from: name(one), to: name(other, true) });
    }
    stop();
  });
  addEventListener("pointercancel", stop);
  return (query, record, found) => {
    shade.setAttribute("d", bars(record, found));
    const [one, other] = [days(query.get("from"), false), days(query.get("to"), true)];
    if (one === null && other === null) return draw(0, -1);
    const end = other === null ? length : slot(other);
    return draw(one === null ? 0 : Math.max(slot(one), 0), Math.min(end, length - 1));
  };

  function stop() {
    from = null;
    note.textContent = said;
  }

  function moved(event) {
    return from !== null && Math.abs(event.clientX - from) > 6;
  }

  function range(event) {
    const { left, width } = drawing.getBoundingClientRect();
    const places = [from, event.clientX].map((x) => {
      const part = Math.min(Math.max((x - left) / width, 0), 0.9999);
      return Math.floor((document.dir === "rtl" ? 1 - part : part) * length);
    });
    return places.sort((one, other) => one - other);
  }

  function draw(one, other) {
    const band = strip.querySelector(".band rect");
    band.setAttribute("x", `${(one / length) * 100}%`);
    band.setAttribute("width", `${(Math.max(other - one + 1, 0) / length) * 100}%`);
  }

  function slot(day) {
    const [then, now] = [start, day].map((each) => new Date(each * 864e5));
    if (unit === "day") return day - start;
    const gone = now.getUTCFullYear() - then.getUTCFullYear();
    if (unit === "month") return gone * 12 + now.getUTCMonth() - then.getUTCMonth();
    if (step > 1) return Math.floor(gone / step);
    return cut.reduce((at, [place, years]) => (at <= place ? at : Math.max(at - years + 1, place)), gone);
  }

  // How many of what was found there are in each bar.
  function bars(record, found) {
    const counts = new Map();
    for (const at of found) {
      const known = record.known[at] !== "x" && (unit === "year" || record.listed[at] === "m");
      const place = slot(Number.isFinite(record.first[at]) ? record.first[at] : record.last[at]);
      if (known && place >= 0 && place < length) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const heights = [...counts].map(([place, count]) => [place, Math.max((count / top) * 100, 5)]);
    return heights.map(([place, height]) => `M${place}.1 100v-${height}h.8v${height}z`).join("");
  }

  function name(place, end = false) {
    const at = new Date(start * 864e5);
    if (unit === "day") at.setUTCDate(at.getUTCDate() + place);
    else if (unit === "month") at.setUTCMonth(at.getUTCMonth() + place);
    else if (step > 1) at.setUTCFullYear(at.getUTCFullYear() + (place + end) * step - end);
    else at.setUTCFullYear(at.getUTCFullYear() + cut.reduce((gone, [at, years]) => gone + (place > at) * (years - 1), place));
    return iso(at / 864e5).slice(0, { year: 4, month: 7, day: 10 }[unit]);
  }
}
