package watch.sahel.story;

/// Names the features of a [Fingerprint] by 64 bits.
enum Feature {
    ENTITY('e'),
    NAME('n'),
    NUMBER('#'),
    CONCEPT('c'),
    WORD('w');

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /// Parts a name from a word spelled alike.
    private final char mark;

    Feature(char mark) {
        this.mark = mark;
    }

    /// FNV-1a over the characters, then mixed, for its low bits alone are poor.
    long of(String value) {
        var hash = FNV_OFFSET ^ mark;
        hash *= FNV_PRIME;
        for (var i = 0; i < value.length(); i++) {
            hash ^= value.charAt(i);
            hash *= FNV_PRIME;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }
}
