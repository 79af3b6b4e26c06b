package org.nuages.core.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2: new hashes are Argon2id, older ones of Django may be Argon2i. */
final class Argon2 implements HashFormat {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int FIRST_VERSION = 16;
    private static final Pattern ENCODED = Pattern.compile(
            "argon2\\$argon2(?<type>id|i|d)(\\$v=(?<version>\\d{1,2}))?\\$m=(?<memory>\\d{1,7})"
                    + ",t=(?<iterations>\\d{1,4}),p=(?<lanes>\\d{1,3})\\$(?<salt>[A-Za-z0-9+/]+)\\$(?<hash>[A-Za-z0-9+/]+)");

    private final Cost cost;
    private final BlockPool blocks;

    /** @param memoryToKeep KiB that one hash leaves to the next: what is thrown away each time has the collector stop everybody */
    Argon2(Cost cost, int memoryToKeep) {
        this.cost = cost;
        this.blocks = new FixedBlockPool(memoryToKeep);
    }

    /** @param memory in KiB */
    record Cost(int memory, int iterations, int lanes) {

        String prefix() {
            return "argon2$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(memory, iterations, lanes);
        }
    }

    String hash(String password) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13);
        var hash = derive(password, salt, cost, parameters, LENGTH);
        var base64 = Base64.getEncoder().withoutPadding();
        return cost.prefix() + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** Whether a hash is what {@link #hash} would make today, but for the salt. */
    boolean isCurrent(String hash) {
        return hash.startsWith(cost.prefix());
    }

    /** What hashing takes today, in MiB. */
    int memory() {
        return mebibytes(cost);
    }

    @Override
    public boolean wrote(String hash) {
        return ENCODED.matcher(hash).matches();
    }

    @Override
    public int memory(String hash) {
        return mebibytes(cost(parts(hash)));
    }

    private static int mebibytes(Cost cost) {
        return Math.max(1, cost.memory() / 1024);
    }

    @Override
    public boolean fits(String password, String hash) {
        var parts = parts(hash);
        var expected = Base64.getDecoder().decode(parts.group("hash"));
        var salt = Base64.getDecoder().decode(parts.group("salt"));
        var parameters = new Argon2Parameters.Builder(type(parts.group("type"))).withVersion(version(parts));
        return MessageDigest.isEqual(expected, derive(password, salt, cost(parts), parameters, expected.length));
    }

    private static Matcher parts(String hash) {
        var parts = ENCODED.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a hash of Argon2");
        }
        return parts;
    }

    private static int type(String name) {
        return switch (name) {
            case "id" -> Argon2Parameters.ARGON2_id;
            case "i" -> Argon2Parameters.ARGON2_i;
            default -> Argon2Parameters.ARGON2_d;
        };
    }

    private static int version(Matcher parts) {
        var version = parts.group("version");
        return version == null ? FIRST_VERSION : Integer.parseInt(version);
    }

    private static Cost cost(Matcher parts) {
        return new Cost(
                Integer.parseInt(parts.group("memory")),
                Integer.parseInt(parts.group("iterations")),
                Integer.parseInt(parts.group("lanes")));
    }

    private byte[] derive(String password, byte[] salt, Cost cost, Argon2Parameters.Builder parameters, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.iterations())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withBlockPool(blocks)
                .build());
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
