/* Sends a form with files while showing how far it is. Without this script the form is sent as any other. */
(() => {
  const show = (html, address) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    const main = next.querySelector("main");
    if (!main || new URL(address).pathname !== location.pathname) {
      location.assign(address);
      return;
    }
    document.title = next.title;
    document.querySelector("main").replaceWith(main);
    history.pushState({}, "", address);
    (main.querySelector("[role=alert], .field.wrong") || main).scrollIntoView({ block: "nearest" });
    main.focus({ preventScroll: true });
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const input = form.querySelector("input[type=file]");
    if (!form.hasAttribute("data-upload") || !input || !input.files.length) {
      return;
    }
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    const box = form.querySelector("[data-sending]");
    const bar = box.querySelector("progress");
    const words = box.querySelector("[role=status]");
    const request = new XMLHttpRequest();
    let said = -1;
    box.hidden = false;
    event.submitter.disabled = true;
    request.upload.addEventListener("progress", (sent) => {
      const percent = sent.lengthComputable ? Math.floor((100 * sent.loaded) / sent.total) : 0;
      bar.value = percent;
      if (Math.floor(percent / 10) !== said) {
        said = Math.floor(percent / 10);
        words.textContent = percent < 100 ? box.dataset.sending.replace("%", percent + " %") : box.dataset.reading;
      }
    });
    request.addEventListener("load", () => show(request.responseText, request.responseURL));
    request.addEventListener("error", () => {
      words.textContent = box.dataset.broken;
      event.submitter.disabled = false;
    });
    request.open("POST", form.action);
    request.send(body);
  });
})();
