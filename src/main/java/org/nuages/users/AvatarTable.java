package org.nuages.users;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.nuages.core.database.Database;
import org.nuages.core.database.PlanMode;
import org.nuages.core.database.Statement;

/** Avatars in the database: one thing less to run, and they come and go with the transaction that is about them. */
@Singleton
@DefaultBean
class AvatarTable implements AvatarStore {

    private final Database database;

    AvatarTable(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> put(long userId, Avatar avatar) {
        return run(
                        "insert into avatars (name, user_id, media_type, content) values ($1, $2, $3, $4)"
                                + " on conflict (name) do nothing",
                        avatar.name(),
                        userId,
                        avatar.mediaType(),
                        Buffer.buffer(avatar.content()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Avatar>> get(String name) {
        return run("select name, media_type, content from avatars where name = $1", name)
                .map(AvatarTable::avatar);
    }

    private static Optional<Avatar> avatar(RowSet<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? Optional.of(avatar(row.next())) : Optional.empty();
    }

    private static Avatar avatar(Row row) {
        return new Avatar(row.getString(0), row.getString(1), row.getBuffer(2).getBytes());
    }

    @Override
    public Uni<Void> deleteAllBut(long userId, String name) {
        return run("delete from avatars where user_id = $1 and name is distinct from $2::text", userId, name)
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> run(String sql, Object... parameters) {
        return database.run(new Statement(sql, Arrays.asList(parameters), PlanMode.GENERIC));
    }
}
