package be.lerarenkaart.portal.pages.signin;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;

/** Recovery codes that were just made, until their owner says that they are kept. Nowhere else do they stand readable. */
@SessionScoped
public class FreshCodes implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<String> codes = List.of();

    public void show(List<String> made) {
        codes = List.copyOf(made);
    }

    public List<String> get() {
        return codes;
    }

    public void forget() {
        codes = List.of();
    }
}
