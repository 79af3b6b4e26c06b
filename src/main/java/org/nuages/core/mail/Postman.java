package org.nuages.core.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.nuages.core.tasks.Task;

/** The task that brings mails to the mail server. After a crash at the wrong moment one may be brought twice. */
@Singleton
class Postman {

    @Produces
    @Singleton
    Task<MailToSend> sending(ReactiveMailer mailer) {
        return Task.of("mail.send", MailToSend.class, mail -> mailer.send(message(mail)))
                .outsideTransaction();
    }

    private static Mail message(MailToSend mail) {
        return Mail.withText(mail.to(), mail.subject(), mail.text()).setHtml(mail.html());
    }
}
