package watch.sahel.query;

/// An entity of the country is mentioned: the country itself, a town, a mine, an army.
///
/// @param code ISO 3166, in capitals
public record InCountry(String code) implements Term {
    public InCountry {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a country has a code");
        }
    }

    @Override
    public String toString() {
        return "country:" + code;
    }
}
