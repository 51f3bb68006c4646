package watch.sahel.digest;

/// Names a digest among those of its subscriber; made by [DigestOrder#digest].
public record DigestId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
