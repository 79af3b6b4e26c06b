package org.nuages.users;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where avatars are kept, for all pods to see. */
interface AvatarStore {

    Uni<Void> put(long userId, Avatar avatar);

    Uni<Optional<Avatar>> get(String name);

    /** All that a user has had but for one; null for none. */
    Uni<Void> deleteAllBut(long userId, String name);
}
