package org.nuages.users;

import io.smallrye.mutiny.Uni;

/**
 * What a feature keeps of a person, and what becomes of it when he is erased: a singleton of the feature, asked in the
 * transaction of the erasure, and once more a little later.
 */
public interface PersonalData {

    Uni<Void> erase(long userId);
}
