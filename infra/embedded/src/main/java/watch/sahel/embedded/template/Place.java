package watch.sahel.embedded.template;

/// Where a value stands in the template: for messages, nothing else.
///
/// @param line counted from 1
/// @param path the keys from the top, joined by dots: `Resources.PollFeed.Properties.Timeout`
record Place(String file, int line, String path) {
    Place child(String key) {
        return new Place(file, line, path.isEmpty() ? key : path + "." + key);
    }

    Place atLine(int other) {
        return new Place(file, other, path);
    }

    /// @param complaint what is wrong and what to do about it, without a full stop
    TemplateException error(String complaint) {
        return new TemplateException(file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + complaint);
    }
}
