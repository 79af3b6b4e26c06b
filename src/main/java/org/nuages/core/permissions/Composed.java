package org.nuages.core.permissions;

import java.util.function.BinaryOperator;

/** Two rules as one, in both halves. */
record Composed(Permission one, Permission two, BinaryOperator<Boolean> how) implements Permission {

    @Override
    public boolean allows(Access access) {
        return how.apply(one.allows(access), two.allows(access));
    }

    @Override
    public boolean allows(Access access, Object row) {
        return how.apply(one.allows(access, row), two.allows(access, row));
    }
}
