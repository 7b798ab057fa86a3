// What makes every page quicker to read, where a browser runs scripts; nothing here is needed to read it.

const page = document.documentElement;
const form = document.querySelector("form.filters");
const kept = store();
const before = visit();

for (const start of [marks, today, copies, keys, filters]) {
  try {
    start();
  } catch (error) {
    reportError(error); // and the others start all the same
  }
}
page.classList.add("works"); // what a script is needed for is there now

function filters() {
  if (form) import(form.dataset.script).then((script) => script.start(form, mark));
}

// Since the last visit: what was added or corrected after it is marked. Nothing leaves the browser.

// What the record's newest change was at the last visit, null at the first; a visit lasts as long as the tab.
// Without ids, the whole of that day was seen.
function visit() {
  const key = `seen ${page.dataset.home}`;
  const seen = state(kept.read("localStorage", key));
  const { newest } = page.dataset; // which only the first page of the timeline has
  const now = { day: newest, ids: (page.dataset.newestIds ?? "").split(" ").filter(Boolean) };
  let begun = kept.read("sessionStorage", key);
  if (begun === undefined) kept.write("sessionStorage", key, (begun = seen));
  if (newest === undefined) return state(begun);
  if (seen?.day === now.day) now.ids = seen.ids.length && now.ids.length ? [...new Set([...seen.ids, ...now.ids])] : [];
  if (!seen || now.day >= seen.day) kept.write("localStorage", key, now);
  return state(begun);
}

function state(value) {
  return typeof value?.day === "string" && Array.isArray(value.ids) ? value : null;
}

function marks() {
  for (const card of document.querySelectorAll("[data-changed]")) {
    mark(card, card.id.replace("event-", ""), card.dataset.changed);
  }
  const found = document.querySelectorAll(".card.is-new");
  const told = document.querySelector(".since");
  if (!told || !found.length) return;
  const first = made("a", "", told.dataset.text.replace("%s", found.length));
  first.href = `#${found[0].id}`;
  told.append(first);
  told.hidden = Boolean(location.search); // until it is known whether that asks for something
}

function mark(card, id, changed) {
  if (!before || !changed || changed < before.day) return;
  if (changed === before.day && (!before.ids.length || before.ids.includes(id))) return;
  card.classList.add("is-new");
  const text = page.dataset.new;
  if (text) card.querySelector(".what > :first-child").append(made("span", "hidden", ` (${text})`));
}

// A record that runs past today says where today is, and opens there if that is further down than the screen.

function today() {
  const list = document.querySelector(".page-home .timeline[data-today]");
  if (!list || !form) return;
  const newest = form.dataset.order === "newest";
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
  const times = [...list.querySelectorAll("time.when")].map((time) => [time, time.dateTime.slice(0, 10)]);
  const isPast = (date) => date <= day.slice(0, date.length);
  const at = times.findIndex(([, date]) => isPast(date) === newest);
  if (at < 0) return elsewhere(times.length > 0, day);
  const past = times[at][0].closest(".card");
  const cards = [...list.querySelectorAll(".card")];
  const above = cards.indexOf(past);
  const ahead = newest ? above : cards.length - above;
  if (!above) return;
  const text = form.dataset[ahead === 1 ? "oneAhead" : "manyAhead"].replace("%s", ahead);
  const up = made("a", "", text);
  cards.at(-1).id ||= "last";
  up.href = newest ? "#whole" : `#${cards.at(-1).id}`;
  const told = made("p", "today", "");
  told.append(made("span", "", form.dataset.today));
  const folded = list.querySelector(".ahead");
  if (folded?.querySelectorAll(".card").length !== ahead) told.append(" ", up); // else its heading says so
  up.addEventListener("click", () => folded?.setAttribute("open", ""));
  past.classList.add("is-today");
  past.prepend(told);
  const arrived = performance.getEntriesByType("navigation")[0]?.type ?? "navigate";
  const plain = !location.hash && !location.search && arrived === "navigate";
  if (plain && past.getBoundingClientRect().bottom > innerHeight) past.scrollIntoView({ behavior: "instant" });
}

// Today is on another page: the last period of the strip that does not begin after today is where today is.
function elsewhere(dated, day) {
  const links = [...document.querySelectorAll(".strip a")].map((link) => link.href.baseVal);
  const periods = links.map((link) => [/\/(\d{4})\/(?:(\d\d)\/)?$/.exec(link)?.slice(1).join("-") ?? "", link]);
  const last = periods.filter(([period]) => period && period <= day).sort().at(-1);
  if (!dated || !last) return;
  const link = made("a", "", form.dataset.today);
  link.href = last[1];
  const item = made("li", "", "");
  item.append(link);
  document.querySelector(".before-list .ways")?.append(item);
}

// Copying a link, a citation; where the browser does not let us, what was to be copied is selected.

function copies() {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.addEventListener("click", async () => {
      const { copy } = button.dataset;
      const { done, failed } = button.parentElement.dataset;
      const cited = copy === "link" ? null : document.getElementById(copy);
      const text = cited?.textContent.trim() ?? address();
      try {
        await navigator.clipboard.writeText(text);
        say(done);
      } catch {
        if (!cited && !button.nextElementSibling?.matches("output")) button.after(made("output", "", text));
        getSelection().selectAllChildren(cited ?? button.nextElementSibling);
        say(failed);
      }
    });
  }
}

function address() {
  return document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
}

function say(text) {
  const told = document.getElementById("said");
  told.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (told.textContent = ""), 4000);
}

// Keys: they can be switched off, and stay out of fields, dialogs and all that holds Ctrl, Alt or Meta. What they do is
// told on the timeline's pages; on any other it is taken from there when it is asked for.

function keys() {
  const help = document.getElementById("keys");
  if (!help) return;
  let on = kept.read("localStorage", "keys") !== "off";
  const open = async () => {
    if (!help.firstElementChild) help.append(...(await helped()));
    const box = help.querySelector("input");
    if (!box || help.open) return;
    box.checked = on;
    box.onchange = () => kept.write("localStorage", "keys", (on = box.checked) ? "on" : "off");
    help.showModal();
  };
  for (const opener of document.querySelectorAll("[data-keys]")) opener.addEventListener("click", open);
  const acts = { j: () => step(1), k: () => step(-1), "/": search, "?": open };
  addEventListener("keydown", (event) => {
    const busy = event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing;
    if (!on || busy || help.open) return;
    if (event.target.closest("input, select, textarea, [contenteditable], dialog")) return;
    if (Object.hasOwn(acts, event.key) && acts[event.key]() !== false) event.preventDefault();
  });
}

async function helped() {
  const home = await fetch(page.dataset.home).then((answer) => answer.text());
  return new DOMParser().parseFromString(home, "text/html").querySelectorAll("#keys > *");
}

function step(by) {
  const links = [...document.querySelectorAll(".card .what > :first-child a")];
  const titles = links.filter((link) => link.checkVisibility());
  if (!titles.length) return turn(by);
  const isSeen = (link) => link.getBoundingClientRect().bottom > 0 && link.getBoundingClientRect().top < innerHeight;
  const at = titles.findIndex((link) => link.closest(".card").contains(document.activeElement));
  const seen = titles.findIndex(isSeen);
  const next = at >= 0 && (seen < 0 || isSeen(titles[at])) ? at + by : Math.max(seen, 0);
  if (next >= titles.length && turn(by) !== false) return;
  const to = titles[Math.min(Math.max(next, 0), titles.length - 1)];
  to.focus({ preventScroll: true });
  to.closest(".card").scrollIntoView({ block: "nearest", behavior: "instant" });
}

// From an event's own page to the event before or after it, from the last of a list to its next page.
function turn(by) {
  const link = document.querySelector(`main a[rel="${by > 0 ? "next" : "prev"}"]`);
  if (!link?.checkVisibility()) return false;
  link.click();
}

function search() {
  if (form) form.elements.q.focus();
  else location.href = `${page.dataset.home}#words`; // where a browser puts the cursor
}

function made(tag, of, text) {
  const element = document.createElement(tag);
  if (of) element.className = of;
  element.textContent = text;
  return element;
}

// What the browser keeps for us, if it does: undefined is what it has not, or what cannot be read.

function store() {
  const safe = (act) => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  return {
    read: (where, key) => safe(() => JSON.parse(window[where].getItem(key) ?? undefined)),
    write: (where, key, value) => safe(() => window[where].setItem(key, JSON.stringify(value))),
  };
}
