package be.lerarenkaart.portal.api;

import be.lerarenkaart.kernel.LerarenkaartException;
import be.lerarenkaart.kernel.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a JSON body, read one by one so that all faults can be told at once. JSON-B would stop at the first,
 * and read {@code "dryRun": "ja"} as false.
 */
final class Fields {

    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_ID = 18;

    private final JsonObject body;
    private final List<Problem.Issue> issues = new ArrayList<>();

    private Fields(JsonObject body) {
        this.body = body;
    }

    /** An absent body counts as an empty object. */
    static Fields of(InputStream sent) {
        try {
            byte[] bytes = sent == null ? new byte[0] : sent.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refused(413, "body-too-large", "Body too large", "Deze JSON is te groot.");
            }
            return new Fields(isBlank(bytes) ? JsonValue.EMPTY_JSON_OBJECT : object(bytes));
        } catch (IOException e) {
            throw refused(400, "body-truncated", "Body truncated", "De gegevens kwamen niet volledig aan.");
        }
    }

    private static boolean isBlank(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
    }

    private static JsonObject object(byte[] bytes) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw unreadable("het moet met { beginnen.");
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw unreadable("er staat nog iets achter.");
            }
            return object;
        } catch (LerarenkaartException refusal) {
            throw refusal;
        } catch (JsonParsingException e) {
            throw unreadable("kijk regel " + e.getLocation().getLineNumber() + ", teken "
                    + e.getLocation().getColumnNumber() + " na.");
        } catch (JsonException e) {
            throw unreadable("kijk na of het UTF-8 is.");
        } catch (RuntimeException e) {
            // The parser has no better exception for nesting that is too deep.
            throw unreadable("ze is te diep genest.");
        }
    }

    private static LerarenkaartException unreadable(String why) {
        return refused(400, "invalid-json", "Invalid JSON", "Dit is geen leesbaar JSON-object: " + why);
    }

    boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null || value == JsonValue.FALSE) {
            return false;
        }
        if (value != JsonValue.TRUE) {
            fault(name, "Geef true of false.");
        }
        return true;
    }

    LocalDate date(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value instanceof JsonString text ? text.getString() : "");
        } catch (DateTimeParseException e) {
            fault(name, "Geef een datum als jjjj-mm-dd.");
            return null;
        }
    }

    /** A moment with its zone. */
    Instant moment(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value instanceof JsonString text ? text.getString() : "")
                    .toInstant();
        } catch (DateTimeParseException e) {
            fault(name, "Geef een moment met zijn tijdzone, zoals 2027-01-31T12:00:00Z.");
            return null;
        }
    }

    Long number(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException tooLarge) {
                fault(name, "Dit getal is te groot.");
                return null;
            }
        }
        fault(name, "Geef een geheel getal.");
        return null;
    }

    BigDecimal requiredDecimal(String name) {
        if (value(name) instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        fault(name, "Geef een getal.");
        return null;
    }

    Integer smallNumber(String name) {
        Long number = number(name);
        if (number == null) {
            return null;
        }
        if (number < 0 || number > 1_000_000) {
            fault(name, "Geef een getal van 0 tot 1000000.");
            return null;
        }
        return number.intValue();
    }

    /** Trimmed; null when absent. */
    String text(String name, int longest) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        String text = value instanceof JsonString string ? string.getString().trim() : "";
        if (text.isEmpty() || text.length() > longest) {
            fault(name, "Geef een tekst van 1 tot " + longest + " tekens.");
            return null;
        }
        return text;
    }

    /** Trimmed, none empty; null when absent. */
    List<String> texts(String name, int most, int longest) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        if (value instanceof JsonArray array && array.size() <= most) {
            for (JsonValue one : array) {
                if (one instanceof JsonString text
                        && !text.getString().isBlank()
                        && text.getString().trim().length() <= longest) {
                    texts.add(text.getString().trim());
                }
            }
            if (texts.size() == array.size()) {
                return texts;
            }
        }
        fault(name, "Geef een lijst van hoogstens " + most + " teksten van 1 tot " + longest + " tekens.");
        return null;
    }

    /** Texts by their names, trimmed, null where one is; none when absent. */
    Map<String, String> textsByName(String name, int most, int longest) {
        JsonValue value = value(name);
        Map<String, String> texts = new TreeMap<>();
        if (value instanceof JsonObject object && object.size() <= most) {
            object.forEach((key, one) -> {
                if (one == JsonValue.NULL) {
                    texts.put(key, null);
                } else if (one instanceof JsonString text
                        && text.getString().trim().length() <= longest) {
                    texts.put(key, text.getString().trim());
                }
            });
        }
        if (value != null && (!(value instanceof JsonObject object) || object.size() != texts.size())) {
            fault(name, "Geef een object met hoogstens " + most + " teksten van hoogstens " + longest + " tekens.");
        }
        return texts;
    }

    /** Whole numbers from 1; none when absent. */
    List<Long> ids(String name, int most) {
        JsonValue value = value(name);
        List<Long> ids = new ArrayList<>();
        if (value instanceof JsonArray array && array.size() <= most) {
            for (JsonValue one : array) {
                if (one instanceof JsonNumber number
                        && number.isIntegral()
                        && number.bigDecimalValue().signum() > 0
                        && number.bigDecimalValue().precision() <= LONGEST_ID) {
                    ids.add(number.longValue());
                }
            }
        }
        if (value != null && (!(value instanceof JsonArray array) || array.size() != ids.size())) {
            fault(name, "Geef een lijst van hoogstens " + most + " nummers.");
        }
        return ids;
    }

    String requiredText(String name, int longest) {
        if (value(name) == null) {
            fault(name, "Dit veld is verplicht.");
        }
        return text(name, longest);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        JsonValue value = value(name);
        if (value == null) {
            return otherwise;
        }
        String chosen = value instanceof JsonString text ? text.getString() : "";
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> {
                    fault(name, "Kies uit " + Arrays.toString(type.getEnumConstants()) + ".");
                    return otherwise;
                });
    }

    void required(String name) {
        if (value(name) == null) {
            fault(name, "Dit veld is verplicht.");
        }
    }

    void fault(String name, String detail) {
        issues.add(new Problem.Issue("body", name, detail));
    }

    /** To be called when all fields are read, before anything is done with them. */
    void check() {
        if (!issues.isEmpty()) {
            throw new LerarenkaartException(
                    Problem.of("invalid-input", 400, "Invalid input", "Sommige gegevens kloppen niet: kijk ze na.")
                            .with(issues.toArray(Problem.Issue[]::new)));
        }
    }

    private JsonValue value(String name) {
        JsonValue value = body.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private static LerarenkaartException refused(int status, String type, String title, String detail) {
        return new LerarenkaartException(Problem.of(type, status, title, detail));
    }
}
