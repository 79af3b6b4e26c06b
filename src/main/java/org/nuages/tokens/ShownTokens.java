package org.nuages.tokens;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.nuages.core.errors.ApiException;
import org.nuages.core.security.BearerTokens;
import org.nuages.core.security.Grant;
import org.nuages.core.security.TokenParser;

/** Tokens that come in a body; 401 for those that are not good. */
@Singleton
class ShownTokens {

    private final TokenParser parser;
    private final BearerTokens bearer;
    private final TokenPairs pairs;

    ShownTokens(TokenParser parser, BearerTokens bearer, TokenPairs pairs) {
        this.parser = parser;
        this.bearer = bearer;
        this.pairs = pairs;
    }

    Grant refresh(RefreshToken input) {
        var token = parser.parse(input.refresh()).orElseThrow(ApiException::tokenNotValid);
        if (!token.isRefresh()) {
            throw ApiException.tokenNotValid();
        }
        return token.grant();
    }

    /** An access token as requests bring it, or a refresh token that has not been used. */
    Uni<?> requireGood(AnyToken input) {
        var token = parser.parse(input.token()).orElseThrow(ApiException::tokenNotValid);
        return token.isRefresh() ? pairs.requireNewest(token.grant()) : bearer.verify(input.token());
    }
}
