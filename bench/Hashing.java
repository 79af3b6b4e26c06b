import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id as the service has it (19 MiB, two passes, one lane) and nothing beside it:
 * {@code java -cp <the service's bcprov jar> bench/Hashing.java THREADS SECONDS} tells how many there were in a second, after three
 * seconds to warm up.
 */
class Hashing {

    private static final int KIBIBYTES = 19 * 1024;
    private static final byte[] PASSWORD = "correct-horse-battery-1".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicLong DONE = new AtomicLong();

    public static void main(String[] arguments) throws InterruptedException {
        var threads = Integer.parseInt(arguments[0]);
        var seconds = Long.parseLong(arguments[1]);
        var pool = Executors.newFixedThreadPool(threads, work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        for (var i = 0; i < threads; i++) {
            pool.execute(Hashing::hashForever);
        }
        Thread.sleep(3_000);
        var before = DONE.get();
        var start = System.nanoTime();
        Thread.sleep(seconds * 1_000);
        System.out.println((DONE.get() - before) * 1e9 / (System.nanoTime() - start));
    }

    private static void hashForever() {
        var blocks = new Argon2BytesGenerator.FixedBlockPool(KIBIBYTES);
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        while (true) {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(KIBIBYTES)
                    .withIterations(2)
                    .withParallelism(1)
                    .withSalt(salt)
                    .withBlockPool(blocks)
                    .build());
            generator.generateBytes(PASSWORD, new byte[32]);
            DONE.incrementAndGet();
        }
    }
}
