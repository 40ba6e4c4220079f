package be.lerarenkaart.systemtest.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The routes as the running system describes them. */
final class Description {

    /** A route with its path filled in by values that exist nowhere. */
    record Route(String method, String template) {

        String path() {
            return template.substring("/api/v1/".length())
                    .replace("{year}", "2099")
                    .replace("{channel}", "HOME")
                    .replace("{stamboekNumber}", "16203040856")
                    .replace("{postcode}", "9999")
                    .replace("{version}", "99")
                    .replace("{table}", "STATE")
                    .replace("{validFrom}", "2000-01-01")
                    .replace("{name}", "NERGENS")
                    .replace("{code}", "NERGENS")
                    .replace("{kind}", "NERGENS")
                    .replace("{id}", "999999999");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    private Description() {}

    static List<Route> routes() {
        return routes(Api.stranger());
    }

    static List<Route> routes(Api program) {
        Map<String, Map<String, Map<String, Object>>> api =
                new Yaml().load(program.get("/openapi").body());
        List<Route> routes = new ArrayList<>();
        api.get("paths").forEach((path, item) -> item.keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .forEach(method -> routes.add(new Route(method.toUpperCase(Locale.ROOT), path))));
        return routes;
    }
}
