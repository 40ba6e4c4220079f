/*
 * The grid of a list. Enter saves what was typed and goes to the next mistake; Alt with an arrow jumps between mistakes;
 * whatever is typed or ticked is saved when it is left. Without this script one button saves it all.
 */
(() => {
  const grid = () => document.querySelector("form[data-grid]");
  const cells = () => [...grid().querySelectorAll("td input[type=text]")];
  const mistakes = () => {
    const wrong = cells().filter((cell) => cell.hasAttribute("data-error"));
    return wrong.length ? wrong : cells();
  };
  let changed = new Set();
  let busy = false;

  const go = (from, step) => {
    const all = mistakes();
    const at = all.indexOf(from);
    const next = all[at < 0 ? 0 : (at + step + all.length) % all.length];
    if (next) {
      next.focus();
      next.select();
    }
  };

  const show = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    const main = document.querySelector("main");
    if (!next) {
      location.reload();
      return;
    }
    const active = document.activeElement && document.activeElement.name;
    const typed = new Map(cells().filter((cell) => changed.has(cell.name)).map((cell) => [cell.name, cell.value]));
    const fresh = document.adoptNode(next);
    main.replaceWith(fresh);
    for (const [name, value] of typed) {
      const cell = fresh.querySelector("[name='" + name + "']");
      if (cell) {
        cell.value = value;
      }
    }
    const again = active && fresh.querySelector("[name='" + active + "']");
    if (again) {
      again.focus();
      if (again.type === "text" && !typed.has(active)) {
        again.select();
      }
    } else {
      go(null, 0);
    }
    begin();
  };

  const save = async () => {
    if (busy || !changed.size) {
      return;
    }
    busy = true;
    const body = new FormData(grid());
    const sent = changed;
    /* What did not change is not sent: a colleague may be working on it. */
    for (const cell of cells()) {
      if (!sent.has(cell.name)) {
        body.delete(cell.name);
      }
    }
    body.append("save", "1");
    changed = new Set();
    try {
      const answer = await fetch(grid().action, { method: "POST", body: new URLSearchParams(body), credentials: "same-origin" });
      busy = false;
      show(await answer.text());
    } catch (unreachable) {
      busy = false;
      sent.forEach((name) => changed.add(name));
    }
    if (changed.size) {
      save();
    }
  };

  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-grid]")) {
      changed.add(event.target.name);
    }
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest("form[data-grid]")) {
      changed.add(event.target.name);
      save();
    }
  });
  document.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cell.matches || !cell.matches("form[data-grid] input[type=text]")) {
      return;
    }
    if (event.key === "Enter") {
      event.preventDefault();
      const all = mistakes();
      if (all.length > 1) {
        go(cell, 1);
      } else {
        cell.blur();
      }
    } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      go(cell, event.key === "ArrowDown" ? 1 : -1);
    }
  });

  const begin = () => {
    const keys = document.querySelector("[data-keys]");
    if (keys) {
      keys.hidden = false;
    }
  };
  begin();
  if (cells().some((cell) => cell.hasAttribute("data-error"))) {
    go(null, 0);
  }
})();
