package be.lerarenkaart.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.lerarenkaart.access.Right;
import be.lerarenkaart.access.Role;
import be.lerarenkaart.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/rights.md} is what the code holds; {@code -Drights.write=true} writes it anew. */
class RightsTableTest {

    private static final Path TABLE = Path.of("../docs/rights.md");

    @Test
    void theTableInTheDocuments_isTheOneInTheCode() throws IOException {
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(TABLE, rights() + addresses());
        }

        assertThat(Files.readString(TABLE)).isEqualTo(rights() + addresses());
    }

    private static String rights() {
        StringBuilder table = new StringBuilder(
                """
                # Rights

                Printed from `Right` and `Addresses` by a test, which fails when they differ. "own" means: what the role
                is bound to (an institution, a pick-up point, a partner); the row itself is checked, not the screen.

                | right |""");
        for (Role role : Role.values()) {
            table.append(' ').append(role).append(" |");
        }
        table.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Right right : Right.values()) {
            table.append("| ").append(right).append(" |");
            for (Role role : Role.values()) {
                String reach = role.bound() == Scope.Kind.EVERYTHING ? "all" : "own";
                table.append(' ').append(right.belongsTo(role) ? reach : "-").append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String addresses() {
        StringBuilder table = new StringBuilder("\n| address | right |\n|---|---|\n");
        Addresses.all().forEach((address, right) -> table.append("| `")
                .append(address)
                .append("` | ")
                .append(right.map(Right::name).orElse("everyone"))
                .append(" |\n"));
        return table.toString();
    }
}
