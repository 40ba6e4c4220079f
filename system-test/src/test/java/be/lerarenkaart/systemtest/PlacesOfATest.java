package be.lerarenkaart.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Institutions, pick-up points and a partner that the sample accounts are bound to, and others that they are not. */
public final class PlacesOfATest {

    private static final String POSTCODES =
            """
            postcode;plaatsnaam;deelgemeente;gemeente;nis;arrondissement;provincie;gewest;breedtegraad;lengtegraad;coord_bron;bijzonder
            9000;Gent;;Gent;44021;Gent;Oost-Vlaanderen;Vlaams;51.05;3.72;x;0
            """;

    private static final String INSTITUTIONS =
            """
            nr;naam;net;koepel;niveau;straat;huisnummer;postcode;gemeente;provincie;levert_via;bron
            690001;Hogeschool De Vlieger;VGO;KOV;Hoger onderwijs;Weg;1;9000;Gent;Oost-Vlaanderen;LIJST;x
            690008;Academie Zonnebloem;OGO;OVSG;Deeltijds kunstonderwijs;Weg;2;9000;Gent;Oost-Vlaanderen;LIJST;x
            690015;Academie Het Klavier;OGO;OVSG;Deeltijds kunstonderwijs;Weg;3;9000;Gent;Oost-Vlaanderen;LIJST;x
            """;

    private static final String POINTS =
            """
            code;naam;type;straat;huisnummer;postcode;gemeente;provincie;breedtegraad;lengtegraad;openingsuren;startdatum;einddatum;bron
            AP0001;Bibliotheek De Krook;bib;Weg;4;9000;Gent;Oost-Vlaanderen;51.05;3.72;ma 9-17;;;x
            AP0002;Bibliotheek Zuid;bib;Weg;5;9000;Gent;Oost-Vlaanderen;51.04;3.72;ma 9-17;;;x
            """;

    private static final String JSON = "application/json";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI api;

    private PlacesOfATest(URI system) {
        api = system.resolve("api/v1/");
    }

    public static void in(URI system) {
        PlacesOfATest places = new PlacesOfATest(system);
        places.send("PUT", "card-years/2031", "{}", JSON);
        places.read("postcodes", POSTCODES);
        places.read("institutions", INSTITUTIONS);
        places.read("card-years/2031/pickup-points", POINTS);
        places.send("POST", "partners", "{\"name\": \"Museum van de Verwondering\"}", JSON);
        places.send("POST", "partners", "{\"name\": \"Boekhandel De Bladwijzer\"}", JSON);
    }

    private void read(String path, String file) {
        HttpResponse<String> accepted = send("POST", path, file, "text/csv");
        String location = accepted.headers().firstValue("Location").orElseThrow();
        for (int tries = 0; tries < 300; tries++) {
            String state = send("GET", location, "", JSON).body();
            assertThat(state).doesNotContain("FAILED");
            if (state.contains("COMPLETED")) {
                return;
            }
            pause();
        }
        throw new AssertionError("not read: " + path);
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        try {
            HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .header("Content-Type", type)
                    .header("Authorization", "Bearer " + Administrator.KEY)
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 202);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
