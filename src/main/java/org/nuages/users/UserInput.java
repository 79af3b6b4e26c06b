package org.nuages.users;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.nuages.core.input.Fields;
import org.nuages.core.passwords.PasswordRules.Personal;

/** What people may write of themselves. */
public final class UserInput {

    private static final Set<String> WEB = Set.of("http", "https");

    private UserInput() {}

    static void read(Fields in, User user) {
        var unused = about(in, user);
    }

    /** The same, and what has been read of it that a password must not be like. */
    static List<Personal> about(Fields in, User user) {
        var email = in.email("email")
                .uniqueInAnyCase(User_.email)
                .into(address -> user.setEmail(address.toLowerCase(Locale.ROOT)));
        var firstName = in.text("first_name").most(100).into(name -> user.firstName = name);
        var lastName = in.textOrBlank("last_name").most(100).orElse("").into(name -> user.lastName = name);
        in.textOrBlank("phone").most(20).orElse("").into(number -> user.phone = number);
        in.inside("profile", profile -> readProfile(profile, user));
        return User.personal(
                Objects.requireNonNullElse(firstName, ""),
                Objects.requireNonNullElse(lastName, ""),
                Objects.requireNonNullElse(email, ""));
    }

    private static void readProfile(Fields in, User user) {
        in.textOrBlank("bio").most(2_000).orElse("").into(text -> user.bio = text);
        in.textOrBlank("website")
                .most(200)
                .check(UserInput::problem)
                .orElse("")
                .into(address -> user.website = address);
        in.textOrBlank("location").most(100).orElse("").into(place -> user.location = place);
        in.date("birth_date").orNull().into(day -> user.birthDate = day);
    }

    private static String problem(String website) {
        return website.isEmpty() || isOfTheWeb(website) ? null : "Enter a valid URL.";
    }

    private static boolean isOfTheWeb(String website) {
        try {
            var address = new URI(website);
            return Stream.ofNullable(address.getScheme())
                    .anyMatch(scheme -> WEB.contains(scheme.toLowerCase(Locale.ROOT)) && address.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
