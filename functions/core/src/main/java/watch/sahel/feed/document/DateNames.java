package watch.sahel.feed.document;

/// The names of months and weekdays in the languages of news feeds, as people write them in a date (so the
/// genitive in Slavic languages and Greek). One language a line, January or Monday first, `|` between two names
/// of one month. A blank inside a name is written `+`. Beginnings of three letters and more count as
/// abbreviations ([DateWords]), so Finnish and Croatian are left out: their `mar` and `lis` are other months
/// than everybody else's.
final class DateNames {
    static final String MONTHS = """
            january february march april may june july august september october november december
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre
            enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
            janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
            gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            januar|jänner februar|feber märz|maerz april mai juni juli august september oktober november dezember
            januari februari maart april mei juni juli augustus september oktober november december
            gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
            januari februari maret april mei juni juli agustus september oktober november desember
            januari februari mars april maj juni juli augusti september oktober november december
            januar februar marts april maj|mai juni juli august september oktober november|nov december|desember
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
            січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
            styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
            ledna února března dubna května června července srpna září října listopadu prosince
            ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
            január február|februári március|márc április május|máujus június július augusztus szeptember|szept október november december
            Ιανουαρίου Φεβρουαρίου Μαρτίου|Μάώ Απριλίου Μαΐου|Μάι Ιουνίου|Ιούν Ιουλίου|Ιούλ Αυγούστου|Αύγ Σεπτεμβρίου Οκτωβρίου Νοεμβρίου|Νοέ Δεκεμβρίου
            ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
            يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو|يوليوز أغسطس|غشت سبتمبر|شتنبر أكتوبر نوفمبر|نونبر ديسمبر|دجنبر
            جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر
            كانون+الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين+الأول تشرين+الثاني كانون+الأول
            januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
            janairu fabrairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba
            """;

    static final String WEEKDAYS = """
            monday tuesday wednesday thursday friday saturday sunday
            lundi mardi mercredi jeudi vendredi samedi dimanche
            lunes martes miércoles jueves viernes sábado domingo
            segunda terça quarta quinta sexta sábado domingo
            lunedì martedì mercoledì giovedì venerdì sabato domenica
            montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag
            mo di mi do fr sa so
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            ma di wo do vr za zo
            måndag tisdag onsdag torsdag fredag lördag söndag
            mandag tirsdag onsdag torsdag fredag lørdag søndag
            понедельник вторник среда четверг пятница суббота воскресенье
            пн вт ср чт пт сб вс|вск
            понеділок вівторок середа четвер пятниця субота неділя
            пн вт ср чт пт сб нд
            poniedziałek wtorek środa czwartek piątek sobota niedziela
            pn wt śr cz pt sb nd
            pondělí úterý středa čtvrtek pátek sobota neděle
            luni marți miercuri joi vineri sâmbătă duminică
            hétfő kedd szerda csütörtök péntek szombat vasárnap
            Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή
            pazartesi|pzt salı çarşamba perşembe cuma cumartesi|cmt pazar
            الاثنين|الإثنين|اثنين الثلاثاء|ثلاثاء الأربعاء|أربعاء الخميس|خميس الجمعة|جمعة السبت|سبت الأحد|أحد
            월요일 화요일 수요일 목요일 금요일 토요일 일요일
            月曜日|月曜 火曜日|火曜 水曜日|水曜 木曜日|木曜 金曜日|金曜 土曜日|土曜 日曜日|日曜
            星期一|周一|週一 星期二|周二|週二 星期三|周三|週三 星期四|周四|週四 星期五|周五|週五 星期六|周六|週六 星期日|星期天|周日|週日
            jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
            litinin talata laraba alhamis jumma|juma asabar lahadi
            """;

    private DateNames() {}
}
