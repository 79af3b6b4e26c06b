package org.nuages.core.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.nuages.core.tasks.Tasks;

/**
 * Writes mails from templates and leaves them to a task: in a transaction they are sent if it commits and not otherwise,
 * and no request waits for a mail server.
 */
@Singleton
public class Mails {

    private static final String SUBJECT = "Subject: ";

    private final Engine templates;
    private final Tasks tasks;

    Mails(Engine templates, Tasks tasks) {
        this.templates = templates;
        this.tasks = tasks;
    }

    /**
     * @param template {@code templates/mail/<template>.txt}, whose first line is the subject, and {@code .html}
     */
    public Uni<Void> send(String to, String template, Map<String, Object> data) {
        return tasks.add(write(to, template, data));
    }

    private MailToSend write(String to, String template, Map<String, Object> data) {
        var text = render(template + ".txt", data);
        var end = text.indexOf('\n');
        if (end < 0 || !text.startsWith(SUBJECT)) {
            throw new IllegalStateException("The first line of mail/" + template + ".txt is not its subject");
        }
        var subject = text.substring(SUBJECT.length(), end).strip();
        return new MailToSend(to, subject, text.substring(end + 1).strip(), render(template + ".html", data));
    }

    private String render(String name, Map<String, Object> data) {
        Template template = templates.getTemplate("mail/" + name);
        if (template == null) {
            throw new IllegalStateException("There is no template mail/" + name);
        }
        return template.render(data);
    }
}
