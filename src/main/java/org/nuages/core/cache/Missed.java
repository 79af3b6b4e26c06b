package org.nuages.core.cache;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What Redis has not been told: names whose values there are out of date. */
final class Missed {

    /** Of more than that not the names are remembered, only what they begin with. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 1_000;

    private final Set<String> names = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    synchronized void add(List<String> more) {
        names.addAll(more);
        if (names.size() > MOST) {
            names.stream().map(Missed::beginning).forEach(beginnings::add);
            names.clear();
        }
    }

    private static String beginning(String name) {
        return name.substring(0, name.indexOf(':') + 1);
    }

    synchronized void allThatBegin(String beginning) {
        beginnings.add(beginning);
    }

    private synchronized List<String> taken(Set<String> all) {
        var taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    private synchronized void giveBack(List<String> moreNames, List<String> moreBeginnings) {
        names.addAll(moreNames);
        beginnings.addAll(moreBeginnings);
    }

    Future<Void> makeGood(RedisConnection connection) {
        var toDelete = taken(names);
        var toClear = taken(beginnings);
        Future<Void> done = Future.succeededFuture();
        for (var beginning : toClear) {
            done = done.compose(next -> clear(connection, "0", beginning));
        }
        for (var i = 0; i < toDelete.size(); i += AT_ONCE) {
            var part = RedisStore.unlink(toDelete.subList(i, Math.min(toDelete.size(), i + AT_ONCE)));
            done = done.compose(next -> connection.send(part).mapEmpty());
        }
        return done.onFailure(failure -> giveBack(toDelete, toClear));
    }

    private static Future<Void> clear(RedisConnection connection, String cursor, String beginning) {
        return connection.send(scan(cursor, beginning)).compose(found -> {
            var names = names(found);
            Future<?> deleted = names.isEmpty() ? Future.succeededFuture() : connection.send(RedisStore.unlink(names));
            return deleted.compose(next -> isLast(found)
                    ? Future.succeededFuture()
                    : clear(connection, found.get(0).toString(), beginning));
        });
    }

    static Request scan(String cursor, String beginning) {
        return Request.cmd(Command.SCAN)
                .arg(cursor)
                .arg("MATCH")
                .arg(beginning + "*")
                .arg("COUNT")
                .arg(AT_ONCE);
    }

    static List<String> names(Response found) {
        return StreamSupport.stream(found.get(1).spliterator(), false)
                .map(Response::toString)
                .toList();
    }

    static boolean isLast(Response found) {
        return found.get(0).toString().equals("0");
    }
}
