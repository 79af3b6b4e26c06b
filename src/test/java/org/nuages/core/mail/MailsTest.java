package org.nuages.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.nuages.core.testing.OnContext.run;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nuages.core.database.Transactions;
import org.nuages.core.testing.ServiceTest;

/** Mails reach a real mail server, after their transaction, as text and as HTML. */
@QuarkusTest
@WithTestResource(SmtpServer.class)
class MailsTest extends ServiceTest {

    private static final Map<String, Object> DATA = Map.of("name", "Ada <Lovelace>", "weather", "sunny");

    GreenMail server;

    @Inject
    Mails mails;

    @Inject
    Transactions transactions;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private void awaitSent(long count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rows.value("select count(*) from tasks where name = 'mail.send' and status = 'DONE'")
                        .equals(count));
    }

    @Test
    void are_sent_with_their_transaction_or_not_at_all() throws MessagingException {
        assertThatThrownBy(() -> run(() -> transactions.atomic(() -> mails.send("ada@example.com", "greeting", DATA)
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("no"))))))
                .isInstanceOf(IllegalArgumentException.class);
        run(() -> transactions.atomic(() -> mails.send("grace@example.com", "greeting", DATA)));

        awaitSent(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("grace@example.com");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("webmaster@localhost");
        assertThat(message.getSubject()).isEqualTo("Good day, Ada <Lovelace>");
        var content = GreenMailUtil.getBody(message);
        assertThat(content)
                .contains("Dear Ada <Lovelace>, it is sunny.")
                .contains("<p>Dear <b>Ada &lt;Lovelace&gt;</b>, it is sunny.</p>");
    }
}
