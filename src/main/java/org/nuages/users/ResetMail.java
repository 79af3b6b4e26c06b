package org.nuages.users;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.mail.Mails;
import org.nuages.core.tasks.Task;

/** The mail with the way to a new password, to the account's own address, where there is an account. */
@Singleton
class ResetMail {

    private final NewPasswords newPasswords;
    private final ResetTokens tokens;
    private final Mails mails;
    private final String url;

    ResetMail(
            NewPasswords newPasswords,
            ResetTokens tokens,
            Mails mails,
            @ConfigProperty(name = "nuages.password-reset.url") String url) {
        this.newPasswords = newPasswords;
        this.tokens = tokens;
        this.mails = mails;
        this.url = url;
    }

    Uni<Void> to(String email) {
        return newPasswords.findActive(email).chain(this::send);
    }

    private Uni<Void> send(Optional<User> found) {
        return found.map(user -> mails.send(user.email, "password_reset", data(user)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Map<String, Object> data(User user) {
        // Behind the hash: a browser keeps it to itself, and no server's log has it.
        var link = url + "#token=" + tokens.make(user, Instant.now());
        return Map.of("name", user.firstName, "link", link, "minutes", ResetTokens.LIFETIME.toMinutes());
    }

    /** Looked up when it is needed: a mail is a task too, and all tasks are known before anything that leaves one. */
    @Produces
    @Singleton
    static Task<PasswordReset.Asked> sending(Instance<ResetMail> mail) {
        return Task.of("users.password_reset", PasswordReset.Asked.class, asked -> mail.get()
                .to(asked.email()));
    }
}
