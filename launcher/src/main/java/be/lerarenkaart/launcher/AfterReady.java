package be.lerarenkaart.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;

/**
 * What happens once the portal answers, such as filling it with a sample year. Found by {@link java.util.ServiceLoader};
 * it works through the API, like everybody.
 */
public interface AfterReady {

    void run(Running system);

    /**
     * @param address where the portal answers, ends in a slash
     * @param adminKey an administrator's key; known only at the first start, or when the settings give it
     * @param sample "none", "small" or "full"
     * @param console where whoever starts the system reads
     */
    record Running(URI address, Optional<String> adminKey, String sample, PrintStream console) {

        @Override
        public String toString() {
            return "Running[address=" + address + ", sample=" + sample + "]";
        }
    }
}
