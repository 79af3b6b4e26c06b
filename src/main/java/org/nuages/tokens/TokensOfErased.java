package org.nuages.tokens;

import static org.nuages.core.query.Field.field;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.users.PersonalData;
import org.nuages.users.User_;

/** Nobody signs in any more: what is kept of tokens goes, and the names of API tokens with it. */
@Singleton
class TokensOfErased implements PersonalData {

    private final ApiTokens tokens;
    private final TokenFamilies families;

    TokensOfErased(ApiTokens tokens, TokenFamilies families) {
        this.tokens = tokens;
        this.families = families;
    }

    @Override
    public Uni<Void> erase(long userId) {
        return tokens.all()
                .where(field(ApiToken_.owner).to(User_.id).is(userId))
                .delete()
                .chain(() -> families.deleteOf(userId));
    }
}
