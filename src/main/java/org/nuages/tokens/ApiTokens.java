package org.nuages.tokens;

import static org.nuages.core.query.Field.field;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.nuages.core.callers.Caller;
import org.nuages.core.query.Condition;
import org.nuages.core.query.Manager;
import org.nuages.core.query.PlainSet;
import org.nuages.core.query.Queries;
import org.nuages.users.User_;

@Singleton
public class ApiTokens extends Manager<ApiToken, UUID, PlainSet<ApiToken>> {

    ApiTokens(Queries queries) {
        super(ApiToken.class, queries, PlainSet::new);
    }

    /** One's own; staff see no others' either. */
    @Override
    protected Condition<ApiToken> visible(Caller caller) {
        return field(ApiToken_.owner).to(User_.id).is(caller.id());
    }
}
