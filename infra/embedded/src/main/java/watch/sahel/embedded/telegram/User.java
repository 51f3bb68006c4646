package watch.sahel.embedded.telegram;

/// A person with a phone.
///
/// @param languageCode the language of the app as Telegram reports it (IETF tag, `fr`, `pt-br`); empty: not reported
public record User(long id, String firstName, String languageCode) {
    public User {
        if (id < 1 || firstName.isBlank()) {
            throw new IllegalArgumentException("a user has a positive id and a name: " + id + " '" + firstName + "'");
        }
    }
}
