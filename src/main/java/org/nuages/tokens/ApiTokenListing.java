package org.nuages.tokens;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuages.core.listing.Listing;
import org.nuages.core.query.Field;

@Singleton
class ApiTokenListing {

    @Produces
    @Singleton
    Listing<ApiToken, ApiTokenView> apiTokens() {
        return Listing.of(ApiToken.class, ApiTokenView.class, ApiTokenView::read)
                .order(ApiToken_.createdAt, ApiToken_.name)
                .by(Field.<ApiToken, Instant>field(ApiToken_.createdAt).descending());
    }
}
