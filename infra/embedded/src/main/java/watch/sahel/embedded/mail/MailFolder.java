package watch.sahel.embedded.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A folder of saved messages: `001-first-words-of-the-subject.eml` and `.html`. Saving again writes the same files.
record MailFolder(Path folder) {
    private static final int LONGEST_SLUG = 40;

    List<Path> save(List<ReceivedMail> mails) throws IOException {
        Files.createDirectories(folder);
        var toOpen = new ArrayList<Path>();
        for (var mail : mails) {
            toOpen.add(save(mail, String.format(Locale.ROOT, "%03d-%s", toOpen.size() + 1, slug(mail.subject()))));
        }
        return List.copyOf(toOpen);
    }

    private Path save(ReceivedMail mail, String name) throws IOException {
        var eml = Files.write(folder.resolve(name + ".eml"), mail.raw().mime());
        return mail.html().isEmpty() ? eml : Files.writeString(folder.resolve(name + ".html"), mail.html());
    }

    /// Letters of any script and digits, joined by hyphens; never a path.
    private static String slug(String subject) {
        var words = subject.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        var cut = words.codePoints()
                .limit(LONGEST_SLUG)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("^-|-$", "");
        return cut.isEmpty() ? "mail" : cut;
    }
}
