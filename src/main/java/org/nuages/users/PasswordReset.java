package org.nuages.users;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuages.core.errors.ApiException;
import org.nuages.core.passwords.PasswordRules;
import org.nuages.core.passwords.Passwords;
import org.nuages.core.tasks.Tasks;

/**
 * A new password for who has forgotten his. Asking does the same whatever address is given, which is to leave a task: who
 * asks learns neither by the answer nor by its time whether there is such an account.
 */
@Singleton
class PasswordReset {

    private final Tasks tasks;
    private final Users users;
    private final NewPasswords newPasswords;
    private final ResetTokens tokens;
    private final Passwords passwords;
    private final PasswordRules rules;

    PasswordReset(
            Tasks tasks,
            Users users,
            NewPasswords newPasswords,
            ResetTokens tokens,
            Passwords passwords,
            PasswordRules rules) {
        this.tasks = tasks;
        this.users = users;
        this.newPasswords = newPasswords;
        this.tokens = tokens;
        this.passwords = passwords;
        this.rules = rules;
    }

    /** Somebody has asked for a new password. */
    @RegisterForReflection
    record Asked(String email) {}

    Uni<Void> ask(String email) {
        return tasks.add(new Asked(email));
    }

    Uni<Void> confirm(ResetConfirmation input) {
        return owner(input.token())
                .map(found -> found.filter(user -> tokens.isGood(input.token(), user, Instant.now()))
                        .orElseThrow(PasswordReset::refusal))
                .invoke(user -> requireSound(input.password(), user))
                .call(user -> passwords
                        .hash(input.password())
                        .chain(hash -> newPasswords.replace(user, hash))
                        .invoke(PasswordReset::requireUnused))
                .replaceWithVoid();
    }

    private Uni<Optional<User>> owner(String token) {
        return ResetTokens.ownerOf(token)
                .map(id -> users.all().active().where(users.hasKey(id)).first(newPasswords.owner()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private void requireSound(String password, User user) {
        var problems = rules.problems(password, user.personal());
        if (!problems.isEmpty()) {
            throw ApiException.invalid(Map.of("password", problems));
        }
    }

    /** Of many who use it at once, one does. */
    private static void requireUnused(boolean replaced) {
        if (!replaced) {
            throw refusal();
        }
    }

    private static ApiException refusal() {
        return ApiException.invalid(Map.of("token", List.of("The token is invalid or has expired.")));
    }
}
