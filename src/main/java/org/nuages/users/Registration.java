package org.nuages.users;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuages.core.database.Transactions;
import org.nuages.core.editing.Created;
import org.nuages.core.input.Binder;
import org.nuages.core.input.Body;
import org.nuages.core.input.Input;
import org.nuages.core.listing.Listing;
import org.nuages.core.passwords.Passwords;
import org.nuages.core.query.Detail;
import org.nuages.core.query.Inserted;
import org.nuages.core.requests.ApiRequest;

/**
 * New accounts. Hashing takes its time and waits for its turn, so it comes before the transaction, which would keep a
 * connection meanwhile. Whose address is taken by somebody in between is told so by the next attempt.
 */
@Singleton
class Registration {

    static final int MOST = 50;

    private final Users users;
    private final NewUserInput input;
    private final Listing<User, UserView> listing;
    private final Binder binder;
    private final Passwords passwords;
    private final Transactions transactions;

    Registration(
            Users users,
            NewUserInput input,
            Listing<User, UserView> listing,
            Binder binder,
            Passwords passwords,
            Transactions transactions) {
        this.users = users;
        this.input = input;
        this.listing = listing;
        this.binder = binder;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    Uni<RestResponse<Detail<UserView>>> ofOne(Body<?> body, ApiRequest request) {
        return registered(
                        () -> binder.whole(body, new User(), null, inputFor(request))
                                .map(List::of),
                        request)
                .map(made -> Created.of(made.get(0), request));
    }

    Uni<RestResponse<List<UserView>>> ofMany(Body<?> body, ApiRequest request) {
        return registered(() -> binder.all(body, MOST, User::new, inputFor(request)), request)
                .map(Created::of);
    }

    private Input<User> inputFor(ApiRequest request) {
        return request.caller().isStaff() ? input::readForStaff : input::read;
    }

    private Uni<List<Inserted<UserView>>> registered(Supplier<Uni<List<User>>> read, ApiRequest request) {
        return transactions.repeatedly(() -> read.get()
                .call(this::hash)
                .chain(made -> transactions.atomic(
                        () -> users.create(made, listing.shape(), request.selection(), request.caller()))));
    }

    /** One after the other: many at once would leave no place for those who sign in. */
    private Uni<Void> hash(List<User> made) {
        return Multi.createFrom()
                .iterable(made)
                .onItem()
                .transformToUniAndConcatenate(
                        user -> passwords.hash(user.plainPassword).invoke(hash -> user.password = hash))
                .onItem()
                .ignoreAsUni();
    }
}
