package be.lerarenkaart.portal.accountability.offender;

import be.lerarenkaart.kernel.By;
import jakarta.enterprise.context.ApplicationScoped;

/** Knows who does it, and tells nobody, on purpose. */
@ApplicationScoped
public class ForgetfulService {

    private String last = "";

    public void change(By by) {
        last = by.name();
    }

    public String last() {
        return last;
    }
}
