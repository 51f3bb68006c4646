package watch.sahel.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages in which the lexicon gives names: seven in full, and what carries over to three more.
enum Tongue {
    EN(0),
    FR(1),
    RU(2),
    UK(3),
    AR(4),
    DE(5),
    ES(6),
    PL(7),
    PT(8),
    HA(9);

    private final int bit;

    Tongue(int place) {
        bit = 1 << place;
    }

    static Optional<Tongue> of(String language) {
        var code = language.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(tongue -> tongue.name().equals(code))
                .findAny();
    }

    /// For sets of languages kept in one number.
    int bit() {
        return bit;
    }
}
