/* Keeps every [data-job] on the page up to date, and shows the outcome when the job has ended. */
(() => {
  const watch = async (section) => {
    const answer = await fetch("/beheer/taak.json?id=" + section.dataset.job, { credentials: "same-origin" });
    if (!answer.ok) {
      return;
    }
    const job = await answer.json();
    if (job.ended) {
      location.reload();
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
