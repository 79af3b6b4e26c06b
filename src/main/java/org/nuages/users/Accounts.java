package org.nuages.users;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.input.DescribedInput;
import org.nuages.core.openapi.ExampleFile;
import org.nuages.core.rest.ApiCollection;

/** What the accounts add to the service: their collection of the root document, the inputs of the API document. */
@Singleton
class Accounts {

    @Produces
    @Singleton
    ApiCollection users() {
        return new ApiCollection("users", "/api/v1/users");
    }

    @Produces
    @Singleton
    DescribedInput userInput() {
        return DescribedInput.of(UserInput.class, UserInput::read, new User());
    }

    @Produces
    @Singleton
    DescribedInput staffUserInput() {
        return DescribedInput.of(StaffUserInput.class, StaffUserInput::read, new User());
    }

    @Produces
    @Singleton
    DescribedInput newUserInput(NewUserInput input) {
        return DescribedInput.of(NewUserInput.class, input::readForStaff, new User());
    }

    @Produces
    @Singleton
    DescribedInput resetRequest() {
        return DescribedInput.of(ResetRequest.class, ResetRequest::read);
    }

    @Produces
    @Singleton
    DescribedInput resetConfirmation() {
        return DescribedInput.of(ResetConfirmation.class, ResetConfirmation::read);
    }

    @Produces
    @Singleton
    DescribedInput ownPassword() {
        return DescribedInput.of(OwnPassword.class, OwnPassword::read);
    }

    @Produces
    @Singleton
    DescribedInput passwordChange() {
        return DescribedInput.of(PasswordChange.class, PasswordChange::ofOther);
    }

    @Produces
    @Singleton
    ExampleFile examples() {
        return new ExampleFile("users");
    }
}
