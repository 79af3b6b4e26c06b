package org.nuages.users;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuages.core.database.Transactions;
import org.nuages.core.images.BrokenImage;
import org.nuages.core.images.Images;
import org.nuages.core.input.Upload;
import org.nuages.core.work.BoundedWork;

/** Gives users an image, and takes it away. */
@Singleton
class Avatars implements PersonalData {

    private static final String PART = "avatar";
    private static final int LINE = 16;

    private final AvatarStore store;
    private final Transactions transactions;
    private final long greatest;
    private final BoundedWork cleaning;

    Avatars(
            AvatarStore store,
            Transactions transactions,
            @ConfigProperty(name = "nuages.avatars.most") MemorySize greatest,
            MeterRegistry registry) {
        this.store = store;
        this.transactions = transactions;
        this.greatest = greatest.asLongValue();
        this.cleaning = new BoundedWork("avatars", 1, LINE, registry);
    }

    /** @param edit gives the locked user the name that it is called with */
    Uni<Void> give(long userId, Upload upload, Function<String, Uni<User>> edit) {
        return cleaned(userId, upload)
                .chain(avatar -> transactions.insistently(() -> edit.apply(avatar.name())
                        .chain(user -> store.put(user.id, avatar))
                        .chain(() -> store.deleteAllBut(userId, avatar.name()))));
    }

    Uni<Void> take(long userId, Function<String, Uni<User>> edit) {
        return transactions.insistently(() -> edit.apply(null).chain(user -> store.deleteAllBut(userId, null)));
    }

    private Uni<Avatar> cleaned(long userId, Upload upload) {
        var file = upload.file(PART);
        if (file.length > greatest) {
            throw Upload.invalid(PART, "Ensure this file has no more than %d bytes.".formatted(greatest));
        }
        return cleaning.run(() -> clean(userId, file));
    }

    private static Avatar clean(long userId, byte[] file) {
        try {
            return Avatar.of(userId, Images.clean(file));
        } catch (BrokenImage e) {
            throw Upload.invalid(PART, e.getMessage());
        }
    }

    @Override
    public Uni<Void> erase(long userId) {
        return store.deleteAllBut(userId, null);
    }

    @PreDestroy
    void stop() {
        cleaning.stop();
    }
}
