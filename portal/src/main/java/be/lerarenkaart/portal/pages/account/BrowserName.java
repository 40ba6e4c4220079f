package be.lerarenkaart.portal.pages.account;

import be.lerarenkaart.portal.pages.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser is called by people, from what it says of itself. It may say anything; this is to recognise one's own. */
public final class BrowserName {

    /** The first that fits: most say that they are others as well. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Mac OS", "Mac");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** Firefox on Windows, or as much of that as is known. */
    public static String said(Words words, String told) {
        Optional<String> browser = browser(told);
        Optional<String> system = system(told);
        return browser.isPresent() && system.isPresent()
                ? words.say("account.browser.on", browser.get(), system.get())
                : browser.or(() -> system).orElse(words.say("account.browser.unknown"));
    }

    /** Firefox, and Windows; either empty when it is not known. */
    static Optional<String> browser(String told) {
        return first(BROWSERS, told);
    }

    static Optional<String> system(String told) {
        return first(SYSTEMS, told);
    }

    private static Optional<String> first(Map<String, String> names, String told) {
        return names.entrySet().stream()
                .filter(name -> told.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
