package org.nuages.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nuages.core.database.Transactions;
import org.nuages.core.errors.ApiException;
import org.nuages.core.security.Grant;
import org.nuages.core.security.Revocations;
import org.nuages.core.security.TokenPair;
import org.nuages.core.security.Tokens;
import org.nuages.core.work.Turns;

/**
 * Token pairs: the first for who signs in, the next for the newest refresh token. A refresh token that was used before is in
 * two hands, and nobody can tell whose are right: its family ends, with all that came of it (ADR 11).
 */
@Singleton
public class TokenPairs {

    private static final Logger LOG = Logger.getLogger(TokenPairs.class);

    private final TokenFamilies families;
    private final Tokens tokens;
    private final Revocations revocations;
    private final Transactions transactions;
    private final Turns<UUID> turns = new Turns<>();

    TokenPairs(TokenFamilies families, Tokens tokens, Revocations revocations, Transactions transactions) {
        this.families = families;
        this.tokens = tokens;
        this.revocations = revocations;
        this.transactions = transactions;
    }

    /** None where the account has ended all its tokens since it was read. */
    Uni<Optional<TokenPair>> begin(Account account) {
        return families.begin(account).chain(this::signed);
    }

    /** Of a thousand who show the same token at once the first two are enough to end its family. */
    public Uni<TokenPair> refresh(Grant old) {
        return turns.take(old.family(), () -> revocations.isKnownToHaveEnded(old.family()) ? none() : rotate(old))
                .map(pair -> pair.orElseThrow(ApiException::tokenNotValid));
    }

    /** Signed before the commit: a rotation whose answer cannot be made has not been one. */
    private Uni<Optional<TokenPair>> rotate(Grant old) {
        return transactions.atomic(
                () -> families.rotate(old).chain(next -> next.isPresent() ? signed(next) : usedBefore(old)));
    }

    private static Uni<Optional<TokenPair>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<TokenPair>> signed(Optional<Grant> grant) {
        return grant.isEmpty() ? none() : tokens.pairOf(grant.get()).map(Optional::of);
    }

    private Uni<Optional<TokenPair>> usedBefore(Grant old) {
        return families.justMadeOf(old)
                .chain(again ->
                        again.isPresent() ? signed(again) : endIfUsedBefore(old).replaceWith(Optional.empty()));
    }

    private Uni<Void> endIfUsedBefore(Grant old) {
        return families.endIfUsedBefore(old).chain(ended -> {
            if (!ended) {
                return Uni.createFrom().voidItem();
            }
            LOG.warnf(
                    "A refresh token of user %d was used twice: its family has ended",
                    old.caller().id());
            return revocations.ofGrant(old.family());
        });
    }

    /** Ends a family; 401 where it has ended already, or the token was not its newest. */
    public Uni<Void> end(Grant grant) {
        return transactions
                .atomic(() -> families.end(grant.family())
                        .call(found -> found.isPresent()
                                ? revocations.ofGrant(grant.family())
                                : Uni.createFrom().voidItem()))
                .invoke(found -> {
                    if (found.orElse(-1) != grant.generation()) {
                        throw ApiException.tokenNotValid();
                    }
                })
                .replaceWithVoid();
    }

    /** 401 unless the grant is its family's newest. */
    public Uni<Void> requireNewest(Grant grant) {
        return families.isNewest(grant)
                .invoke(isNewest -> {
                    if (!isNewest) {
                        throw ApiException.tokenNotValid();
                    }
                })
                .replaceWithVoid();
    }
}
