package watch.sahel.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The countries of the map: `countries.txt`. Coarse, and no position on any border.
final class Outlines {
    /// Hundredths of a degree.
    private static final double UNITS = 100;

    /// Closed rings by ISO 3166 code, in the order of the file.
    private final Map<String, List<List<Position>>> countries = new LinkedHashMap<>();

    private Outlines() {}

    static Outlines bundled() {
        return Bundled.OUTLINES;
    }

    private static final class Bundled {
        private static final Outlines OUTLINES = read(Asset.text("countries.txt"));
    }

    static Outlines read(String text) {
        var outlines = new Outlines();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var parts = line.split(" ", 2);
            outlines.countries.put(
                    parts[0],
                    Arrays.stream(parts[1].split("; ")).map(Outlines::ring).toList());
        });
        return outlines;
    }

    private static List<Position> ring(String points) {
        return Arrays.stream(points.split(" ")).map(Outlines::point).toList();
    }

    private static Position point(String pair) {
        var comma = pair.indexOf(',');
        return new Position(
                Integer.parseInt(pair.substring(comma + 1)) / UNITS,
                Integer.parseInt(pair.substring(0, comma)) / UNITS);
    }

    /// The data of an SVG path for each country, by its code.
    Map<String, String> paths() {
        var paths = new LinkedHashMap<String, String>();
        countries.forEach((code, rings) ->
                paths.put(code, rings.stream().map(Outlines::path).collect(Collectors.joining())));
        return paths;
    }

    /// Relative, which is shorter.
    private static String path(List<Position> ring) {
        var path = new StringBuilder();
        Projection.Point last = null;
        for (var position : ring) {
            var point = Projection.of(position);
            if (last == null) {
                path.append('M').append(point.x()).append(' ').append(point.y()).append('l');
            } else if (!point.equals(last)) {
                path.append(point.x() - last.x())
                        .append(' ')
                        .append(point.y() - last.y())
                        .append(' ');
            }
            last = point;
        }
        return path.toString().strip() + "z";
    }

    /// The middle of a country's largest ring; where its name can stand.
    Position middle(String code) {
        var ring = rings(code).stream()
                .max(Comparator.comparingDouble(Outlines::area))
                .orElseThrow();
        double north = 0;
        double east = 0;
        double twice = 0;
        for (var i = 0; i < ring.size(); i++) {
            var here = ring.get(i);
            var next = ring.get((i + 1) % ring.size());
            var cross = here.longitude() * next.latitude() - next.longitude() * here.latitude();
            east += (here.longitude() + next.longitude()) * cross;
            north += (here.latitude() + next.latitude()) * cross;
            twice += cross;
        }
        return new Position(north / (3 * twice), east / (3 * twice));
    }

    private static double area(List<Position> ring) {
        double twice = 0;
        for (var i = 0; i < ring.size(); i++) {
            var here = ring.get(i);
            var next = ring.get((i + 1) % ring.size());
            twice += here.longitude() * next.latitude() - next.longitude() * here.latitude();
        }
        return Math.abs(twice / 2);
    }

    /// No rings for a country that is not on the map.
    List<List<Position>> rings(String code) {
        return new ArrayList<>(countries.getOrDefault(code, List.of()));
    }
}
