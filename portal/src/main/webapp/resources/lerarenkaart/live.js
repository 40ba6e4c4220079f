/*
 * Keeps every [data-job] on the page up to date, and shows the outcome when the job has ended: by fetching the page
 * anew for its [data-live] parts, or as a whole when it has none. What somebody is filling in is left alone.
 */
(() => {
  const refresh = async () => {
    if (!document.querySelector("[data-live]")) {
      location.reload();
      return;
    }
    const answer = await fetch(location.href, { credentials: "same-origin" });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = next.getElementById(part.id);
      if (fresh && fresh.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
        part.replaceWith(document.adoptNode(fresh));
      }
    }
    /* The server keeps the newest views only: open forms go on with the state of the one just fetched. */
    const state = next.querySelector("input[name='jakarta.faces.ViewState']");
    for (const input of state ? document.querySelectorAll("input[name='jakarta.faces.ViewState']") : []) {
      input.value = state.value;
    }
  };

  const watch = async (section) => {
    const answer = await fetch((section.dataset.status || "/beheer/taak.json") + "?id=" + section.dataset.job, { credentials: "same-origin" });
    if (!answer.ok) {
      return;
    }
    const job = await answer.json();
    if (job.ended) {
      await refresh();
      return;
    }
    section.querySelector("progress").value = job.percent;
    section.querySelector("[data-phase]").textContent = job.words;
    /* Read out at each quarter, not at each second. */
    const quarter = String(Math.floor(job.percent / 25));
    if (section.dataset.quarter !== quarter) {
      section.dataset.quarter = quarter;
      section.querySelector("[data-said]").textContent = job.words;
    }
  };

  const round = async () => {
    for (const section of document.querySelectorAll("[data-job]")) {
      try {
        await watch(section);
      } catch (unreachable) {
        /* The server rests or the network is away: the next round asks again. */
      }
    }
    setTimeout(round, 1000);
  };
  setTimeout(round, 700);
})();
