package watch.sahel.match;

import java.util.List;

/// The topics that are there without anybody asking.
public final class Topics {
    public static final Topic SAHEL = new Topic(
            TopicId.SAHEL,
            "Sahel",
            "War, coups, juntas, armed groups and foreign forces in Mali, Niger, Burkina Faso, Chad and Mauritania;"
                    + " not sport, culture, weather or trade there.");
    public static final Topic WAGNER = new Topic(
            TopicId.WAGNER,
            "Wagner",
            "Wagner, Africa Corps and Prigozhin, wherever they act; not other companies, nor people of the same name.");

    private Topics() {}

    public static List<Topic> builtIn() {
        return List.of(SAHEL, WAGNER);
    }
}
