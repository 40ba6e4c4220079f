/*
 * A letter's link has its code behind a #, which browsers send to no server. This takes it from the address, so that it
 * stands in no history either, and hands it over in the page's own form.
 */
(() => {
  const take = () => {
    const field = document.getElementById("code");
    const code = location.hash.slice(1);
    if (!field || !/^[\w-]{43}$/.test(code)) {
      return;
    }
    history.replaceState(null, "", location.pathname + location.search);
    field.value = code;
    document.getElementById("open").click();
  };

  addEventListener("hashchange", take);
  take();
})();
