package org.nuages.core.passwords;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes hashes of passwords and compares with them. Slow on purpose: requests go through {@link Passwords}. */
@Singleton
public class PasswordHashes {

    private static final Logger LOG = Logger.getLogger(PasswordHashes.class);

    static final int SHARE_OF_HEAP = 4;

    /** In KiB. */
    private static final int MOST_TO_KEEP = 1 << 20;

    private final Argon2 argon2;
    private final List<HashFormat> formats;
    private final String nobodys;

    PasswordHashes(
            @ConfigProperty(name = "nuages.passwords.memory") int mebibytes,
            @ConfigProperty(name = "nuages.passwords.iterations") int iterations,
            @ConfigProperty(name = "nuages.passwords.lanes") int lanes) {
        argon2 = new Argon2(new Argon2.Cost(mebibytes * 1024, iterations, lanes), shareOfHeap());
        formats = List.of(argon2, new Pbkdf2(), new Bcrypt());
        nobodys = argon2.hash("a password that is nobody's");
    }

    private static int shareOfHeap() {
        return (int) Math.min(MOST_TO_KEEP, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP >> 10);
    }

    public String hash(String password) {
        return argon2.hash(password);
    }

    /** Whether the hash is what a new one would be; else it should be replaced while the password is at hand. */
    public boolean isCurrent(String hash) {
        return argon2.isCurrent(hash);
    }

    /** For no account (null), and for a hash that is none, such as Django's unusable {@code !…}: no, after the usual time. */
    public boolean fits(String password, String hash) {
        var format = format(hash);
        try {
            return format.map(known -> known.fits(password, hash))
                    .orElseGet(() -> argon2.fits(password, nobodys) && false);
        } catch (RuntimeException e) {
            LOG.warnf("A password hash cannot be read: %s", e.getMessage());
            return false;
        }
    }

    private Optional<HashFormat> format(String hash) {
        return formats.stream()
                .filter(format -> hash != null && format.wrote(hash))
                .findFirst();
    }

    /** What {@link #fits} takes, in MiB. */
    int memory(String hash) {
        return format(hash).map(format -> format.memory(hash)).orElse(argon2.memory());
    }

    /** What {@link #hash} takes, in MiB. */
    int memory() {
        return argon2.memory();
    }
}
