package be.lerarenkaart.portal.accountability.offender;

import be.lerarenkaart.kernel.By;
import jakarta.ws.rs.POST;

/** Changes something without an entry, on purpose. */
public class ForgetfulResource {

    private final ForgetfulService service = new ForgetfulService();

    @POST
    public void change() {
        service.change(By.system());
    }
}
