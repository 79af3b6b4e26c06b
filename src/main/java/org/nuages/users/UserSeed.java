package org.nuages.users;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.passwords.PasswordHashes;
import org.nuages.core.seeding.Seed;

@Singleton
class UserSeed {

    private static final String PASSWORD = "correct-horse-battery-1";

    @Produces
    @Singleton
    Seed users(PasswordHashes hashes) {
        return new Seed(10, "users", INSERT.formatted(hashes.hash(PASSWORD)), 2_000, false);
    }

    private static final String INSERT = """
            insert into users (id, email, password, first_name, last_name, is_staff, date_joined, updated_at)
            overriding system value
            select n,
                   case when n = 1 then 'admin@example.com' else 'user' || n - 1 || '@example.com' end,
                   '%s', 'First' || n, 'Last' || n, n = 1, joined, joined
            from (select n, timestamptz '2025-01-01 00:00Z' + n * interval '1 minute' as joined
                  from generate_series(1, $1::bigint) n) numbered
            where setval('users_id_seq', greatest((select coalesce(max(id), 1) from users), $1)) > 0
            on conflict do nothing
            """;
}
