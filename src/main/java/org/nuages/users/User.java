package org.nuages.users;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuages.core.callers.Owned;
import org.nuages.core.passwords.PasswordRules.Personal;
import org.nuages.core.query.Timestamped;

/** An account. Its e-mail address is its login name. */
@Entity
@Table(name = "users")
@AttributeOverride(name = "createdAt", column = @Column(name = "date_joined", nullable = false, updatable = false))
public class User extends Timestamped implements Owned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(nullable = false)
    String email;

    /** A password hash that says how it was made. */
    @Column(nullable = false)
    String password;

    @Column(nullable = false, length = 100)
    String firstName;

    @Column(nullable = false, length = 100)
    String lastName = "";

    @Column(nullable = false, length = 20)
    String phone = "";

    @Column(nullable = false, columnDefinition = "text")
    String bio = "";

    @Column(nullable = false, length = 200)
    String website = "";

    @Column(nullable = false, length = 100)
    String location = "";

    LocalDate birthDate;

    @Column(name = "is_active", nullable = false)
    boolean active = true;

    @Column(name = "is_staff", nullable = false)
    boolean staff;

    /** The file's name under {@code /media/avatars}. */
    @Column(length = 80)
    String avatar;

    /** When the account and all that was personal went; the row stays for what others need of it (ADR 14). */
    Instant erasedAt;

    /** Raised, by {@link SignOut}, when all tokens end; never written with the row, which may have been read before. */
    @Column(nullable = false, insertable = false, updatable = false)
    long tokensVersion;

    /** What a new account's password is, until it has been hashed. */
    @Transient
    String plainPassword;

    @Transient
    private boolean rightsChanged;

    @Transient
    private String formerEmail;

    public Long id() {
        return id;
    }

    @Override
    public Long ownerId() {
        return id;
    }

    void setEmail(String address) {
        if (email != null && !email.equals(address)) {
            formerEmail = email;
        }
        email = address;
    }

    /** Of an account whose address is another now. */
    Optional<String> formerEmail() {
        return Optional.ofNullable(formerEmail);
    }

    void setActive(boolean isActive) {
        rightsChanged |= active != isActive;
        active = isActive;
    }

    void setStaff(boolean isStaff) {
        rightsChanged |= staff != isStaff;
        staff = isStaff;
    }

    /** Whether tokens that were made before say what is no longer so. */
    boolean haveRightsChanged() {
        return rightsChanged;
    }

    /** Nothing of a person is left; nobody can sign in, and the address is free for a new account. */
    void erase() {
        email = "erased-%s@erased.invalid".formatted(UUID.randomUUID());
        password = "!" + UUID.randomUUID();
        firstName = "";
        lastName = "";
        phone = "";
        avatar = null;
        bio = "";
        website = "";
        location = "";
        birthDate = null;
        active = false;
        staff = false;
        rightsChanged = true;
        erasedAt = Instant.now();
    }

    /** What a password of this user must not be like. */
    public List<Personal> personal() {
        return personal(firstName, lastName, email);
    }

    static List<Personal> personal(String firstName, String lastName, String email) {
        return List.of(
                new Personal("first name", firstName),
                new Personal("last name", lastName),
                new Personal("email address", email));
    }

    static User superuser(String email, String firstName) {
        var user = new User();
        user.email = email;
        user.firstName = firstName;
        user.staff = true;
        return user;
    }
}
