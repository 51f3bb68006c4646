package watch.sahel.article;

/// The words of [FeedTails] in our languages, as regular expressions: WordPress and its themes in translation.
final class TailWords {
    /// Before the title in `The post TITLE appeared first on OUTLET`, capitals as written.
    static final String OPENING = "(?:(?:The|This) (?:post|article|story)\\b|(?:L['’]|Cet )article\\b"
            + "|Der (?:Beitrag|Artikel)\\b|La entrada\\b|O (?:post|artigo)\\b|(?:Сообщение|Запись|Статья) "
            + "|(?:Запис|Повідомлення|Допис|Стаття) |(?:Artykuł|Wpis) |(?:ظهرت )?(?:التدوينة|المقالة) )";

    /// Between the title and the outlet's name, which is the end of the text.
    static final String CLOSING = "appeared first (?:on|in)|first appeared (?:on|in)|originally appeared (?:on|in)"
            + "|was (?:originally|first) published (?:on|in|by|at)|est apparu en premier (?:sur|dans)"
            + "|erschien zuerst (?:auf|bei)|(?:se publicó|apareció|aparece) primero en|apareceu primeiro (?:em|no|na)"
            + "|появи\\p{L}+ сначала на|впервые появи\\p{L}+(?: на)?|з['’ʼ]яви\\p{L}+ спочатку на"
            + "|pojawi\\p{L}+ się (?:początkowo|poczatkowo|najpierw) na|(?:ظهرت )?أولا[ًا]? على";

    /// To the rest of the text, or to other reports.
    static final String CONTINUE = "(?:Continue|Keep) reading|Read more|Read also|Also read|More on this"
            + "|Read (?:the )?(?:full|rest of the) (?:story|article|post|report)"
            + "|Please refer to the attached (?:file|map|infographic|document)s?"
            + "|Lire la suite(?: de l['’]article)?|Lire plus|(?:À |A )?lire (?:aussi|également)"
            + "|Lire l['’]article(?: complet)?|En savoir plus|Weiterlesen|Mehr lesen|Mehr dazu|Lesen Sie auch"
            + "|(?:Leer|Lee|Lea) (?:más|también)|(?:Seguir|Sigue|Continuar) leyendo|L(?:er|eia) (?:mais|também)"
            + "|Czytaj (?:dalej|więcej|także|też)|Читать (?:далее|дальше|полностью)|Читайте также|Подробнее"
            + "|Читати (?:далі|більше|повністю)|Читайте також|Детальніше"
            + "|[اإ]قر[أا] (?:المزيد|أيضا|ايضا|أيضاً)|قراءة المزيد|متابعة القراءة";

    /// Of comments.
    static final String COUNT = "(?:\\d{1,5} (?:comments?|commentaires?|Kommentare?|comentarios?"
            + "|комментари\\p{L}{1,2}|коментар\\p{L}{0,2}|تعليق(?:ات)?)|(?:No|Leave a) comments?"
            + "|(?:Aucun|Laisser un) commentaire)";

    private TailWords() {}
}
