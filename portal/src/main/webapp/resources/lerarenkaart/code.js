/*
 * A letter's link has its code behind a #, which browsers send to no server. This takes it from the address, so that it
 * stands in no history either, and hands it over in the page's own form.
 */
(() => {
  const take = () => {
    const field = document.getElementById("code");
    const code = location.hash.slice(1);
    /* Also a code that is not whole, for the server to say so; but not the name of a part of the page. */
    if (!field || !code || document.getElementById(code)) {
      return;
    }
    history.replaceState(null, "", location.pathname + location.search);
    field.value = code;
    document.getElementById("open").click();
  };

  addEventListener("hashchange", take);
  take();
})();
