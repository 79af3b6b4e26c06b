package org.nuages.users;

import org.nuages.core.cache.CachedFrom;
import org.nuages.core.query.Expression;

/** How many orders a user has made. The orders tell, for they know users and not the other way round. */
public interface OrdersMade extends CachedFrom {

    Expression<User, Long> count();
}
