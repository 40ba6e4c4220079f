package be.lerarenkaart.portal.accountability.offender;

import be.lerarenkaart.kernel.By;
import be.lerarenkaart.portal.security.ForEveryone;
import jakarta.inject.Named;

/** Changes something without an entry, on purpose. */
@Named("forgetful")
@ForEveryone
public class ForgetfulBean {

    private final ForgetfulService service = new ForgetfulService();

    public void change() {
        service.change(By.system());
    }
}
