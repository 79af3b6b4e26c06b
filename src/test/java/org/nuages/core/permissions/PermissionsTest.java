package org.nuages.core.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nuages.core.callers.Caller;
import org.nuages.core.callers.Owned;

/** Each rule's two halves, for each kind of caller: anonymous, another user, the owner, staff. */
class PermissionsTest {

    private static final Owned ROW = () -> 7L;
    private static final List<Caller> CALLERS =
            List.of(Caller.ANONYMOUS, new Caller(8L, false), new Caller(7L, false), new Caller(1L, true));

    /** The door for reading, the door for writing, reading the row, writing it, writing any row; a sign for each caller. */
    private static String table(Permission rule) {
        return String.join(
                " ",
                row(rule, true, null),
                row(rule, false, null),
                row(rule, true, ROW),
                row(rule, false, ROW),
                any(rule));
    }

    private static String row(Permission rule, boolean isRead, Object row) {
        return CALLERS.stream()
                .map(caller -> new Access(caller, isRead))
                .map(access -> row == null ? rule.allows(access) : rule.allows(access, row))
                .map(allowed -> allowed ? "+" : "-")
                .collect(Collectors.joining());
    }

    private static String any(Permission rule) {
        return CALLERS.stream()
                .map(caller -> rule.allows(new Access(caller, false), null) ? "+" : "-")
                .collect(Collectors.joining());
    }

    @Test
    void the_named_rules_are_what_their_names_say() {
        assertThat(table(new AllowAny())).isEqualTo("++++ ++++ ++++ ++++ ++++");
        assertThat(table(new IsAuthenticated())).isEqualTo("-+++ -+++ -+++ -+++ -+++");
        assertThat(table(new IsAdminUser())).isEqualTo("---+ ---+ ---+ ---+ ---+");
        assertThat(table(new IsAuthenticatedOrReadOnly())).isEqualTo("++++ -+++ ++++ -+++ -+++");
        assertThat(table(new IsOwner())).isEqualTo("-+++ -+++ --+- --+- ----");
        assertThat(table(new IsOwnerOrReadOnly())).isEqualTo("++++ -+++ ++++ --+- ----");
        assertThat(table(new IsOwnerOrAdmin())).isEqualTo("-+++ -+++ --++ --++ ---+");
    }

    @Test
    void rules_compose_in_both_halves() {
        assertThat(table(new IsOwner().or(new IsAdminUser()))).isEqualTo(table(new IsOwnerOrAdmin()));
        assertThat(table(new IsOwner().and(new IsAdminUser()))).isEqualTo("---+ ---+ ---- ---- ----");
        assertThat(table(new IsAdminUser().not())).isEqualTo("+++- +++- +++- +++- +++-");
    }
}
