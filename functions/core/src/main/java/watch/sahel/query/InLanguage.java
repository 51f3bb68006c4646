package watch.sahel.query;

/// The article is written in a language.
///
/// @param code ISO 639, in small letters
public record InLanguage(String code) implements Term {
    public InLanguage {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a language has a code");
        }
    }

    @Override
    public String toString() {
        return "lang:" + code;
    }
}
