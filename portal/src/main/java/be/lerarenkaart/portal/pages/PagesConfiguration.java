package be.lerarenkaart.portal.pages;

import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;
import jakarta.inject.Named;

/** Switches Faces on, and names this start of the server so that browsers fetch a changed style sheet. */
@FacesConfig
@Named("build")
@ApplicationScoped
@ForEveryone
public class PagesConfiguration {

    private final String version = Long.toString(System.currentTimeMillis() / 1000, Character.MAX_RADIX);

    public String getVersion() {
        return version;
    }
}
