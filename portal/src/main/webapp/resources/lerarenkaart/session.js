/*
 * Warns before the session of the page ends, lets it last longer, and covers the page once it has ended. The form that
 * was being filled in is not lost: it is sent, and the server keeps it until its owner has signed in again.
 */
(() => {
  const box = document.getElementById("session");
  if (!box) {
    return;
  }
  const warnBefore = Number(box.dataset.warn);
  let end = Date.now() + 1000 * Number(box.dataset.left);
  let extendable = box.dataset.extendable === "true";
  let timer;

  const left = () => Math.round((end - Date.now()) / 1000);
  const show = (part) => {
    for (const piece of box.querySelectorAll("[data-part]")) {
      piece.hidden = piece.dataset.part !== part;
    }
    box.setAttribute("aria-labelledby", "session-" + part);
    if (!box.open) {
      box.showModal();
    }
    const button = box.querySelector("[data-part=" + part + "] button");
    if (button && document.activeElement !== button) {
      button.focus();
    }
  };
  const time = (seconds) =>
    seconds >= 90 ? box.dataset.minutes.replace("%", Math.round(seconds / 60)) : box.dataset.seconds.replace("%", Math.max(seconds, 0));

  const ask = async (method) => {
    const answer = await fetch("/sessie.json", { method, credentials: "same-origin" });
    const told = await answer.json();
    end = Date.now() + 1000 * told.left;
    extendable = told.extendable;
  };

  const over = () => {
    document.querySelector("main").hidden = true;
    show("over");
  };

  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(1000, 1000 * Math.min(left() - warnBefore, 3600)));
  };

  /* Something may have been done in another window: the server knows. */
  const look = async () => {
    try {
      await ask("GET");
    } catch (unreachable) {
      /* The network is away: what this page knows still holds. */
    }
    if (left() > warnBefore) {
      if (box.open && document.querySelector("main").hidden === false) {
        box.close();
      }
      plan();
    } else if (left() > 0) {
      warn();
    } else {
      over();
    }
  };

  const warn = () => {
    const part = extendable ? "warn" : "last";
    show(part);
    const place = box.querySelector("[data-part=" + part + "] [data-time]");
    const said = time(left());
    if (place.textContent !== said) {
      place.textContent = said;
    }
    clearTimeout(timer);
    timer = left() > 1 ? setTimeout(warnAgain, left() > 90 ? 15000 : 5000) : setTimeout(look, 1500);
  };
  const warnAgain = () => (left() > 0 ? warn() : look());

  const stay = async () => {
    clearTimeout(timer);
    box.close();
    try {
      await ask("POST");
    } catch (unreachable) {
      /* Asked again when the time comes. */
    }
    if (left() > 0) {
      plan();
    } else {
      over();
    }
  };

  const changed = (form) =>
    [...form.elements].some((field) =>
      field.type === "checkbox" || field.type === "radio"
        ? field.checked !== field.defaultChecked
        : field.tagName === "SELECT"
          ? [...field.options].some((option) => option.selected !== option.defaultSelected)
          : ["text", "search", "number", "date", "email", "textarea"].includes(field.type) && field.value !== field.defaultValue,
    );

  const again = () => {
    const form = [...document.forms].find((candidate) => candidate.method === "post" && changed(candidate));
    if (form) {
      form.submit();
    } else {
      location.reload();
    }
  };

  box.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (box.querySelector("[data-part=warn]").hidden === false) {
      stay();
    } else if (box.querySelector("[data-part=last]").hidden === false) {
      box.close();
    }
  });
  box.querySelector("[data-stay]").addEventListener("click", stay);
  box.querySelector("[data-seen]").addEventListener("click", () => box.close());
  box.querySelector("[data-again]").addEventListener("click", again);
  /* A page that was put aside comes back as it was: first see whether it still may. */
  window.addEventListener("pageshow", (event) => event.persisted && look());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && left() <= warnBefore && look());
  plan();
})();
