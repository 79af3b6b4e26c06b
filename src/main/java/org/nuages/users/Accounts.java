package org.nuages.users;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;

/** What the accounts add to the service: the inputs of the API document. */
@Singleton
class Accounts {

    @Produces
    @Singleton
    DescribedInput credentials() {
        return DescribedInput.of(Credentials.class, Credentials::read);
    }
}
