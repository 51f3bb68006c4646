package watch.sahel.embedded.template;

/// Something in a template that cannot be read, in one line: file and line, property, what is wrong, what to do.
public final class TemplateException extends RuntimeException {
    TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
