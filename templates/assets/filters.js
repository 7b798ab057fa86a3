// The timeline's filters: the record's compact index, and what the address asks for, to the events that answer.
// Everything here is also reached by links; without this script the form is not shown.

const FACETS = ["actor", "topic", "place", "status", "weight"];
const SHOWN = 60;
const NAMED = 6; // actors on a card
const FAR = 1e8; // days from 1970 that a Date can hold
const { lang } = document.documentElement;
const number = new Intl.NumberFormat(lang);
const MONTHS = new Intl.DateTimeFormat(lang, { year: "numeric", month: "long", calendar: "gregory", timeZone: "UTC" });

export function start(form, mark) {
  const list = document.querySelector(".found");
  const part = (name) => list.querySelector(name);
  const said = form.querySelector("output");
  const band = brush(document.querySelector(".strip"), ask);
  const soon = debounce(30);
  const announce = debounce(500);
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
    history.replaceState({ shown: limit }, "");
    await show();
    list.querySelectorAll(".card")[first]?.querySelector("a").focus();
  });
  addEventListener("popstate", arrive);
  if (location.search) arrive();

  function arrive() {
    typing = false;
    limit = history.state?.shown ?? SHOWN;
    fill(form);
    show();
  }

  // Ask for what the form says with these values put in, as a step of the history, or instead of the last one.
  function ask(values = {}, instead = false) {
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    limit = SHOWN;
    remember(wanted(form), instead);
    return show();
  }

  function load() {
    index ??= fetch(form.dataset.index)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then(unpack);
    return index.catch(() => (index = undefined));
  }

  async function show() {
    if (!loaded && wanted(form).size) stand(true, form.dataset.loading);
    list.ariaBusy = String(!loaded);
    const record = await load();
    list.ariaBusy = "false";
    loaded = Boolean(record);
    const query = wanted(form);
    const wrong = [...form.elements].filter((field) => !field.validity.valid && !typing);
    for (const field of form.elements) field.ariaInvalid = wrong.includes(field) ? "true" : null;
    if (wrong.length) wrong[0].closest("details")?.setAttribute("open", "");
    const { failed, wrong: told } = form.dataset;
    const named = wrong.length && `${wrong[0].labels[0].firstChild.textContent.trim()}: ${told}`;
    const notice = [!record && query.size && failed, named].filter(Boolean).join(" ");
    stand(Boolean(record && query.size), notice);
    if (!record) return;
    const { found, counts } = answer(query, record);
    if (form.dataset.order === "newest") found.reverse();
    offer(form, record, counts);
    band(query);
    const count = many(form, "", found.length);
    part(".count").textContent = count;
    part(".chips").replaceChildren(...[...query].map(([name, value]) => chip(form, record, name, value, ask)));
    part(".years").replaceChildren(...(query.size ? years(form, record, found.slice(0, limit), mark) : []));
    part(".further").hidden = !query.size || found.length <= limit;
    if (query.size && !found.length) tell([form.dataset.none, notice].filter(Boolean).join(" "));
    if (query.size || said.textContent || notice) announce(() => (said.textContent = `${count} ${notice}`));
  }

  // The answer stands in the place of the timeline, or not; all that follows it belongs to that.
  function stand(asked, notice) {
    list.hidden = !asked && !notice;
    list.classList.toggle("is-notice", !asked);
    part(".answer").hidden = part(".chips").hidden = !asked;
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
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (value.trim() && form.elements[name].validity.valid) query.set(name, value.trim());
  return query;
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
  if (address === (location.search || location.pathname)) return;
  if (instead) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

// What is asked for, each with a button that takes it back.
function chip(form, record, name, value, ask) {
  const field = form.elements[name];
  const label = `${field.labels[0].firstChild.textContent.trim()}: `;
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
  const style = { day: "numeric", month: "long", timeZone: "UTC" };
  if (name === "on") return new Date(`2000-${value}`).toLocaleDateString(lang, style);
  return record[name]?.labels?.[record[name].ids.indexOf(value)] ?? value;
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

function values(record, facet, at) {
  const { ids, labels, of } = record[facet];
  return of[at].map((each) => [ids[each], labels[each]]);
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
  if (from !== null) made.push(["", (at) => record.last[at] >= from]);
  if (to !== null) made.push(["", (at) => record.first[at] <= to]);
  if (on) made.push(["", (at) => record.known[at] === "d" && iso(record.first[at]).endsWith(`-${on}`)]);
  const words = fold(query.get("q") ?? "").split(/\s+/).filter(Boolean);
  if (words.length) made.push(["", (at) => words.every((word) => record.words[at].includes(word))]);
  return made;
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

function days(text, end) {
  const parts = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "");
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? (end ? 12 : 1)), Number(parts[3] ?? 0)];
  return new Date(0).setUTCFullYear(year, end && !day ? month : month - 1, day || (end ? 0 : 1)) / 864e5;
}

function iso(day) {
  return new Date(day * 864e5).toISOString().split("T")[0];
}

// Its rows: what a card says, as far as the index has it

function years(form, record, found, mark) {
  const made = [];
  let last;
  let under;
  for (const at of found) {
    const day = Number.isFinite(record.first[at]) ? record.first[at] : record.last[at];
    const when = Math.abs(day) < FAR ? new Date(day * 864e5) : null;
    const year = when && headed(record, at, when);
    if (!made.length || year !== last) {
      made.push(make("div", { class: "year" }));
      if (year) made.at(-1).append(make("h2", { class: "year-title" }, year));
    }
    const month = when && record.listed[at] === "m" ? MONTHS.format(when) : "";
    if (!made.length || year !== last || month !== under) {
      const of = make("div", { class: "month" }, make("ol", {}));
      const name = month || (year === last && form.dataset.some.replace("%s", year));
      if (name) of.prepend(make("h3", { class: "month-title" }, name));
      made.at(-1).append(of);
    }
    [last, under] = [year, month];
    made.at(-1).lastChild.lastChild.append(row(form, record, at, mark));
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

function row(form, record, at, mark) {
  const link = (kind, id, text) =>
    make("bdi", {}, make("a", { href: form.dataset.event.replace("events/*", () => `${kind}s/${id}`) }, text));
  const names = (kind) => values(record, kind, at).map(([id, label]) => link(kind, id, label));
  const standing = values(record, "status", at);
  const [[weight, weightText]] = values(record, "weight", at);
  const tags = weight === "3" ? [...standing, ["turning", weightText]] : standing;
  const title = make("h4", {}, link("event", record.ids[at], record.titles[at]));
  const tagged = tags.map(([kind, text]) => make("span", { class: `tag ${kind}` }, text));
  if (tags.length) title.prepend(make("span", { class: "tags" }, ...tagged));
  const what = make("div", { class: "what" }, title);
  const places = names("place").flatMap((place, before) => (before ? [", ", place] : [place]));
  if (places.length) what.append(make("p", {}, make("span", { class: "dateline" }, ...places)));
  const actors = names("actor");
  const shown = actors.slice(0, NAMED);
  if (actors.length > NAMED) shown.push(many(form, "More", actors.length - NAMED));
  const lists = [["actors", shown], ["topics", names("topic")]].filter(([, items]) => items.length);
  const listed = lists.map(([kind, items]) =>
    make("ul", { class: kind, "aria-label": form.dataset[kind] }, ...items.map((item) => make("li", {}, item)))
  );
  what.append(make("div", { class: "meta" }, ...listed));
  const made = make("li", { class: `card weight-${weight}` }, when(record, at), what);
  for (const [kind] of standing) made.classList.add(`is-${kind}`);
  made.classList.toggle("is-unsure", record.known[at] === "?");
  mark(made, record.ids[at], record.changed[at]);
  return made;
}

function when(record, at) {
  const length = { d: 10, m: 7, y: 4 }[record.known[at]];
  if (!length) return make("span", { class: "when" }, record.dates[at]);
  return make("time", { class: "when", datetime: iso(record.first[at]).slice(0, length) }, record.dates[at]);
}

function many(form, of, count) {
  return form.dataset[(count === 1 ? "one" : "many") + of].replace("%s", number.format(count));
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
  const drawing = strip.querySelector(".stretches");
  const { first, unit, length } = strip.dataset;
  const start = days(first, false);
  let from = null;

  drawing.addEventListener("dragstart", (event) => event.preventDefault());
  drawing.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") from = event.clientX;
  });
  addEventListener("pointermove", (event) => {
    if (moved(event)) draw(...range(event));
  });
  addEventListener("pointerup", (event) => {
    if (moved(event)) {
      const stop = (click) => click.preventDefault();
      drawing.addEventListener("click", stop, true);
      setTimeout(() => drawing.removeEventListener("click", stop, true));
      const [one, other] = range(event);
      ask({ from: name(one), to: name(other) });
    }
    from = null;
  });
  addEventListener("pointercancel", () => (from = null));
  return (query) => {
    const [one, other] = [days(query.get("from"), false), days(query.get("to"), true)];
    if (one === null && other === null) return draw(0, -1);
    const end = other === null ? length : slot(other);
    return draw(one === null ? 0 : Math.max(slot(one), 0), Math.min(end, length - 1));
  };

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
    const band = strip.querySelector(".band");
    band.setAttribute("x", `${(one / length) * 100}%`);
    band.setAttribute("width", `${(Math.max(other - one + 1, 0) / length) * 100}%`);
  }

  function slot(day) {
    const [then, now] = [start, day].map((each) => new Date(each * 864e5));
    if (unit === "day") return day - start;
    const gone = now.getUTCFullYear() - then.getUTCFullYear();
    return unit === "year" ? gone : gone * 12 + now.getUTCMonth() - then.getUTCMonth();
  }

  function name(place) {
    const at = new Date(start * 864e5);
    if (unit === "day") at.setUTCDate(at.getUTCDate() + place);
    else at.setUTCMonth(at.getUTCMonth() + place * (unit === "year" ? 12 : 1));
    return iso(at / 864e5).slice(0, { year: 4, month: 7, day: 10 }[unit]);
  }
}
