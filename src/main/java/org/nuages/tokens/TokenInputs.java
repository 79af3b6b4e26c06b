package org.nuages.tokens;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.openapi.ExampleFile;

/** What tokens add to the service: the inputs of the API document. */
@Singleton
class TokenInputs {

    @Produces
    @Singleton
    DescribedInput credentials() {
        return DescribedInput.of(Credentials.class, Credentials::read);
    }

    @Produces
    @Singleton
    DescribedInput refreshToken() {
        return DescribedInput.of(RefreshToken.class, RefreshToken::read);
    }

    @Produces
    @Singleton
    DescribedInput anyToken() {
        return DescribedInput.of(AnyToken.class, AnyToken::read);
    }

    @Produces
    @Singleton
    DescribedInput apiTokenInput() {
        return DescribedInput.of(ApiTokenInput.class, ApiTokenInput::read, new ApiToken());
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("tokens");
    }
}
